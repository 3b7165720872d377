using System.Collections.Generic;
using System.Linq;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Storage.Values;

/// <summary>Finds the expressions of a finding: the value where it is typed, and where settings are given it when that is elsewhere.</summary>
internal static class GivenValues
{
    /// <summary>The value as it is typed: what the finding underlines, or the right side of the assignment that it underlines.</summary>
    public static ExpressionSyntax? Typed(FixSite site) => ExpressionAt(site, site.Span);

    /// <summary>The expressions at the finding's further places.</summary>
    public static List<ExpressionSyntax> Given(FixSite site) => site.Related.Select(span => ExpressionAt(site, span)).Where(value => value is not null).ToList()!;

    /// <summary>
    /// Whether the typed value is the setting's own: it stands in the setting, or what it is the value of exists for nothing else. Changing it then changes
    /// nothing that is not meant.
    /// </summary>
    public static bool IsOwn(FixSite site, ExpressionSyntax typed)
    {
        if (site.Related.IsEmpty)
        {
            return true;
        }

        var symbol = HolderOf(site, typed);
        return symbol is not null && ReferencesTo(site, symbol).Count() <= site.Related.Length;
    }

    /// <summary>The variable, field or property that <paramref name="value"/> is the initial value of; null when it is none.</summary>
    public static ISymbol? HolderOf(FixSite site, ExpressionSyntax value)
        => value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } clause
            ? site.Model.GetDeclaredSymbol(clause.Parent!, site.CancellationToken)
            : null;

    /// <summary>The mentions of <paramref name="symbol"/> in the file.</summary>
    public static IEnumerable<IdentifierNameSyntax> ReferencesTo(FixSite site, ISymbol symbol)
        => site.Root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == symbol.Name
            && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name, site.CancellationToken).Symbol, symbol));

    private static ExpressionSyntax? ExpressionAt(FixSite site, TextSpan span)
    {
        if (span.End > site.Root.FullSpan.End)
        {
            return null;
        }

        var node = site.Root.FindNode(span, getInnermostNodeForTie: true);
        var expression = node switch
        {
            ArgumentSyntax argument => argument.Expression,
            EqualsValueClauseSyntax clause => clause.Value,
            _ => node as ExpressionSyntax,
        };

        // `Member = value` underlined as a whole.
        return expression is AssignmentExpressionSyntax assignment && assignment.Span == span && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            ? assignment.Right
            : expression;
    }
}
