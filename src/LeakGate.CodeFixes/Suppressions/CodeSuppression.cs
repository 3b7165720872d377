using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Suppressions;

/// <summary>A suppression of one rule in a C# file, at the place where LEAK9005 reports it.</summary>
internal sealed class CodeSuppression
{
    private CodeSuppression(string ruleId, TextSpan span)
    {
        RuleId = ruleId;
        Span = span;
    }

    public string RuleId { get; }

    public TextSpan Span { get; }

    /// <summary>The rule's id in <see cref="Pragma"/>.</summary>
    public ExpressionSyntax? Code { get; private init; }

    public PragmaWarningDirectiveTriviaSyntax? Pragma => Code?.Parent as PragmaWarningDirectiveTriviaSyntax;

    public AttributeSyntax? Attribute { get; private init; }

    /// <summary>Neither: a marker that a tool writes for its own ends, and which stays.</summary>
    public bool IsMarker => Code is null && Attribute is null;

    /// <summary>Whether it is about the whole assembly, or what it names in it, wherever it stands.</summary>
    public bool IsGlobal => Attribute?.Parent is AttributeListSyntax { Target.Identifier.ValueText: "assembly" or "module" };

    /// <summary>What the reason calls it.</summary>
    public string Means => Attribute is not null ? "an attribute" : Code is not null ? "a pragma" : "a marker";

    public static CodeSuppression? Of(SyntaxNode root, TextSpan span, string ruleId)
    {
        if (!root.FullSpan.Contains(span))
        {
            return null;
        }

        var node = root.FindNode(span, findInsideTrivia: true, getInnermostNodeForTie: true);
        return new CodeSuppression(ruleId, span)
        {
            Code = node is ExpressionSyntax { Parent: PragmaWarningDirectiveTriviaSyntax } code && code.Span == span ? code : null,
            Attribute = node.AncestorsAndSelf().OfType<AttributeSyntax>().FirstOrDefault(attribute => attribute.Span == span),
        };
    }
}
