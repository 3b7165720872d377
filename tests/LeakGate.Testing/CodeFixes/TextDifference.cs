using System;
using System.Text;

namespace LeakGate.Testing.CodeFixes;

/// <summary>Shows where two texts differ.</summary>
internal static class TextDifference
{
    public static string Describe(string path, string expected, string actual)
    {
        var wanted = Lines(expected);
        var found = Lines(actual);
        var start = 0;
        while (start < wanted.Length && start < found.Length && wanted[start] == found[start])
        {
            start++;
        }

        var wantedEnd = wanted.Length;
        var foundEnd = found.Length;
        while (wantedEnd > start && foundEnd > start && wanted[wantedEnd - 1] == found[foundEnd - 1])
        {
            wantedEnd--;
            foundEnd--;
        }

        var text = new StringBuilder($"'{path}' differs from line {start + 1} (- expected, + actual):").AppendLine();
        Append(text, "- ", wanted, start, wantedEnd);
        Append(text, "+ ", found, start, foundEnd);
        return text.Append("the whole actual text:").AppendLine().Append(actual).ToString();
    }

    private static void Append(StringBuilder text, string prefix, string[] lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            // Line ends made visible: they are the differences that are hardest to find.
            text.Append(prefix).AppendLine(lines[i].Replace("\r", "␍").Replace("\n", "␊"));
        }
    }

    private static string[] Lines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            lines[i] += "\n";
        }

        return lines;
    }
}
