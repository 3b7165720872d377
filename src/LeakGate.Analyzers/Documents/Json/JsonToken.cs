namespace LeakGate.Analyzers.Documents.Json;

/// <summary>What a piece of a JSON text is.</summary>
internal enum JsonToken
{
    End,
    ObjectStart,
    ObjectEnd,
    ArrayStart,
    ArrayEnd,
    Colon,
    Comma,
    String,

    /// <summary>A number, <c>true</c>, <c>false</c>, <c>null</c>, a key without quotes or a mark that deployment replaces.</summary>
    Word,

    Comment,
}
