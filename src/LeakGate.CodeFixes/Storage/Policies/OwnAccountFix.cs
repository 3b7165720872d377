using System.Collections.Generic;
using System.Linq;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage.Removal;
using LeakGate.CodeFixes.Storage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Storage.Policies;

/// <summary>
/// Names the own account where a statement of the CDK names everyone: the statement stays valid, and whoever the account trusts can still be given access.
/// Beside other principals everyone is simply left out.
/// </summary>
internal static class OwnAccountFix
{
    private const string Key = "LeakGate.Storage.OwnAccount";
    private const string RemoveKey = "LeakGate.Storage.RemoveGrant";
    private const string Principal = "AccountRootPrincipal";
    private const string Title = "Grant to the own account only";

    public static IEnumerable<Fix> Plan(FixSite site)
    {
        var node = (SyntaxNode?)GivenValues.Given(site).FirstOrDefault() ?? site.Node;
        if (site.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Left: IdentifierNameSyntax { Identifier.ValueText: "NotPrincipals" } } excepted)
        {
            var edits = new SolutionEdits();
            edits.Replace(site.Document.Id, excepted.Span, $"Principals = new[] {{ new {Principal}() }}");
            yield return new Fix(Key, Title, edits);
            yield break;
        }

        if (PrincipalAround(node) is not { } principal)
        {
            yield break;
        }

        if (principal is BaseObjectCreationExpressionSyntax && Elements.Of(principal) is { } element && Elements.HasOthers(element))
        {
            var removal = new SolutionEdits();
            Elements.Remove(site, element, removal);
            yield return new Fix(RemoveKey, "Remove the grant to everyone", removal);
        }

        yield return new Fix(Key, Title, Renamed(site, principal));

        // The whole statement, where a call of its own adds it.
        var statement = new SolutionEdits();
        if (principal.Ancestors().TakeWhile(ancestor => ancestor is not StatementSyntax).OfType<BaseObjectCreationExpressionSyntax>().LastOrDefault() is { Parent: ArgumentSyntax } whole
            && new Grants(site, statement).Remove(whole))
        {
            yield return new Fix(RemoveKey, "Remove the grant to everyone", statement);
        }
    }

    // The object that is the principal, or the call that adds it.
    private static ExpressionSyntax? PrincipalAround(SyntaxNode node)
        => node.AncestorsAndSelf().OfType<ExpressionSyntax>().TakeWhile(expression => expression is not InitializerExpressionSyntax).FirstOrDefault(expression => expression switch
        {
            BaseObjectCreationExpressionSyntax => true,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } => name.StartsWith("Add", System.StringComparison.Ordinal),
            _ => false,
        });

    private static SolutionEdits Renamed(FixSite site, ExpressionSyntax principal)
    {
        var edits = new SolutionEdits();
        switch (principal)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call:
                edits.Replace(site.Document.Id, TextSpan.FromBounds(access.Name.SpanStart, call.Span.End), $"Add{Principal}()");
                break;
            case ObjectCreationExpressionSyntax { Type: var type } creation:
                var name = type is QualifiedNameSyntax qualified ? qualified.Right.SpanStart : type.SpanStart;
                edits.Replace(site.Document.Id, TextSpan.FromBounds(name, creation.Span.End), Principal + "()");
                if (creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: IdentifierNameSyntax declared } } }
                    && declared.ToString() == type.ToString())
                {
                    edits.Replace(site.Document.Id, declared.Span, Principal);
                }

                break;
            case ImplicitObjectCreationExpressionSyntax target:
                edits.Replace(site.Document.Id, target.Span, $"new {Principal}()");
                break;
        }

        return edits;
    }
}
