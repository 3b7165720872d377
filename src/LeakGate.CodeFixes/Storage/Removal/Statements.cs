using System.Linq;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Storage.Removal;

/// <summary>Takes statements out: whole lines, without the comment behind them, with the comments above them left where they are.</summary>
internal static class Statements
{
    /// <summary>The statement that does nothing but evaluate <paramref name="expression"/>; null when something uses its value.</summary>
    public static StatementSyntax? Only(FixSite site, ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (true)
        {
            switch (node.Parent)
            {
                case AwaitExpressionSyntax or ParenthesizedExpressionSyntax:
                    node = node.Parent;
                    continue;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard
                    when site.Model.GetSymbolInfo(discard.Left, site.CancellationToken).Symbol is null or IDiscardSymbol:
                    node = discard;
                    continue;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Wait" or "Execute" or "ExecuteAsync" or "Apply" or "ApplyAsync", Parent: InvocationExpressionSyntax call }:
                    node = call;
                    continue;
                case ConditionalAccessExpressionSyntax conditional when conditional.WhenNotNull == node:
                    node = conditional;
                    continue;
                case ExpressionStatementSyntax statement:
                    return statement;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration } variable }
                    when site.Model.GetDeclaredSymbol(variable, site.CancellationToken) is { } symbol && !Values.GivenValues.ReferencesTo(site, symbol).Any():
                    return declaration;
                default:
                    return null;
            }
        }
    }

    /// <summary>Removes <paramref name="statement"/>; where a statement has to stand, an empty block is left.</summary>
    public static void Remove(FixSite site, SyntaxNode statement, SolutionEdits edits)
    {
        var isListed = statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax || statement is MemberDeclarationSyntax;
        if (isListed)
        {
            edits.Remove(site.Document.Id, LinesOf(site.Text, statement.Span));
        }
        else
        {
            edits.Replace(site.Document.Id, statement.Span, "{ }");
        }
    }

    /// <summary>
    /// The lines that <paramref name="span"/> fills, with a comment behind it and with the empty line that would be left double; the span alone when something
    /// else stands on its lines.
    /// </summary>
    public static TextSpan LinesOf(SourceText text, TextSpan span)
    {
        var first = text.Lines.GetLineFromPosition(span.Start);
        var last = text.Lines.GetLineFromPosition(span.End);
        var before = text.ToString(TextSpan.FromBounds(first.Start, span.Start));
        var behind = text.ToString(TextSpan.FromBounds(span.End, last.End)).TrimStart();
        if (before.Trim().Length > 0 || (behind.Length > 0 && !behind.StartsWith("//", System.StringComparison.Ordinal)))
        {
            return Inline(text, span, first, before, behind);
        }

        var start = first.Start;
        var end = last.EndIncludingLineBreak;
        var isBlankAbove = first.LineNumber > 0 && IsBlank(text.Lines[first.LineNumber - 1]);
        var next = last.LineNumber + 1 < text.Lines.Count ? text.Lines[last.LineNumber + 1] : default;
        if (next.Text is not null && IsBlank(next) && (isBlankAbove || (first.LineNumber > 0 && EndsWithBrace(text.Lines[first.LineNumber - 1]))))
        {
            end = next.EndIncludingLineBreak;
        }
        else if (isBlankAbove && next.Text is not null && next.ToString().TrimStart().StartsWith("}", System.StringComparison.Ordinal))
        {
            start = text.Lines[first.LineNumber - 1].Start;
        }

        return TextSpan.FromBounds(start, end);
    }

    // a(); b(); c(); keeps one blank between what is left.
    private static TextSpan Inline(SourceText text, TextSpan span, TextLine first, string before, string behind)
    {
        var end = span.End;
        while (end < text.Length && text[end] is ' ' or '\t' && behind.Length > 0)
        {
            end++;
        }

        var start = span.Start;
        while (behind.Length == 0 && before.Trim().Length > 0 && start > first.Start && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsBlank(TextLine line) => line.ToString().Trim().Length == 0;

    private static bool EndsWithBrace(TextLine line) => line.ToString().TrimEnd().EndsWith("{", System.StringComparison.Ordinal);
}
