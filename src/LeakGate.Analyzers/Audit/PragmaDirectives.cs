using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Audit;

/// <summary>The <c>#pragma warning</c> directives of a file that take effect.</summary>
internal static class PragmaDirectives
{
    /// <summary>In the order of the text, without those that are compiled away.</summary>
    public static IEnumerable<PragmaWarningDirectiveTriviaSyntax> Of(SyntaxNode root)
    {
        for (var directive = root.ContainsDirectives ? root.GetFirstDirective() : null; directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma)
            {
                yield return pragma;
            }
        }
    }

    public static bool Disables(this PragmaWarningDirectiveTriviaSyntax pragma) => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
}
