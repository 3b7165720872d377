using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Credentials.Sites;
using LeakGate.Analyzers.Credentials.Verdict;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>Says where a value stands, in words for messages and in flags for the verdict.</summary>
internal static class Places
{
    /// <summary>"passed to BasicAWSCredentials", "in 'SecretKey'", "in 'Open'".</summary>
    public static string Of(Candidate candidate)
        => candidate.Sinks.Count > 0 ? "passed to " + Of(candidate.Sinks[0])
            : candidate.Names.Count > 0 ? $"in '{candidate.Names[0].Name}'"
            : AmbientNames.DeclarationOf(candidate.Origin) is { } declaration ? $"in '{declaration}'"
            : "in a string";

    /// <summary>A sink as code names it: the type for a constructor, else type and member.</summary>
    public static string Of(Sink sink) => sink.IsConstructor ? sink.SimpleTypeName : sink.SimpleTypeName + "." + sink.Member;

    /// <summary>Whether the value goes straight to where it is used, without a variable in which it could be changed first.</summary>
    public static bool IsHandedOver(ExpressionSyntax value, CredentialDestination destination)
        => value.Parent is ArgumentSyntax { Parent.Parent: not InvocationExpressionSyntax }
            or AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax, Name.Identifier.ValueText: "Key" or "IV" or "Salt" } }
            || (value.Parent is ArgumentSyntax && destination != CredentialDestination.CryptographicKey)
            || value.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Parent: InitializerExpressionSyntax };

    /// <summary>Whether the value is help for a user in an attribute: <c>[Help(Examples = new[] { "open filename=my.db; password=…" })]</c>.</summary>
    public static bool IsUsageText(ExpressionSyntax origin)
        => origin.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals.Name.Identifier.ValueText: "Example" or "Examples" or "Usage" or "Syntax" or "Description" or "HelpText" or "Help" };

    public static CredentialContext ContextOf(ExpressionSyntax origin, SiteKind site, in NameEvidence name, bool isTestCode)
    {
        var context = isTestCode ? CredentialContext.TestCode : CredentialContext.None;
        context |= site switch
        {
            SiteKind.Comparison => CredentialContext.Comparison,
            SiteKind.DefaultValue => CredentialContext.DefaultParameter,
            _ => CredentialContext.None,
        };
        context |= LoginPairs.HasUserBeside(origin) ? CredentialContext.BesideUser : CredentialContext.None;
        context |= Transformers.IsHashed(origin) ? CredentialContext.Hashed : CredentialContext.None;
        context |= name.Kind is CredentialKind.Salt or CredentialKind.InitializationVector && CryptographicCode.EncryptsOrHashes(origin)
            ? CredentialContext.CryptographicCode
            : CredentialContext.None;
        switch (origin.Parent)
        {
            case AttributeArgumentSyntax:
                context |= CredentialContext.AttributeArgument;
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } }
                when field.Modifiers.Any(SyntaxKind.ConstKeyword) || (field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)):
                context |= CredentialContext.DeclaredConst;
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { IsConst: true } } }:
                context |= CredentialContext.DeclaredConst;
                break;
        }

        return context;
    }
}
