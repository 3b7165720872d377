using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Audit;

/// <summary><c>[SuppressMessage]</c> and <c>[UnconditionalSuppressMessage]</c> with a LeakGate rule, on a symbol, a module or an assembly.</summary>
internal static class AttributeAudit
{
    private const string Name = "SuppressMessage";

    /// <summary>Whether a file can hold such an attribute: it names one, or a <c>global using</c> of the project gives one another name.</summary>
    public static bool MayHold(SyntaxTree tree, CancellationToken cancellationToken)
        => tree.GetText(cancellationToken).ToString().IndexOf(Name, StringComparison.Ordinal) >= 0;

    /// <summary>Whether a <c>global using</c> alias stands for one of the attributes: then every file can hold one under that name.</summary>
    public static bool IsAliased(Compilation compilation, CancellationToken cancellationToken)
        => compilation.SyntaxTrees.Any(tree => tree.GetRoot(cancellationToken) is CompilationUnitSyntax root
            && root.Usings.Any(u => !u.GlobalKeyword.IsKind(SyntaxKind.None) && u.Alias is not null && u.ToString().Contains(Name)));

    public static IEnumerable<Suppression> Find(SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes(descendIntoTrivia: false))
        {
            if (node is AttributeSyntax { ArgumentList.Arguments.Count: >= 2 } attribute
                && IsSuppression(model.GetTypeInfo(attribute, cancellationToken).Type)
                && CheckIdOf(attribute.ArgumentList, model, cancellationToken) is { } checkId
                && AuditedRules.Find(checkId) is { } id)
            {
                yield return new Suppression(id, "a " + attribute.Name.ToString().Split('.', ':').Last() + " attribute", attribute.GetLocation());
            }
        }
    }

    private static bool IsSuppression(ITypeSymbol? type)
        => type is { Name: "SuppressMessageAttribute" or "UnconditionalSuppressMessageAttribute" }
            && type.ContainingNamespace.ToDisplayString() == "System.Diagnostics.CodeAnalysis";

    /// <summary>The second parameter's value up to the colon, behind which its title may stand.</summary>
    private static string? CheckIdOf(AttributeArgumentListSyntax arguments, SemanticModel model, CancellationToken cancellationToken)
    {
        var given = arguments.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == "checkId")
            ?? arguments.Arguments.Where(a => a.NameEquals is null).ElementAtOrDefault(1);
        return given is not null && model.GetConstantValue(given.Expression, cancellationToken) is { HasValue: true, Value: string text } ? text.Split(':')[0] : null;
    }
}
