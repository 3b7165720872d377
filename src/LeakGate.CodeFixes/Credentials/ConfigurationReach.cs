using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>Finds the configuration that code at a place can read: a local, a parameter, a member, or what a host's builder holds.</summary>
internal static class ConfigurationReach
{
    private const string Interface = "IConfiguration";
    private const string Namespace = "Microsoft.Extensions.Configuration";

    /// <summary>Expressions of a configuration, the nearest first.</summary>
    public static IEnumerable<(string Expression, bool IsInstance)> At(FixSite site, int position)
    {
        if (!IsKnown(site.Model.Compilation))
        {
            return Enumerable.Empty<(string, bool)>();
        }

        var found = new List<(int Rank, string Expression, bool IsInstance)>();
        foreach (var symbol in site.Model.LookupSymbols(position))
        {
            if (TypeOf(symbol, position) is not { } type)
            {
                continue;
            }

            var isMember = symbol is IFieldSymbol or IPropertySymbol;
            if (IsConfiguration(type))
            {
                found.Add((isMember ? 1 : 0, symbol.Name, isMember && !symbol.IsStatic));
            }
            else if (HasConfiguration(type))
            {
                found.Add((isMember ? 3 : 2, symbol.Name + ".Configuration", isMember && !symbol.IsStatic));
            }
        }

        return found.OrderBy(one => one.Rank).ThenBy(one => one.Expression, StringComparer.Ordinal).Select(one => (one.Expression, one.IsInstance));
    }

    /// <summary>Whether <paramref name="type"/> is a configuration or implements one.</summary>
    public static bool IsConfiguration(ITypeSymbol? type)
        => type is not null && (IsInterface(type) || type.AllInterfaces.Any(IsInterface));

    // Most projects have none: then nothing is looked up.
    private static bool IsKnown(Compilation compilation) => compilation.GetTypeByMetadataName(Namespace + "." + Interface) is not null;

    private static bool IsInterface(ITypeSymbol type)
        => type.Name == Interface && type.ContainingNamespace.ToDisplayString() == Namespace;

    private static bool HasConfiguration(ITypeSymbol type)
    {
        for (var current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
        {
            if (current.GetMembers("Configuration").OfType<IPropertySymbol>().Any(property => !property.IsStatic && property.DeclaredAccessibility == Accessibility.Public && IsConfiguration(property.Type)))
            {
                return true;
            }
        }

        return false;
    }

    // A local counts from its declaration on.
    private static ITypeSymbol? TypeOf(ISymbol symbol, int position) => symbol switch
    {
        ILocalSymbol local => local.DeclaringSyntaxReferences.Any(reference => reference.Span.End <= position) ? local.Type : null,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
        IPropertySymbol { IsIndexer: false, IsWriteOnly: false } property => property.Type,
        _ => null,
    };
}
