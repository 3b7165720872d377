using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>Whether a constant may become a value that is read when the program runs.</summary>
internal static class ConstantUses
{
    /// <summary>False when a use somewhere in the solution takes nothing but a constant.</summary>
    public static async Task<bool> AllowValueAsync(FixSite site, VariableDeclaratorSyntax declarator)
    {
        if (site.Model.GetDeclaredSymbol(declarator, site.CancellationToken) is not { } symbol)
        {
            return false;
        }

        if (symbol is ILocalSymbol || (symbol.DeclaredAccessibility == Accessibility.Private && symbol.ContainingType?.DeclaringSyntaxReferences.Length == 1))
        {
            return UsesInFile(site, symbol).All(IsAllowed);
        }

        var solution = site.Document.Project.Solution;
        foreach (var reference in await SymbolFinder.FindReferencesAsync(symbol, solution, site.CancellationToken).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations)
            {
                var root = await location.Document.GetSyntaxRootAsync(site.CancellationToken).ConfigureAwait(false);
                if (root is not null && !IsAllowed(root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The names in the file that refer to what <paramref name="declarator"/> declares.</summary>
    public static IEnumerable<SyntaxNode> UsesInFile(FixSite site, VariableDeclaratorSyntax declarator)
        => site.Model.GetDeclaredSymbol(declarator, site.CancellationToken) is { } symbol ? UsesInFile(site, symbol) : Enumerable.Empty<SyntaxNode>();

    /// <summary>The names in the file that refer to <paramref name="symbol"/>.</summary>
    public static IEnumerable<SyntaxNode> UsesInFile(FixSite site, ISymbol symbol)
        => site.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name, site.CancellationToken).Symbol, symbol));

    private static bool IsAllowed(SyntaxNode use)
        => use.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null || IsNameOf(use) || SecretPlace.Of(use).Kind == PlaceKind.Anything;

    private static bool IsNameOf(SyntaxNode use)
        => use.FirstAncestorOrSelf<InvocationExpressionSyntax>(static call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) is not null;
}
