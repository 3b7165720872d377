using System;
using System.Collections.Generic;
using System.Globalization;
using LeakGate.Analyzers;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials;
using LeakGate.Analyzers.Flow;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>The expression that a finding is about, its value, and the part of the value that is secret.</summary>
internal sealed class TypedSecret
{
    private TypedSecret(ExpressionSyntax origin, object value, int start, int length)
    {
        Origin = origin;
        Value = value;
        Start = start;
        Length = length;
    }

    /// <summary>A literal, a concatenation, an interpolation or an array.</summary>
    public ExpressionSyntax Origin { get; }

    /// <summary>A string or a byte array.</summary>
    public object Value { get; }

    public string? Text => Value as string;

    /// <summary>Where in <see cref="Text"/> the secret starts.</summary>
    public int Start { get; }

    public int Length { get; }

    /// <summary>Whether nothing but the secret is typed: blanks around it do not count.</summary>
    public bool IsWhole => Text is not { } text || (text.Substring(0, Start).Trim().Length == 0 && text.Substring(Start + Length).Trim().Length == 0);

    /// <summary>The secret itself; null for bytes.</summary>
    public string? Secret => Text?.Substring(Start, Length);

    /// <summary>What tells this secret from another one: itself, or its bytes as Base64. Never shown.</summary>
    public string Identity => Secret ?? Convert.ToBase64String((byte[])Value);

    /// <summary>Null when the file no longer says what the finding says.</summary>
    public static TypedSecret? Find(FixSite site)
    {
        if (OriginOf(site) is not { } origin || ValueOf(site, origin) is not { } value)
        {
            return null;
        }

        var (start, length) = (0, (value as string)?.Length ?? 0);
        if (site.Property(FindingProperties.Part) is { } part && value is string text)
        {
            var plus = part.IndexOf('+');
            if (plus < 0
                || !int.TryParse(part.Substring(0, plus), NumberStyles.None, CultureInfo.InvariantCulture, out start)
                || !int.TryParse(part.Substring(plus + 1), NumberStyles.None, CultureInfo.InvariantCulture, out length)
                || start + length > text.Length)
            {
                return null;
            }
        }

        return new TypedSecret(origin, value, start, length);
    }

    // The finding covers the expression, or of one with several lines the part that is secret.
    private static ExpressionSyntax? OriginOf(FixSite site)
    {
        var covering = site.Node.FirstAncestorOrSelf<ExpressionSyntax>();
        return covering?.Span == site.Span ? covering : StringExpressions.Outermost(site.Root.FindToken(site.Span.Start));
    }

    private static object? ValueOf(FixSite site, ExpressionSyntax origin)
    {
        var models = new Dictionary<SyntaxTree, SemanticModel>();
        var flow = new ConstantFlow(site.Model, Model, site.CancellationToken);
        foreach (var value in flow.Evaluate(origin))
        {
            if (value.Kind is FlowKind.Text or FlowKind.Bytes && value.Origin == origin)
            {
                return value.Value;
            }
        }

        return QuickLook.TextOf(origin, out _);

        SemanticModel Model(SyntaxTree tree)
        {
            if (!models.TryGetValue(tree, out var model))
            {
                models.Add(tree, model = site.Model.Compilation.GetSemanticModel(tree));
            }

            return model;
        }
    }
}
