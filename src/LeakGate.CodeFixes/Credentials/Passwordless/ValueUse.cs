using System.Collections.Generic;
using System.Linq;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Credentials.Passwordless;

/// <summary>The one expression in which a value is used, and the declaration that has no use without it.</summary>
/// <param name="Expression">The value itself, or the only name that refers to the variable which holds it.</param>
/// <param name="Declaration">The declaration of that variable; null when the value stands in its place of use.</param>
internal readonly record struct ValueUse(ExpressionSyntax Expression, SyntaxNode? Declaration)
{
    /// <summary>Null when the variable is used in several places, or by other files.</summary>
    public static ValueUse? Of(FixSite site, ExpressionSyntax value)
    {
        if (value.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } declarator })
        {
            return new ValueUse(value, null);
        }

        if (declaration.Parent is not (LocalDeclarationStatementSyntax or FieldDeclarationSyntax { AttributeLists.Count: 0 }) || declaration.Parent.ContainsDirectives
            || site.Model.GetDeclaredSymbol(declarator, site.CancellationToken) is not { } symbol || !IsPrivate(symbol))
        {
            return null;
        }

        var uses = ConstantUses.UsesInFile(site, symbol).Take(2).ToList();
        if (uses.Count != 1)
        {
            return null;
        }

        var use = (ExpressionSyntax)uses[0];
        return new ValueUse(use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use, declaration.Parent);
    }

    /// <summary>The declaration that goes when <paramref name="argument"/> is dropped: of a variable that nothing else uses.</summary>
    public static SyntaxNode? DeclarationOf(FixSite site, ExpressionSyntax argument)
    {
        if (site.Model.GetSymbolInfo(argument, site.CancellationToken).Symbol is not (ILocalSymbol or IFieldSymbol) and not null)
        {
            return null;
        }

        var declarator = site.Model.GetSymbolInfo(argument, site.CancellationToken).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(site.CancellationToken) as VariableDeclaratorSyntax;
        return declarator?.Initializer?.Value is LiteralExpressionSyntax value && value.SyntaxTree == site.Root.SyntaxTree && Of(site, value) is { } use ? use.Declaration : null;
    }

    /// <summary>Takes a declaration out with its comment and its line.</summary>
    public static void Remove(FixSite site, SyntaxNode declaration, SolutionEdits edits) => edits.Remove(site.Document.Id, declaration.FullSpan);

    /// <summary>Takes neighbouring arguments out, and the declarations that have no use without them.</summary>
    public static void RemoveArguments(FixSite site, IReadOnlyList<ArgumentSyntax> arguments, SolutionEdits edits)
    {
        var all = ((BaseArgumentListSyntax)arguments[0].Parent!).Arguments;
        var first = all.IndexOf(arguments[0]);
        var last = all.IndexOf(arguments[arguments.Count - 1]);
        edits.Remove(
            site.Document.Id,
            last + 1 < all.Count ? TextSpan.FromBounds(all[first].SpanStart, all[last + 1].SpanStart)
            : first > 0 ? TextSpan.FromBounds(all[first - 1].Span.End, all[last].Span.End)
            : TextSpan.FromBounds(all[first].SpanStart, all[last].Span.End));
        foreach (var argument in arguments)
        {
            if (DeclarationOf(site, argument.Expression) is { } declaration)
            {
                Remove(site, declaration, edits);
            }
        }
    }

    private static bool IsPrivate(ISymbol symbol)
        => symbol is ILocalSymbol || (symbol.DeclaredAccessibility == Accessibility.Private && symbol.ContainingType.DeclaringSyntaxReferences.Length == 1);
}
