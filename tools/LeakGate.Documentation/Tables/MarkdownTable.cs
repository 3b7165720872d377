using System;
using System.Linq;
using System.Text;

namespace LeakGate.Documentation.Tables;

/// <summary>A table in Markdown. Cells are Markdown; <see cref="Text"/> and <see cref="Code"/> make such cells of raw text.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder _lines = new();

    public MarkdownTable(params string[] headers)
    {
        Add(headers);
        _lines.Append(string.Concat(headers.Select(_ => "|---"))).Append("|\n");
    }

    public void Add(params string[] cells) => _lines.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");

    public override string ToString() => _lines.ToString();

    /// <summary>Text of a catalogue that is shown as it is.</summary>
    public static string Text(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);

    public static string YesNo(bool yes) => yes ? "yes" : "no";

    /// <summary>Code, or nothing when there is none.</summary>
    public static string Code(string code) => code.Length == 0 ? string.Empty : "`" + code.Replace("|", "\\|", StringComparison.Ordinal) + "`";
}
