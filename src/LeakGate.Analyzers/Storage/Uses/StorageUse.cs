using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Uses;

/// <summary>A place where code gives the setting of a catalogue row.</summary>
internal readonly struct StorageUse
{
    public StorageUse(ExposureRow row, string member, SyntaxNode site, ExpressionSyntax? value, int slot = 0)
    {
        Row = row;
        Member = member;
        Site = site;
        Value = value;
        Slot = slot;
    }

    public ExposureRow Row { get; }

    /// <summary>The member that gives it, as the row names it.</summary>
    public string Member { get; }

    /// <summary>The assignment, call or creation.</summary>
    public SyntaxNode Site { get; }

    /// <summary>What is given; null for a call that opens by itself and for a setting left out.</summary>
    public ExpressionSyntax? Value { get; }

    /// <summary>Which of the row's parameters it is, by their order in the row.</summary>
    public int Slot { get; }
}
