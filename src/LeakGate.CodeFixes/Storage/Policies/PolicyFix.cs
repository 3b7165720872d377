using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage.Removal;
using LeakGate.CodeFixes.Storage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Storage.Policies;

/// <summary>Takes everyone out of a policy document, whether it is written as text or as objects that are serialised. All such statements of the document at once.</summary>
internal static class PolicyFix
{
    private const string Key = "LeakGate.Storage.ClosePolicy";
    private const string Title = "Take everyone out of the policy";

    public static IEnumerable<Fix> Plan(FixSite site)
    {
        var document = GivenValues.Given(site).FirstOrDefault() ?? GivenValues.Typed(site);
        if (document is null)
        {
            yield break;
        }

        if (SourceString.Read(document, site.Text) is { } text && PolicyText.CutsOf(text.Text) is { Count: > 0 } cuts)
        {
            var edits = new SolutionEdits();
            foreach (var cut in cuts)
            {
                text.Replace(site, cut.Start, cut.End, cut.Replacement, edits);
            }

            yield return new Fix(Key, Title, edits);
        }
        else
        {
            var edits = new SolutionEdits();
            if (RemoveFromObjects(site, document, edits))
            {
                yield return new Fix(Key, Title, edits);
            }
        }
    }

    // From the public principal outwards: out of a list that names others too, else the statement out of its list.
    private static bool RemoveFromObjects(FixSite site, ExpressionSyntax principal, SolutionEdits edits)
    {
        for (SyntaxNode node = principal; node.Parent is { } parent && parent is not (StatementSyntax or MemberDeclarationSyntax); node = parent)
        {
            if (node is ExpressionSyntax value && Elements.Of(value) is { } listed && Elements.HasOthers(listed))
            {
                return Elements.Remove(site, listed, edits);
            }

            if (IsNamed(node, "Principal") || IsNamed(node, "NotPrincipal"))
            {
                return node.FirstAncestorOrSelf<SyntaxNode>(IsObject) is ExpressionSyntax statement && RemoveStatement(site, statement, edits);
            }
        }

        return false;
    }

    private static bool RemoveStatement(FixSite site, ExpressionSyntax statement, SolutionEdits edits)
    {
        if (Elements.Of(statement) is { } listed)
        {
            return Elements.Remove(site, listed, edits);
        }

        if (!IsNamed(statement.Parent, "Statement") && !IsNamed(statement.Parent?.Parent, "Statement") && !IsNamed(statement, "Statement"))
        {
            return false;
        }

        edits.Replace(site.Document.Id, statement.Span, "new object[0]");
        return true;
    }

    private static bool IsObject(SyntaxNode node) => node is AnonymousObjectCreationExpressionSyntax or BaseObjectCreationExpressionSyntax { Initializer: not null };

    // Principal = x, ["Principal"] = x, { "Principal", x }
    private static bool IsNamed(SyntaxNode? node, string name) => node switch
    {
        AnonymousObjectMemberDeclaratorSyntax member => string.Equals(member.NameEquals?.Name.Identifier.ValueText, name, StringComparison.OrdinalIgnoreCase),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } } => IsText(keys[0].Expression, name),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText == name,
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } initializer when initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression) => IsText(pair[0], name),
        _ => false,
    };

    private static bool IsText(ExpressionSyntax expression, string name)
        => expression is LiteralExpressionSyntax literal && string.Equals(literal.Token.ValueText, name, StringComparison.OrdinalIgnoreCase);
}
