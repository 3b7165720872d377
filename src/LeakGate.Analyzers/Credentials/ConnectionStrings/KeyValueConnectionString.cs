using System;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>
/// Reads <c>key=value;</c> lists of any provider, also where they stand in something longer: in the quotes of an XML attribute or a JSON
/// string, after a caption ("Connection string: Server=…"), inside another connection string (Entity Framework).
/// </summary>
internal sealed class KeyValueConnectionString
{
    private const int DeepestNesting = 4;

    private readonly string _text;
    private readonly Action<ConnectionFacts> _found;

    private KeyValueConnectionString(string text, Action<ConnectionFacts> found)
    {
        _text = text;
        _found = found;
    }

    /// <summary>Hands every list with a place for a secret in <paramref name="text"/> to <paramref name="found"/>.</summary>
    public static void Read(string text, Action<ConnectionFacts> found) =>
        new KeyValueConnectionString(text, found).ReadRegion(0, text.Length, 0, null);

    private void ReadRegion(int start, int end, int depth, string? outerProvider)
    {
        var search = new QuoteSearch();
        var list = new KeyValueList(_text, outerProvider);
        var i = start;
        while (i < end)
        {
            while (i < end && (char.IsWhiteSpace(_text[i]) || _text[i] == ';'))
            {
                i++;
            }

            var keyEnd = KeyValueReader.FindKeyEnd(_text, i, end);
            if (keyEnd >= end || _text[keyEnd] == ';')
            {
                list.AddUnknown(i, keyEnd);
                i = keyEnd + 1;
                continue;
            }

            var match = KeyMatch.Find(_text, i, keyEnd);
            if (match.Key is null)
            {
                list.AddUnknown(i, keyEnd);
                i = SkipUnknown(keyEnd + 1, end, depth, search);
                continue;
            }

            if (match.Quote != '\0')
            {
                // The list lies in quotes: read it to the closing one, then go on behind it.
                var close = _text.IndexOf(match.Quote, keyEnd, end - keyEnd);
                var stop = close < 0 ? end : close;
                var escaped = stop > keyEnd + 1 && close >= 0 && _text[stop - 1] == '\\';
                if (depth < DeepestNesting && close >= 0)
                {
                    ReadRegion(match.Start, escaped ? stop - 1 : stop, depth + 1, null);
                    i = stop + 1;
                    continue;
                }
            }

            var value = KeyValueReader.Read(_text, keyEnd + 1, end, search);
            if (match.Key.Role == KeyRole.Nested && depth < DeepestNesting)
            {
                ReadRegion(value.Start, value.End, depth + 1, match.Key.Providers.Length > 0 ? match.Key.Providers[0] : null);
            }
            else
            {
                if (match.Key.Role == KeyRole.Server && list.IsComplete)
                {
                    list.Finish(_found);
                    list = new KeyValueList(_text, outerProvider);
                }

                if (match.Key.Role != KeyRole.Secret && value.Quote is '"' or '\'' && depth < DeepestNesting)
                {
                    // export DB="Server=…;Password=…"
                    ReadRegion(value.Start, value.End, depth + 1, null);
                }

                list.Add(match, value, end);
            }

            i = Math.Max(value.Next, keyEnd + 1);
        }

        list.Finish(_found);
    }

    // An unknown key's value may be quoted text with a list of its own (connectionString="…"), or start another pair (Name=Server=…).
    private int SkipUnknown(int i, int end, int depth, QuoteSearch search)
    {
        while (i < end && char.IsWhiteSpace(_text[i]))
        {
            i++;
        }

        if (i < end && _text[i] is '"' or '\'')
        {
            var close = search.Close(_text, i + 1, end, _text[i]);
            if (close >= 0 && depth < DeepestNesting)
            {
                ReadRegion(i + 1, close, depth + 1, null);
                return close + 1;
            }
        }

        return i;
    }
}
