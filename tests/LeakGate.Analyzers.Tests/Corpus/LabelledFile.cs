using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace LeakGate.Analyzers.Tests.Corpus;

/// <summary>
/// One corpus file: its text as an analyzer sees it, and what its end-of-line comments said before they were taken out. The README beside the
/// files describes the labels and the escape.
/// </summary>
internal sealed partial class LabelledFile
{
    private LabelledFile(string name, string text, IReadOnlyDictionary<int, string?> credentials, IReadOnlySet<int> lookAlikes)
    {
        Name = name;
        Text = text;
        Credentials = credentials;
        LookAlikes = lookAlikes;
    }

    /// <summary>The file's name without folder.</summary>
    public string Name { get; }

    /// <summary>The text without labels and escapes; its lines are those of the file.</summary>
    public string Text { get; }

    /// <summary>Lines on which a credential is typed, counted from one, with the one rule that is right, or null where any LEAK10xx is.</summary>
    public IReadOnlyDictionary<int, string?> Credentials { get; }

    /// <summary>Lines that look like a credential and hold none, counted from one.</summary>
    public IReadOnlySet<int> LookAlikes { get; }

    /// <exception cref="FormatException">A comment opens like a label and is none.</exception>
    public static LabelledFile Parse(string name, string text)
    {
        var credentials = new Dictionary<int, string?>();
        var lookAlikes = new HashSet<int>();
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var label = Label().Match(lines[i]);
            if (label.Success)
            {
                lines[i] = lines[i][..label.Index];
                if (label.Groups["ok"].Success)
                {
                    lookAlikes.Add(i + 1);
                }
                else
                {
                    credentials.Add(i + 1, label.Groups["id"].Success ? label.Groups["id"].Value : null);
                }
            }

            if (Slip().IsMatch(lines[i]))
            {
                throw new FormatException($"{name}:{i + 1}: a comment opens like a label and is none.");
            }
        }

        // Where the secret's prefix alone would stop a push, the file breaks it with two at signs, which C# itself never needs.
        var clean = string.Join('\n', lines.Select(line => line.Replace("@@", string.Empty, StringComparison.Ordinal)));
        return new LabelledFile(name, clean, credentials, lookAlikes);
    }

    [GeneratedRegex(@"\s*// ((?<ok>ok)|LEAK|(?<id>LEAK10\d\d))\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"//\s*(LEAK|ok\s*$)")]
    private static partial Regex Slip();
}
