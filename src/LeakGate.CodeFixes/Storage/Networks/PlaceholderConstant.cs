using System.Linq;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Storage.Networks;

/// <summary>
/// Names the placeholder of a network: a constant of the type (or of the top-level program) that uses it, with a remark that it is to be filled in. One constant
/// serves all places of the type.
/// </summary>
internal static class PlaceholderConstant
{
    private const string Remark = "// To be filled in: what may connect. Until then nobody can.";
    private const int MaximumNames = 9;

    /// <summary>The constant's name, with its declaration among the edits unless it is there; null when there is nowhere to declare it.</summary>
    public static string? Name(FixSite site, SyntaxNode use, string wanted, string value, SolutionEdits edits)
    {
        var holder = (SyntaxNode?)use.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? use.FirstAncestorOrSelf<GlobalStatementSyntax>();
        if (holder is null or InterfaceDeclarationSyntax or TypeDeclarationSyntax { OpenBraceToken.RawKind: 0 })
        {
            return null;
        }

        for (var number = 1; number <= MaximumNames; number++)
        {
            var name = number == 1 ? wanted : wanted + number;
            var known = site.Model.LookupSymbols(use.SpanStart, name: name);
            if (known.Length == 0)
            {
                Declare(site, holder, name, value, edits);
                return name;
            }

            if (known.Any(symbol => symbol is IFieldSymbol { IsConst: true, ConstantValue: string text } && text == value
                || symbol is ILocalSymbol { IsConst: true, ConstantValue: string local } && local == value))
            {
                return name;
            }
        }

        return null;
    }

    private static void Declare(FixSite site, SyntaxNode holder, string name, string value, SolutionEdits edits)
    {
        var line = Layout.NewLineOf(site.Text);
        if (holder is TypeDeclarationSyntax type)
        {
            var declaration = $"private const string {name} = \"{value}\";";
            var isOnOneLine = Layout.IsOnOneLine(site.Text, type.Span);
            var first = type.Members.FirstOrDefault();
            var indentation = line + (first is null || isOnOneLine
                ? Layout.IndentationOf(site.Text, type.SpanStart) + Layout.IndentStepOf(site.Root)
                : Layout.IndentationOf(site.Text, first.SpanStart));
            var isField = first is FieldDeclarationSyntax && first.GetLeadingTrivia().All(trivia => !trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && !trivia.HasStructure);
            edits.Insert(
                site.Document.Id,
                type.OpenBraceToken.Span.End,
                isOnOneLine ? " " + declaration : indentation + Remark + indentation + declaration + (first is null || isField ? string.Empty : line));
            return;
        }

        var statement = site.Root.Members.OfType<GlobalStatementSyntax>().First();
        edits.Insert(site.Document.Id, statement.SpanStart, $"{Remark}{line}const string {name} = \"{value}\";{line}");
    }
}
