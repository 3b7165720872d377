using System.Collections.Generic;
using System.Linq;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Storage.Removal;

/// <summary>
/// Removes a call that opens: the statement that consists of it, or its link of a chain. Where its result is used there is no fix. Where a flag that a caller gives
/// decides whether the call is made, the flag is cleared instead.
/// </summary>
internal static class RemoveCallFix
{
    private const string Key = "LeakGate.Storage.RemoveCall";
    private const string FlagKey = "LeakGate.Storage.Flag";

    public static IEnumerable<Fix> Plan(FixSite site)
    {
        // A wrapper's flag decides whether it calls: who sets the flag clears it.
        if (GivenValues.Typed(site) is LiteralExpressionSyntax flag && Opposite(flag) is { } cleared)
        {
            var clearing = new SolutionEdits();
            clearing.Replace(site.Document.Id, flag.Span, cleared);
            yield return new Fix(FlagKey, $"Set {cleared}", clearing);
            yield break;
        }

        var call = site.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        if (call is null || call.Span.End != site.Span.End)
        {
            yield break;
        }

        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "the call",
        };
        foreach (var edits in Ways(site, call))
        {
            yield return new Fix(Key, $"Remove {name}", edits);
        }
    }

    private static string? Opposite(LiteralExpressionSyntax flag)
        => flag.IsKind(SyntaxKind.TrueLiteralExpression) ? "false" : flag.IsKind(SyntaxKind.FalseLiteralExpression) ? "true" : null;

    /// <summary>The ways to take <paramref name="call"/> out, the plainest first.</summary>
    public static IEnumerable<SolutionEdits> Ways(FixSite site, InvocationExpressionSyntax call)
    {
        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        var isChained = receiver is InvocationExpressionSyntax || call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: not ("ConfigureAwait" or "GetAwaiter" or "Wait") };
        if (isChained && receiver is not null)
        {
            yield return Unchained(site, call, receiver);
        }

        if (receiver is not InvocationExpressionSyntax && Statements.Only(site, call) is { } statement)
        {
            var edits = new SolutionEdits();
            Statements.Remove(site, statement, edits);
            UnusedNames.Drop(site, new[] { statement }, edits);
            yield return edits;

            // The only thing that an asynchronous method waited for: without any it would be a warning.
            if (statement.DescendantNodes().OfType<AwaitExpressionSyntax>().FirstOrDefault() is { } await)
            {
                var waiting = new SolutionEdits();
                if (TypeNames.Write(site, await.SpanStart, "System.Threading.Tasks.Task", waiting) is { } task)
                {
                    waiting.Replace(site.Document.Id, statement.Span, $"await {task}.CompletedTask;");
                    yield return waiting;
                }
            }
        }

        if (WithoutBody(site, call) is { } emptied)
        {
            yield return emptied;
        }
        else if (!isChained && receiver is not null && call.Parent is not ExpressionStatementSyntax)
        {
            yield return Unchained(site, call, receiver);
        }
    }

    // a.Open().Next() becomes a.Next(): what the call returns is what it is called on.
    private static SolutionEdits Unchained(FixSite site, InvocationExpressionSyntax call, ExpressionSyntax receiver)
    {
        var edits = new SolutionEdits();
        var method = site.Model.GetSymbolInfo(call, site.CancellationToken).Symbol as IMethodSymbol;
        var taken = site.Model.GetTypeInfo(receiver, site.CancellationToken).Type;
        var returned = method?.ReturnType;
        var isFluent = returned is null || taken is null || returned is IErrorTypeSymbol || taken is IErrorTypeSymbol
            || site.Model.Compilation.ClassifyCommonConversion(taken, returned) is { IsImplicit: true, Exists: true };
        if (isFluent)
        {
            edits.Remove(site.Document.Id, TextSpan.FromBounds(receiver.Span.End, call.Span.End));
        }

        return edits;
    }

    // void M() => a.Open(); becomes void M() { }, and a task's becomes Task.CompletedTask.
    private static SolutionEdits? WithoutBody(FixSite site, InvocationExpressionSyntax call)
    {
        var edits = new SolutionEdits();
        switch (call.Parent)
        {
            case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: var type } method } arrow:
                return EmptyBody(site, type, method.ConstraintClauses.LastOrDefault() ?? (SyntaxNode)method.ParameterList, arrow, method.SemicolonToken, edits);
            case ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax { ReturnType: var type } function } arrow:
                return EmptyBody(site, type, function.ConstraintClauses.LastOrDefault() ?? (SyntaxNode)function.ParameterList, arrow, function.SemicolonToken, edits);
            case LambdaExpressionSyntax lambda when site.Model.GetSymbolInfo(lambda, site.CancellationToken).Symbol is IMethodSymbol { ReturnsVoid: true }:
                edits.Replace(site.Document.Id, call.Span, "{ }");
                return edits;
            case LambdaExpressionSyntax lambda when site.Model.GetSymbolInfo(lambda, site.CancellationToken).Symbol is IMethodSymbol { ReturnType: var returned } && IsTask(returned):
                return CompletedTask(site, call, edits);
            default:
                return null;
        }
    }

    private static SolutionEdits? EmptyBody(FixSite site, TypeSyntax type, SyntaxNode head, ArrowExpressionClauseSyntax arrow, SyntaxToken semicolon, SolutionEdits edits)
    {
        if (type is PredefinedTypeSyntax predefined && predefined.Keyword.IsKind(SyntaxKind.VoidKeyword))
        {
            edits.Replace(site.Document.Id, TextSpan.FromBounds(head.Span.End, semicolon.Span.End), " { }");
            return edits;
        }

        return IsTask(site.Model.GetTypeInfo(type, site.CancellationToken).Type) ? CompletedTask(site, arrow.Expression, edits) : null;
    }

    private static SolutionEdits? CompletedTask(FixSite site, ExpressionSyntax expression, SolutionEdits edits)
    {
        if (TypeNames.Write(site, expression.SpanStart, "System.Threading.Tasks.Task", edits) is not { } task)
        {
            return null;
        }

        edits.Replace(site.Document.Id, expression.Span, task + ".CompletedTask");
        return edits;
    }

    private static bool IsTask(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Task", IsGenericType: false, ContainingNamespace.Name: "Tasks" };
}
