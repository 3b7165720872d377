using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Flow;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Storage.Removal;

/// <summary>Takes elements out of initializers, collection expressions and argument lists, with the comma that joined them.</summary>
internal static class Elements
{
    /// <summary>The element that <paramref name="value"/> is of an array, a collection initializer or a collection expression; null when it is none.</summary>
    public static SyntaxNode? Of(ExpressionSyntax value) => value.Parent switch
    {
        InitializerExpressionSyntax list when !list.IsKind(SyntaxKind.ObjectInitializerExpression) && !list.IsKind(SyntaxKind.ComplexElementInitializerExpression)
            && value is not AssignmentExpressionSyntax && !value.IsKind(SyntaxKind.ComplexElementInitializerExpression) => value,
        { RawKind: NewerSyntax.ExpressionElement } element => element,
        _ => null,
    };

    /// <summary>Removes <paramref name="element"/> from the list around it; an array whose type only its elements told becomes an empty array.</summary>
    /// <returns>False when it is in no list.</returns>
    public static bool Remove(FixSite site, SyntaxNode element, SolutionEdits edits)
    {
        if (element.Parent is not { } list)
        {
            return false;
        }

        var parts = list.ChildNodesAndTokens();
        var elements = list.ChildNodes().ToList();
        var index = elements.IndexOf(element);
        if (elements.Count == 1)
        {
            if (list.Parent is ImplicitArrayCreationExpressionSyntax array)
            {
                return RemoveLastOfArray(site, array, edits);
            }

            var inside = TextSpan.FromBounds(parts.First().Span.End, parts.Last().SpanStart);
            edits.Replace(site.Document.Id, inside, site.Text.ToString(inside) is { Length: > 0 } text && char.IsWhiteSpace(text[0]) ? " " : string.Empty);
            return true;
        }

        var commas = parts.Where(part => part.IsKind(SyntaxKind.CommaToken)).Select(part => part.AsToken()).ToList();
        var end = index < commas.Count ? commas[index].Span.End : element.Span.End;
        var lines = Statements.LinesOf(site.Text, TextSpan.FromBounds(element.SpanStart, end));
        if (lines.Start < element.SpanStart && IsLineBreak(site.Text, lines.End - 1))
        {
            edits.Remove(site.Document.Id, lines);
            if (index == commas.Count && index > 0)
            {
                edits.Remove(site.Document.Id, commas[index - 1].Span);
            }
        }
        else
        {
            edits.Remove(site.Document.Id, index + 1 < elements.Count
                ? TextSpan.FromBounds(element.SpanStart, elements[index + 1].SpanStart)
                : TextSpan.FromBounds(elements[index - 1].Span.End, element.Span.End));
        }

        return true;
    }

    /// <summary>Whether other elements are left when <paramref name="element"/> goes.</summary>
    public static bool HasOthers(SyntaxNode element) => element.Parent?.ChildNodes().Skip(1).Any() == true;

    private static bool RemoveLastOfArray(FixSite site, ImplicitArrayCreationExpressionSyntax array, SolutionEdits edits)
    {
        var info = site.Model.GetTypeInfo(array, site.CancellationToken);
        var type = (info.ConvertedType as IArrayTypeSymbol ?? info.Type as IArrayTypeSymbol)?.ElementType;
        if (type is null or IErrorTypeSymbol)
        {
            return false;
        }

        var written = type.IsAnonymousType ? "object" : type.ToMinimalDisplayString(site.Model, array.SpanStart);
        edits.Replace(site.Document.Id, array.Span, $"new {written}[0]");
        return true;
    }

    private static bool IsLineBreak(SourceText text, int position) => position >= 0 && text[position] is '\n' or '\r';
}
