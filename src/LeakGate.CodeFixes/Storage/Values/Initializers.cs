using System.Collections.Generic;
using System.Linq;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Storage.Values;

/// <summary>Adds settings to an object creation, laid out as its initializer is: one a line below the others, or beside them.</summary>
internal static class Initializers
{
    // More than this beside each other is hard to read.
    private const int MostOnOneLine = 2;

    public static void Add(FixSite site, BaseObjectCreationExpressionSyntax creation, IReadOnlyList<(string Name, string Value)> settings, SolutionEdits edits)
    {
        if (creation.Initializer is not { } initializer)
        {
            AddInitializer(site, creation, settings, edits);
        }
        else if (initializer.Expressions.Count == 0)
        {
            var inside = TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart);
            edits.Replace(site.Document.Id, inside, " " + Joined(settings) + " ");
        }
        else if (Layout.IsOnOneLine(site.Text, TextSpan.FromBounds(initializer.OpenBraceToken.SpanStart, initializer.CloseBraceToken.SpanStart)))
        {
            AddBeside(site, initializer, settings, edits);
        }
        else
        {
            AddBelow(site, initializer, settings, edits);
        }
    }

    private static void AddInitializer(FixSite site, BaseObjectCreationExpressionSyntax creation, IReadOnlyList<(string Name, string Value)> settings, SolutionEdits edits)
    {
        // new Block() becomes new Block { … }; new() and new Block(name) keep their arguments.
        var replaced = creation is ObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: 0 } empty } explicitly
            ? TextSpan.FromBounds(explicitly.Type.Span.End, empty.Span.End)
            : new TextSpan(creation.Span.End, 0);
        edits.Replace(site.Document.Id, replaced, settings.Count <= MostOnOneLine ? " { " + Joined(settings) + " }" : Block(site, creation, settings));
    }

    private static string Block(FixSite site, SyntaxNode creation, IReadOnlyList<(string Name, string Value)> settings)
    {
        var line = Layout.NewLineOf(site.Text);
        var outer = line + Layout.IndentationOf(site.Text, creation.SpanStart);
        var inner = outer + Layout.IndentStepOf(site.Root);
        return outer + "{" + string.Concat(settings.Select(setting => $"{inner}{setting.Name} = {setting.Value},")) + outer + "}";
    }

    private static void AddBeside(FixSite site, InitializerExpressionSyntax initializer, IReadOnlyList<(string Name, string Value)> settings, SolutionEdits edits)
    {
        var hasComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var end = hasComma ? initializer.Expressions.GetSeparator(initializer.Expressions.Count - 1).Span.End : initializer.Expressions.Last().Span.End;
        edits.Insert(site.Document.Id, end, hasComma ? " " + Joined(settings) + "," : ", " + Joined(settings));
    }

    // Behind the last line's comment, which belongs to what stands on that line.
    private static void AddBelow(FixSite site, InitializerExpressionSyntax initializer, IReadOnlyList<(string Name, string Value)> settings, SolutionEdits edits)
    {
        var last = initializer.Expressions.Last();
        var hasComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var end = hasComma ? initializer.Expressions.GetSeparator(initializer.Expressions.Count - 1).Span.End : last.Span.End;
        var line = Layout.NewLineOf(site.Text) + Layout.IndentationOf(site.Text, last.SpanStart);
        var added = string.Join(",", settings.Select(setting => $"{line}{setting.Name} = {setting.Value}")) + (hasComma ? "," : string.Empty);
        var lineEnd = site.Text.Lines.GetLineFromPosition(end).End;
        if (initializer.CloseBraceToken.SpanStart < lineEnd || lineEnd == end)
        {
            edits.Insert(site.Document.Id, end, (hasComma ? string.Empty : ",") + added);
            return;
        }

        if (!hasComma)
        {
            edits.Insert(site.Document.Id, end, ",");
        }

        edits.Insert(site.Document.Id, lineEnd, added);
    }

    private static string Joined(IEnumerable<(string Name, string Value)> settings)
        => string.Join(", ", settings.Select(setting => $"{setting.Name} = {setting.Value}"));
}
