namespace LeakGate.Analyzers.Documents.Tree;

/// <summary>What a value of a configuration or infrastructure file is. The last five come only from languages with expressions.</summary>
internal enum NodeKind
{
    Object,
    List,
    Text,
    Number,
    True,
    False,
    Null,

    /// <summary>A name with members: <c>var.level</c>, <c>storage.properties</c>; the dotted name is the text, without indices.</summary>
    Reference,

    /// <summary>A choice between values: its items are the condition, the value when it holds, the value when not.</summary>
    Choice,

    /// <summary>A function call: the text is its name, the items are its arguments.</summary>
    Call,

    /// <summary>A text with holes: its items are the parts, <see cref="Text"/> for what is written.</summary>
    Template,

    /// <summary>Something that is not followed: an operator, a loop, what was nested too deep, what could not be read.</summary>
    Unknown,
}
