using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Fixing;

/// <summary>How a file is laid out, for text that goes into it.</summary>
internal static class Layout
{
    /// <summary>The file's line break; that of the platform-neutral convention when it is one line.</summary>
    public static string NewLineOf(SourceText text)
    {
        var line = text.Lines[0];
        return line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
    }

    /// <inheritdoc cref="NewLineOf(SourceText)"/>
    public static string NewLineOf(SyntaxNode root) => NewLineOf(root.SyntaxTree.GetText());

    /// <summary>The blanks that the line of <paramref name="position"/> begins with.</summary>
    public static string IndentationOf(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart(' ', '\t').Length);
    }

    /// <summary>One step of indentation as the file has it: a tab where its lines begin with tabs, else four blanks.</summary>
    public static string IndentStepOf(SyntaxNode root)
        => root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) && trivia.ToString()[0] == '\t') is { RawKind: not 0 } ? "\t" : "    ";

    /// <summary>Whether the node stands on one line.</summary>
    public static bool IsOnOneLine(SourceText text, TextSpan span) => text.Lines.IndexOf(span.Start) == text.Lines.IndexOf(span.End);
}
