using System.Text;
using LeakGate.Analyzers.Credentials.Verdict;
using LeakGate.Analyzers.Documents.Reading;

namespace LeakGate.Analyzers.Documents.Credentials;

/// <summary>A key path as a message shows it: the last keys, and none that could be a secret itself.</summary>
internal static class DisplayNames
{
    private const int MaximumKeys = 4;
    private const int LongestKey = 60;
    private const int ShortestSecret = 12;

    public static string Of(string path)
    {
        var keys = path.Split(KeyNames.Separator);
        var text = new StringBuilder();
        for (var i = System.Math.Max(0, keys.Length - MaximumKeys); i < keys.Length; i++)
        {
            text.Append(text.Length == 0 ? string.Empty : ":").Append(MayBeSecret(keys[i]) ? "…" : keys[i]);
        }

        return text.ToString();
    }

    private static bool MayBeSecret(string key)
        => key.Length > LongestKey || (key.Length >= ShortestSecret && Randomness.Measure(key) >= 0.9) || key.IndexOfAny(new[] { '\n', '\r', '=', '@' }) >= 0;
}
