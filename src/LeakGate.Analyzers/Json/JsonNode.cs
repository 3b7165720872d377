using System;
using System.Collections.Immutable;

namespace LeakGate.Analyzers.Json;

/// <summary>What a value of a JSON document is. A hole is a value that is not known at compile time.</summary>
internal enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
    Hole,
}

/// <summary>A value of a JSON document, with its place in the text that was read.</summary>
internal sealed class JsonNode
{
    /// <summary>U+FFFC stands for a part of the text that is not known at compile time.</summary>
    public const char Hole = '\uFFFC';

    private JsonNode(JsonKind kind, int start, int length)
    {
        Kind = kind;
        Start = start;
        Length = length;
    }

    public JsonKind Kind { get; }

    /// <summary>Offset of the first character; for a string that is its quote.</summary>
    public int Start { get; }

    public int Length { get; }

    /// <summary>A string without quotes and escapes, a number as written; else empty.</summary>
    public string Text { get; private set; } = "";

    public ImmutableArray<JsonMember> Members { get; private set; } = ImmutableArray<JsonMember>.Empty;

    public ImmutableArray<JsonNode> Items { get; private set; } = ImmutableArray<JsonNode>.Empty;

    /// <summary>True for a hole and for a string with a hole in it.</summary>
    public bool HasHole => Kind == JsonKind.Hole || Text.IndexOf(Hole) >= 0;

    /// <summary>The value of the last member of that name, compared without case (providers differ in case); null if there is none.</summary>
    public JsonNode? Find(string name)
    {
        for (var i = Members.Length - 1; i >= 0; i--)
        {
            if (string.Equals(Members[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return Members[i].Value;
            }
        }

        return null;
    }

    /// <summary>The items of an array, or the value itself: policy documents allow one value wherever a list may stand.</summary>
    public ImmutableArray<JsonNode> AsList() => Kind == JsonKind.Array ? Items : ImmutableArray.Create(this);

    internal static JsonNode OfText(JsonKind kind, int start, int length, string text) => new(kind, start, length) { Text = text };

    internal static JsonNode OfKind(JsonKind kind, int start, int length) => new(kind, start, length);

    internal static JsonNode OfMembers(int start, int length, ImmutableArray<JsonMember> members) => new(JsonKind.Object, start, length) { Members = members };

    internal static JsonNode OfItems(int start, int length, ImmutableArray<JsonNode> items) => new(JsonKind.Array, start, length) { Items = items };
}

/// <summary>A member of a JSON object.</summary>
internal sealed class JsonMember
{
    private readonly int _nameStart;
    private readonly int _nameLength;

    /// <param name="name">The name without quotes and escapes.</param>
    /// <param name="nameStart">Where the name stands, with its quotes.</param>
    /// <param name="nameLength">Its length there.</param>
    /// <param name="value">What it names.</param>
    public JsonMember(string name, int nameStart, int nameLength, JsonNode value)
    {
        Name = name;
        _nameStart = nameStart;
        _nameLength = nameLength;
        Value = value;
    }

    public string Name { get; }

    /// <summary>The name as it stands in the text, with its quotes.</summary>
    public JsonNode NameNode => JsonNode.OfText(JsonKind.String, _nameStart, _nameLength, Name);

    public JsonNode Value { get; }
}
