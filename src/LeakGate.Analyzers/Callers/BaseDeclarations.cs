using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Callers;

/// <summary>The members that calls of a method may bind to instead of it: what it overrides and implements.</summary>
internal static class BaseDeclarations
{
    public static IEnumerable<IMethodSymbol> Of(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            yield break;
        }

        if (method.OverriddenMethod is { } overridden)
        {
            yield return overridden;
        }

        foreach (var implemented in method.ContainingType.AllInterfaces)
        {
            foreach (var member in implemented.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(candidate), method))
                {
                    yield return candidate;
                }
            }
        }
    }
}
