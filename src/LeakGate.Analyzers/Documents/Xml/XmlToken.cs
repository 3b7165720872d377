namespace LeakGate.Analyzers.Documents.Xml;

/// <summary>What a piece of markup is.</summary>
internal enum XmlToken
{
    End,

    /// <summary><c>&lt;name</c>: attributes follow.</summary>
    ElementStart,

    Attribute,

    /// <summary><c>&gt;</c> of an opening tag: the content follows.</summary>
    TagEnd,

    /// <summary><c>/&gt;</c>: the element has no content.</summary>
    EmptyEnd,

    /// <summary><c>&lt;/name&gt;</c>.</summary>
    ElementEnd,

    Text,

    Comment,
}
