using System.Collections.Generic;
using System.Linq;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Storage.Removal;

/// <summary>Takes out the locals and private fields that held the open value when nothing uses them any more: the compiler would warn of some of them.</summary>
internal static class UnusedNames
{
    /// <summary>Adds the removal of what only <paramref name="replaced"/> used.</summary>
    public static void Drop(FixSite site, IEnumerable<SyntaxNode> replaced, SolutionEdits edits)
    {
        var gone = replaced.ToList();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var name in gone.SelectMany(node => node.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>())
        {
            if (site.Model.GetSymbolInfo(name, site.CancellationToken).Symbol is { } symbol && seen.Add(symbol) && DeclarationOf(site, symbol) is { } declaration
                && GivenValues.ReferencesTo(site, symbol).All(reference => gone.Any(node => node.Span.Contains(reference.Span))))
            {
                Statements.Remove(site, declaration, edits);
            }
        }
    }

    // Only what this file alone can use, and whose value costs nothing to lose.
    private static SyntaxNode? DeclarationOf(FixSite site, ISymbol symbol)
    {
        if (symbol is not (ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private }) || symbol.DeclaringSyntaxReferences.Length != 1
            || symbol.DeclaringSyntaxReferences[0].GetSyntax(site.CancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value } variable
            || variable.SyntaxTree != site.Root.SyntaxTree || !site.Model.GetConstantValue(value, site.CancellationToken).HasValue
            || variable.Parent is not VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax or FieldDeclarationSyntax } declaration
            || (symbol is IFieldSymbol && symbol.ContainingType.DeclaringSyntaxReferences.Length > 1))
        {
            return null;
        }

        return declaration.Parent;
    }
}
