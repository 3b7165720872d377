using System.Text;
using LeakGate.Analyzers.Credentials.Verdict;

namespace LeakGate.Analyzers.Documents.Json;

/// <summary>
/// The expressions of ARM templates (<c>"[concat('Server=', parameters('server'))]"</c>), as far as credentials need them: what is written stays, what is
/// computed becomes a hole.
/// </summary>
internal static class TemplateExpressions
{
    /// <summary>Whether the value is an expression: in brackets, with a call, and not escaped by a second bracket.</summary>
    public static bool IsExpression(string value)
        => value.Length > 4 && value[0] == '[' && value[1] != '[' && value[value.Length - 1] == ']' && value.IndexOf('(') > 1 && char.IsLetter(value[1]);

    /// <summary>The texts that the outermost <c>concat</c> or <c>format</c> joins, with a hole for everything else; a hole alone for other functions.</summary>
    public static string Flatten(string value, out int[] offsets)
    {
        var text = new StringBuilder();
        var places = new int[value.Length + 2];
        var open = value.IndexOf('(');
        var joins = value.Substring(1, open - 1).Trim() is "concat";
        var depth = 0;
        for (var i = open; i < value.Length - 1; i++)
        {
            var c = value[i];
            if (c == '\'')
            {
                var close = EndOfText(value, i + 1);
                if (depth == 1 && joins)
                {
                    for (var j = i + 1; j < close; j++)
                    {
                        places[text.Length] = j;
                        text.Append(value[j]);
                    }
                }

                i = close;
            }
            else if (c is '(' or '[' or '{')
            {
                depth++;
            }
            else if (c is ')' or ']' or '}')
            {
                depth--;
            }
            else if (depth == 1 && char.IsLetter(c) && (text.Length == 0 || text[text.Length - 1] != ValueSubject.Hole))
            {
                places[text.Length] = i;
                text.Append(ValueSubject.Hole);
            }
        }

        places[text.Length] = value.Length;
        offsets = places;
        return text.Length == 0 ? ValueSubject.Hole.ToString() : text.ToString();
    }

    // A quote in a text is written twice.
    private static int EndOfText(string value, int start)
    {
        for (var i = start; i < value.Length; i++)
        {
            if (value[i] == '\'')
            {
                if (i + 1 < value.Length && value[i + 1] == '\'')
                {
                    i++;
                    continue;
                }

                return i;
            }
        }

        return value.Length - 1;
    }
}
