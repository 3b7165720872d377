using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Audit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Suppressions;

/// <summary>Takes pragmas and attributes out of a file: of each only what is about the rules in question, and everything else as it was typed.</summary>
internal sealed class SuppressionRemoval
{
    private readonly SyntaxNode _root;
    private readonly SourceText _text;
    private readonly List<(CodeSuppression Suppression, TextSpan? Comment)> _removed;
    private readonly List<TextChange> _changes = new();

    private SuppressionRemoval(SyntaxNode root, SourceText text, IEnumerable<(CodeSuppression Suppression, TextSpan? Comment)> removed)
    {
        _root = root;
        _text = text;
        _removed = removed.ToList();
    }

    /// <param name="root">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="removed">What is taken out, with the comment that goes along.</param>
    public static IReadOnlyList<TextChange> Changes(SyntaxNode root, SourceText text, IEnumerable<(CodeSuppression Suppression, TextSpan? Comment)> removed)
    {
        var removal = new SuppressionRemoval(root, text, removed);
        removal.RemovePragmas();
        removal.RemoveAttributes();
        return removal._changes;
    }

    private void RemovePragmas()
    {
        var codes = new HashSet<ExpressionSyntax>(_removed.Select(one => one.Suppression.Code).OfType<ExpressionSyntax>());
        if (codes.Count == 0)
        {
            return;
        }

        var pragmas = PragmaDirectives.Of(_root).ToList();
        foreach (var code in codes.Select(code => code.ToString()).Distinct().ToList())
        {
            AddRestores(pragmas, code, codes);
        }

        foreach (var pragma in pragmas.Where(pragma => pragma.ErrorCodes.Any(codes.Contains)))
        {
            Remove(pragma, codes);
        }
    }

    /// <summary>Adds the <c>restore</c> that ended a disabling which is taken out, unless it ends another one as well.</summary>
    private static void AddRestores(List<PragmaWarningDirectiveTriviaSyntax> pragmas, string code, HashSet<ExpressionSyntax> removed)
    {
        var isLeft = false;
        var isTakenOut = false;
        foreach (var pragma in pragmas)
        {
            var own = pragma.ErrorCodes.FirstOrDefault(one => one.ToString() == code);
            if (own is null && pragma.ErrorCodes.Count > 0)
            {
                continue;
            }

            if (!pragma.Disables())
            {
                if (own is not null && isTakenOut && !isLeft)
                {
                    removed.Add(own);
                }

                isLeft = isTakenOut = false;
            }
            else if (own is not null && removed.Contains(own))
            {
                isTakenOut = true;
            }
            else
            {
                isLeft = true;
            }
        }
    }

    private void Remove(PragmaWarningDirectiveTriviaSyntax pragma, HashSet<ExpressionSyntax> codes)
    {
        var left = pragma.ErrorCodes.Where(code => !codes.Contains(code)).Select(code => code.ToString()).ToList();
        _changes.Add(left.Count == 0
            ? new TextChange(_text.Lines.GetLineFromPosition(pragma.SpanStart).SpanIncludingLineBreak, string.Empty)
            : new TextChange(TextSpan.FromBounds(pragma.ErrorCodes.First().SpanStart, pragma.ErrorCodes.Last().Span.End), string.Join(", ", left)));
    }

    private void RemoveAttributes()
    {
        var attributes = new HashSet<AttributeSyntax>(_removed.Select(one => one.Suppression.Attribute).OfType<AttributeSyntax>());
        foreach (var list in attributes.Select(attribute => attribute.Parent).OfType<AttributeListSyntax>().Distinct())
        {
            var left = list.Attributes.Where(attribute => !attributes.Contains(attribute)).Select(attribute => attribute.ToString()).ToList();
            _changes.Add(left.Count > 0
                ? new TextChange(TextSpan.FromBounds(list.Attributes.First().SpanStart, list.Attributes.Last().Span.End), string.Join(", ", left))
                : new TextChange(SpanOf(list), string.Empty));
        }
    }

    // With its lines when nothing else stands on them, else with the blanks behind it.
    private TextSpan SpanOf(AttributeListSyntax list)
    {
        var first = _text.Lines.GetLineFromPosition(list.SpanStart);
        var last = _text.Lines.GetLineFromPosition(list.Span.End);
        var end = _removed.Where(one => one.Suppression.Attribute?.Parent == list).Select(one => one.Comment?.End).FirstOrDefault(comment => comment is not null) ?? list.Span.End;
        if (IsBlank(first.Start, list.SpanStart) && IsBlank(end, last.End))
        {
            return TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);
        }

        while (end < last.End && _text[end] is ' ' or '\t')
        {
            end++;
        }

        return TextSpan.FromBounds(list.SpanStart, end);
    }

    private bool IsBlank(int start, int end) => string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(start, end)));
}
