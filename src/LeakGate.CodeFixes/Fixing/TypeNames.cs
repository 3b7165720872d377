using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Fixing;

/// <summary>Writes the name of a type so that it means that type where it is written.</summary>
internal static class TypeNames
{
    /// <summary>
    /// The shortest name of <paramref name="type"/> (full name without <c>global::</c>) that binds to it at <paramref name="position"/>. When a
    /// <c>using</c> makes it shorter, it is added to <paramref name="edits"/>, unless a name in the file would come to mean two things.
    /// Null when the project does not know the type.
    /// </summary>
    public static string? Write(FixSite site, int position, string type, SolutionEdits edits)
    {
        if (site.Model.Compilation.GetTypeByMetadataName(type) is not { } symbol)
        {
            return null;
        }

        var dot = type.LastIndexOf('.');
        var simple = type.Substring(dot + 1);
        var known = site.Model.LookupNamespacesAndTypes(position, name: simple).RemoveAll(found => found is INamedTypeSymbol { Arity: var arity } && arity != symbol.Arity);
        if (known.Length == 1 && SymbolEqualityComparer.Default.Equals(known[0], symbol) && !IsHidden(site, position, simple, symbol))
        {
            return simple;
        }

        var @namespace = symbol.ContainingNamespace;
        if (known.Length == 0 && !IsHidden(site, position, simple, symbol) && !Confuses(site, @namespace))
        {
            edits.Import(site.Document.Id, @namespace.ToDisplayString());
            return simple;
        }

        var first = type.Substring(0, type.IndexOf('.') is var end && end > 0 ? end : type.Length);
        var root = site.Model.LookupSymbols(position, name: first);
        var isPlain = root.Length == 1 && root[0] is INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true };
        return isPlain ? type : "global::" + type;
    }

    // A property or a local of the type's name stands before the type, unless it is of that type ("Color Color").
    private static bool IsHidden(FixSite site, int position, string simple, ITypeSymbol type)
        => site.Model.LookupSymbols(position, name: simple).Any(symbol => symbol is not INamespaceOrTypeSymbol && !SymbolEqualityComparer.Default.Equals(TypeOf(symbol), type));

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    // Whether the namespace has a type whose name the file uses for another one: both imported, the name would be ambiguous.
    private static bool Confuses(FixSite site, INamespaceSymbol @namespace)
    {
        foreach (var group in site.Root.DescendantNodes().OfType<SimpleNameSyntax>().GroupBy(name => name.Identifier.ValueText))
        {
            if (@namespace.GetTypeMembers(group.Key).IsEmpty)
            {
                continue;
            }

            foreach (var name in group)
            {
                if (site.Model.GetSymbolInfo(name, site.CancellationToken).Symbol is INamedTypeSymbol type && !SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, @namespace)
                    && name.Parent is not (QualifiedNameSyntax or AliasQualifiedNameSyntax))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
