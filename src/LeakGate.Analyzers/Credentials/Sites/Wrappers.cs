using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>Objects that are a text and nothing else, as libraries wrap it: <c>new OpenApiString("…")</c>, <c>new StringValues("…")</c>, <c>new Secret("…")</c>.</summary>
internal static class Wrappers
{
    private static readonly string[] s_endings = { "String", "Values", "Value", "Content", "Secret", "Password", "Token", "Credential" };

    /// <summary>Adds the literal that <paramref name="value"/> wraps, if it does.</summary>
    public static void AddContent(string name, ExpressionSyntax value, SiteKind kind, List<NamedValue> values)
    {
        if (value is ObjectCreationExpressionSyntax { Type: var type, Initializer: null, ArgumentList.Arguments: { Count: 1 } arguments }
            && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string } content
            && Array.Exists(s_endings, end => NameOf(type).EndsWith(end, StringComparison.Ordinal)))
        {
            values.Add(new NamedValue(name, content, kind));
        }
    }

    private static string NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => string.Empty,
    };
}
