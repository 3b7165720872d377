using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sites;
using LeakGate.Analyzers.Credentials.Verdict;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>The rule that beats any list of sinks: a positional argument whose parameter is named as a credential, in whatever API.</summary>
internal static class ExternalParameters
{
    private static readonly NameEvidence s_password = new(NameStrength.Strong, CredentialKind.Password, "password");

    /// <summary>Whether <paramref name="value"/> is a positional argument that a verdict would take for a credential if only the parameter were named so.</summary>
    public static bool MayBe(ExpressionSyntax value, string text)
        => value.Parent is ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: ExpressionSyntax } }
            && CredentialVerdict.Judge(new CredentialEvidence(text, "password", s_password, CredentialDestination.NamedParameter, CredentialContext.None)).IsFinding;

    /// <summary>The parameter that <paramref name="value"/> is passed for, if it is named as a credential.</summary>
    public static NamedSite? For(ExpressionSyntax value, FileContext file)
    {
        if (value.Parent is not ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } argument)
        {
            return null;
        }

        if (file.Model.GetSymbolInfo(call, file.CancellationToken).Symbol is not IMethodSymbol { Parameters.Length: > 0 } method)
        {
            return null;
        }

        var index = list.Arguments.IndexOf(argument);
        if (index >= method.Parameters.Length)
        {
            return null;
        }

        var name = method.Parameters[index].Name;
        return file.Project.Catalogues.Names.Classify(name).Strength == NameStrength.Strong ? new NamedSite(name, SiteKind.Argument) : null;
    }
}
