using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Fixing;

/// <summary>Where a file takes another <c>using</c> directive: among those it has, in their order, else above its first declaration.</summary>
internal static class UsingDirectives
{
    /// <summary>The insertions that import <paramref name="namespaces"/>, those left out that the file imports already.</summary>
    public static IEnumerable<TextChange> Insertions(CompilationUnitSyntax root, IReadOnlyCollection<string> namespaces)
    {
        if (namespaces.Count == 0)
        {
            return Array.Empty<TextChange>();
        }

        var existing = ListOf(root).Where(IsPlain).ToList();
        var missing = namespaces.Where(name => existing.All(directive => directive.Name!.ToString() != name)).OrderBy(name => name, Order).ToList();
        var newLine = Layout.NewLineOf(root);
        return missing
            .GroupBy(name => PositionOf(root, existing, name))
            .Select(group => new TextChange(
                new TextSpan(group.Key.Position, 0),
                group.Key.Before + string.Concat(group.Select(name => group.Key.Indentation + "using " + name + ";" + newLine)) + group.Key.After));
    }

    // The directives stand at the top or, by another convention, in the first namespace.
    private static SyntaxList<UsingDirectiveSyntax> ListOf(CompilationUnitSyntax root)
        => root.Usings.Count == 0 && root.Members.FirstOrDefault() is BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } first ? first.Usings : root.Usings;

    private static bool IsPlain(UsingDirectiveSyntax directive)
        => directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.GlobalKeyword.IsKind(SyntaxKind.None) && directive.Name is not null;

    private static (int Position, string Before, string Indentation, string After) PositionOf(CompilationUnitSyntax root, List<UsingDirectiveSyntax> plain, string name)
    {
        var all = ListOf(root);
        var newLine = Layout.NewLineOf(root);
        var text = root.SyntaxTree.GetText();
        if (plain.Count == 0 && all.LastOrDefault(directive => !directive.GlobalKeyword.IsKind(SyntaxKind.None)) is { } global)
        {
            return (global.FullSpan.End, string.Empty, string.Empty, string.Empty);
        }

        if (plain.Count == 0 && all.Count == 0)
        {
            var (position, before) = AboveFirst(root);
            var isFollowedByBlankLine = position < text.Length && text[position] is '\r' or '\n';
            var hasCode = root.Members.Count > 0 || root.AttributeLists.Count > 0;
            return (position, before, string.Empty, hasCode && !isFollowedByBlankLine ? newLine : string.Empty);
        }

        var indentation = Layout.IndentationOf(text, all[0].SpanStart);
        if (plain.Count == 0)
        {
            return (text.Lines.GetLineFromPosition(all[0].SpanStart).Start, string.Empty, indentation, string.Empty);
        }

        var isSorted = plain.Zip(plain.Skip(1), (left, right) => Order.Compare(left.Name!.ToString(), right.Name!.ToString()) <= 0).All(inOrder => inOrder);
        var next = isSorted ? plain.FirstOrDefault(directive => Order.Compare(name, directive.Name!.ToString()) < 0) : null;
        if (next is null)
        {
            var last = plain[plain.Count - 1];
            return last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)
                ? (last.FullSpan.End, string.Empty, indentation, string.Empty)
                : (last.Span.End, newLine, indentation, string.Empty);
        }

        // Above the line of the next one, below the comment that heads the file.
        return (text.Lines.GetLineFromPosition(next.SpanStart).Start, string.Empty, indentation, string.Empty);
    }

    // Below what heads the file: its licence, #define and #nullable.
    private static (int Position, string Before) AboveFirst(CompilationUnitSyntax root)
    {
        var last = root.Externs.LastOrDefault();
        if (last is not null)
        {
            return (last.FullSpan.End, string.Empty);
        }

        var newLine = Layout.NewLineOf(root);
        var position = 0;
        var before = string.Empty;
        foreach (var trivia in root.GetFirstToken(includeZeroWidth: true).LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.DefineDirectiveTrivia) || trivia.IsKind(SyntaxKind.UndefDirectiveTrivia) || trivia.IsKind(SyntaxKind.NullableDirectiveTrivia))
            {
                position = trivia.FullSpan.End;
                before = newLine;
            }
            else if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && position == trivia.FullSpan.Start)
            {
                position = root.SyntaxTree.GetText().Lines.GetLineFromPosition(trivia.SpanStart).EndIncludingLineBreak;
                before = newLine;
            }
            else if (trivia.IsDirective)
            {
                break;
            }
        }

        return (position, before);
    }

    // System first, as editors sort them.
    private static readonly IComparer<string> Order = Comparer<string>.Create(static (left, right) =>
    {
        var bySystem = IsSystem(right).CompareTo(IsSystem(left));
        return bySystem != 0 ? bySystem : StringComparer.OrdinalIgnoreCase.Compare(left, right);
    });

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
