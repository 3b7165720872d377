using System;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>Reads Oracle's own JDBC form, <c>jdbc:oracle:thin:user/password@host:port:sid</c>, which is no URL.</summary>
internal static class OracleThinUrl
{
    public const string Prefix = "jdbc:oracle:";

    private const int Longest = 512;

    public static void Read(string text, Action<ConnectionFacts> found)
    {
        for (var i = Next(text, 0); i >= 0; i = Next(text, i + 1))
        {
            var limit = Math.Min(text.Length, i + Longest);
            var start = text.IndexOf(':', i + Prefix.Length, limit - i - Prefix.Length) + 1;
            if (start == 0)
            {
                continue;
            }

            var slash = start;
            while (slash < limit && text[slash] is not ('/' or '@' or '"' or '\'' or ';') && !char.IsWhiteSpace(text[slash]))
            {
                slash++;
            }

            if (slash >= limit || text[slash] != '/' || slash == start)
            {
                continue;
            }

            var at = text.IndexOf('@', slash, limit - slash);
            if (at < 0)
            {
                continue;
            }

            var end = at + 1;
            while (end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\'' or ';'))
            {
                end++;
            }

            var facts = new ConnectionFacts
            {
                Form = "URL",
                Provider = ConnectionProviders.ById("oracle")!,
                User = text.Substring(start, slash - start),
                HasUser = true,
                Host = ConnectionHost.Of(text.Substring(at + 1, end - at - 1)),
                OtherKeys = 1,
            };
            var secret = text.Substring(slash + 1, at - slash - 1);
            facts.Add(new SecretSlot("password", SecretShape.Password, true, slash + 1, secret.Length, secret));
            found(facts);
        }
    }

    private static int Next(string text, int from) => text.IndexOf(Prefix, from, StringComparison.OrdinalIgnoreCase);
}
