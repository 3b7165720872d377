using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>The way in which a name and a value meet.</summary>
internal enum SiteKind
{
    /// <summary>A declaration with an initializer, or an assignment.</summary>
    Assignment,

    /// <summary>A parameter's default value.</summary>
    DefaultValue,

    /// <summary>A named argument, of a call, a tuple or an attribute.</summary>
    Argument,

    /// <summary>A string key with its value: an indexer, a dictionary entry, a pair, a header.</summary>
    Key,

    /// <summary>What a property or method of that name returns.</summary>
    Result,

    /// <summary>The argument of a method named for setting it: <c>WithPassword("…")</c>.</summary>
    Setter,

    /// <summary>Both sides of a comparison.</summary>
    Comparison,
}

/// <summary>A value and the name that the developer gave it.</summary>
internal readonly struct NamedValue
{
    public NamedValue(string name, ExpressionSyntax value, SiteKind kind)
    {
        Name = name;
        Value = value;
        Kind = kind;
    }

    public string Name { get; }

    public ExpressionSyntax Value { get; }

    public SiteKind Kind { get; }
}
