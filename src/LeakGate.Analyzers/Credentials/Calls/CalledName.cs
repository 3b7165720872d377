using LeakGate.Analyzers.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Calls;

/// <summary>What a positional argument is passed to, as the code names it.</summary>
/// <param name="Call">The invocation, creation or attribute.</param>
/// <param name="Name">The method, or the type that is created.</param>
/// <param name="Receiver">The last name before the method's; empty when there is none.</param>
/// <param name="IsType">Whether it is a type.</param>
internal readonly record struct CalledName(SyntaxNode Call, string Name, string Receiver, bool IsType)
{
    /// <summary>Null when <paramref name="argument"/> is passed to nothing that has a name.</summary>
    public static CalledName? Of(ExpressionSyntax argument) => argument.Parent switch
    {
        ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: { } call } } => OfCall(call),
        AttributeArgumentSyntax { NameColon: null, NameEquals: null, Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } }
            => new CalledName(attribute, LastName(attribute.Name), string.Empty, true),
        _ => null,
    };

    /// <summary>As a message names it: <c>Api.Login</c>, <c>LoginRequest</c>.</summary>
    public string Place => Receiver.Length > 0 ? Receiver + "." + Name : Name;

    private static CalledName? OfCall(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => new CalledName(call, access.Name.Identifier.ValueText, LastName(access.Expression), false),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => new CalledName(call, binding.Name.Identifier.ValueText, string.Empty, false),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => new CalledName(call, name.Identifier.ValueText, string.Empty, false),
        ObjectCreationExpressionSyntax creation => new CalledName(call, LastName(creation.Type), string.Empty, true),
        _ => null,
    };

    private static string LastName(ExpressionSyntax expression) => ApiMatcher.LastName(expression) ?? string.Empty;
}
