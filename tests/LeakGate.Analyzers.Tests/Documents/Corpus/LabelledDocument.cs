using System;
using System.Collections.Generic;
using System.Linq;

namespace LeakGate.Analyzers.Tests.Documents.Corpus;

/// <summary>
/// A file of the corpus. A bundle holds many, each under a line <c>=== path</c>; a line that must be found ends in <c>&lt;&lt;&lt; LEAK1003|LEAK1001</c>,
/// which names the rules that may find it, and every other line must stay silent. A middle dot keeps made-up credentials from looking real to those who scan
/// this repository; it is taken out before the file is analysed, as the labels are.
/// </summary>
internal sealed record LabelledDocument(string Bundle, string Path, string Text, IReadOnlyDictionary<int, string[]> Labels)
{
    private const string Header = "=== ";
    private const string Mark = "<<<";

    public static IEnumerable<LabelledDocument> Parse(string bundle, string content)
        => ("\n" + content.Replace("\r", string.Empty, StringComparison.Ordinal))
            .Split("\n" + Header, StringSplitOptions.RemoveEmptyEntries)
            .Select(part => ParseOne(bundle, part.TrimStart('\n')));

    private static LabelledDocument ParseOne(string bundle, string part)
    {
        var lines = part.Split('\n');
        var labels = new Dictionary<int, string[]>();
        for (var i = 1; i < lines.Length; i++)
        {
            var mark = lines[i].IndexOf(Mark, StringComparison.Ordinal);
            if (mark >= 0)
            {
                labels.Add(i, lines[i][(mark + Mark.Length)..].Split('|', StringSplitOptions.TrimEntries));
                lines[i] = lines[i][..mark].TrimEnd(' ', '#', '/');
            }
        }

        var text = string.Join('\n', lines.Skip(1)).Replace("·", string.Empty, StringComparison.Ordinal);
        return new LabelledDocument(bundle, lines[0].Trim(), text, labels);
    }
}
