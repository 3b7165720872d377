using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Credentials.Passwordless;

/// <summary>A service account's key in the source gives way to the application default credentials: the service account of the machine or container.</summary>
internal static class GoogleCredentials
{
    private const string Title = "Sign in without a key: Google's application default credentials (give the program a service account; revoke the key)";

    public static (string Title, SolutionEdits Edits)? Find(FixSite site, TypedSecret secret)
    {
        if (ValueUse.Of(site, secret.Origin) is not { } use)
        {
            return null;
        }

        var edits = new SolutionEdits();
        switch (use.Expression.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation } }
                when access.Name.Identifier.ValueText is "FromJson" or "FromAccessToken" && IsCredential(site, invocation):
                edits.Replace(site.Document.Id, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(access.Name.SpanStart, invocation.Span.End), "GetApplicationDefault()");
                break;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "JsonCredentials" } left, Parent: InitializerExpressionSyntax initializer } assignment
                when site.Model.GetSymbolInfo(left, site.CancellationToken).Symbol?.ContainingNamespace?.ToDisplayString() == "Google.Api.Gax.Grpc":
                RemoveFrom(site, initializer, assignment, edits);
                break;
            default:
                return null;
        }

        if (use.Declaration is not null)
        {
            ValueUse.Remove(site, use.Declaration, edits);
        }

        return (Title, edits);
    }

    private static bool IsCredential(FixSite site, InvocationExpressionSyntax invocation)
        => site.Model.GetSymbolInfo(invocation, site.CancellationToken).Symbol is IMethodSymbol { ContainingType.Name: "GoogleCredential" };

    private static void RemoveFrom(FixSite site, InitializerExpressionSyntax initializer, ExpressionSyntax element, SolutionEdits edits)
    {
        var index = initializer.Expressions.IndexOf(element);
        var span = initializer.Expressions.Count == 1 ? Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(initializer.GetFirstToken().GetPreviousToken().Span.End, initializer.Span.End)
            : index + 1 < initializer.Expressions.Count ? Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(element.SpanStart, initializer.Expressions[index + 1].SpanStart)
            : Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(initializer.Expressions[index - 1].Span.End, element.Span.End);
        edits.Remove(site.Document.Id, span);
    }
}
