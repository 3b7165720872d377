using LeakGate.Analyzers.Documents.Reading;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Json;

/// <summary>One open bracket.</summary>
internal struct JsonFrame
{
    public bool IsArray;

    /// <summary>Whether a value stands since the last comma.</summary>
    public bool HasValue;

    /// <summary>How much of the path leads to the bracket.</summary>
    public int PathLength;

    /// <summary>What the keys above the bracket say.</summary>
    public EntryInterests Above;

    /// <summary>Whether the nearest key above names a credential: <c>"ApiKeys": { "Google": … }</c>.</summary>
    public EntryInterests Inherited;

    /// <summary>What the current key says by itself.</summary>
    public EntryInterests Own;

    /// <summary>What the current key and those above it say of its value.</summary>
    public EntryInterests Key;

    public SiblingRole Role;

    /// <summary>The value of the member that names another's value, and what stands in it.</summary>
    public TextSpan Name;

    public EntryInterests NameInterests;

    /// <summary>The value that such a member, coming later, names.</summary>
    public TextSpan Value;

    public bool ValueHasEscapes;
}
