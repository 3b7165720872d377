using System.Linq;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Callers;

/// <summary>Where a parameter, property or field is declared, in terms that outlive the compilation.</summary>
/// <param name="Kind">What is declared: a record's parameter is a property, too.</param>
/// <param name="File">The number of the file; -1 for what a library declares.</param>
/// <param name="Start">Where the declaration begins in the file, 0-based in characters; of a library's parameter its number.</param>
/// <param name="Id">The documentation comment's id of a library's member, which an implementation in the project has made a demand; null for what the project declares.</param>
internal readonly record struct DeclarationKey(SymbolKind Kind, int File, int Start, string? Id)
{
    /// <summary>The key of what a library declares; null for what has no id.</summary>
    public static DeclarationKey? OfLibrary(ISymbol symbol)
    {
        if (symbol is not (IParameterSymbol or IPropertySymbol or IFieldSymbol))
        {
            return null;
        }

        var parameter = symbol as IParameterSymbol;
        var id = DocumentationCommentId.CreateDeclarationId(parameter?.ContainingSymbol ?? symbol);
        return id is null ? null : new DeclarationKey(symbol.Kind, -1, parameter?.Ordinal ?? 0, id);
    }

    /// <summary>What the key of a library's member is of in <paramref name="compilation"/>; null when it is gone.</summary>
    public ISymbol? FindInLibrary(Compilation compilation)
    {
        var member = DocumentationCommentId.GetFirstSymbolForDeclarationId(Id!, compilation);
        return Kind != SymbolKind.Parameter ? member : (member as IMethodSymbol)?.Parameters.ElementAtOrDefault(Start);
    }
}
