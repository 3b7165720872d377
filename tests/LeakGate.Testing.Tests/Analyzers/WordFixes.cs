using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Testing.Tests.Analyzers;

/// <summary>Offers to replace the word; the subclasses differ in how.</summary>
public abstract class WordFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("WORD1", "LATE1");

    protected virtual ImmutableArray<string> Replacements => ImmutableArray.Create("good");

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        var literal = (LiteralExpressionSyntax)root.FindNode(context.Span, getInnermostNodeForTie: true);
        foreach (var replacement in Replacements)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Say '{replacement}'",
                    _ => Task.FromResult(Fix(context.Document, root, literal, replacement)),
                    equivalenceKey: replacement),
                context.Diagnostics);
        }
    }

    protected virtual Document Fix(Document document, SyntaxNode root, LiteralExpressionSyntax literal, string replacement)
        => document.WithSyntaxRoot(root.ReplaceNode(literal, literal.WithToken(SyntaxFactory.Literal(replacement))));
}

public sealed class GoodFix : WordFix
{
}

/// <summary>Offers two replacements.</summary>
public sealed class TwoFixes : WordFix
{
    protected override ImmutableArray<string> Replacements => ImmutableArray.Create("good", "better");
}

/// <summary>Puts the same problem back.</summary>
public sealed class EndlessFix : WordFix
{
    protected override ImmutableArray<string> Replacements => ImmutableArray.Create("bad");
}

/// <summary>Knows no way to fix all at once.</summary>
public sealed class SingleFix : WordFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

/// <summary>Fixes all at once to something else.</summary>
public sealed class OtherInBulkFix : WordFix
{
    public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var root = (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        var literals = diagnostics.Select(d => root.FindNode(d.Location.SourceSpan, getInnermostNodeForTie: true)).ToList();
        return document.WithSyntaxRoot(root.ReplaceNodes(
            literals,
            (literal, _) => ((LiteralExpressionSyntax)literal).WithToken(SyntaxFactory.Literal("bulk"))));
    });
}

/// <summary>Builds a tree that its text does not parse to: an identifier whose name is an expression.</summary>
public sealed class IllFormedFix : WordFix
{
    protected override Document Fix(Document document, SyntaxNode root, LiteralExpressionSyntax literal, string replacement)
        => document.WithSyntaxRoot(root.ReplaceNode(literal, SyntaxFactory.IdentifierName("string.Empty")));
}

/// <summary>Writes code that does not compile.</summary>
public sealed class UncompilableFix : WordFix
{
    protected override Document Fix(Document document, SyntaxNode root, LiteralExpressionSyntax literal, string replacement)
        => document.WithSyntaxRoot(root.ReplaceNode(literal, SyntaxFactory.IdentifierName("missing")));
}

/// <summary>Fixes a compiler warning: removes the unused variable.</summary>
public sealed class UnusedVariableFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("CS0168");

    public override FixAllProvider? GetFixAllProvider() => null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        var statement = root.FindNode(context.Span).FirstAncestorOrSelf<LocalDeclarationStatementSyntax>()!;
        context.RegisterCodeFix(
            CodeAction.Create(
                "Remove",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.RemoveNode(statement, SyntaxRemoveOptions.KeepNoTrivia)!)),
                equivalenceKey: "Remove"),
            context.Diagnostics);
    }
}

/// <summary>Replaces the word in an additional file, and in a new one says that it did.</summary>
public sealed class AdditionalFileFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("FILE1");

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        context.RegisterCodeFix(
            CodeAction.Create("Say 'good'", async token =>
            {
                var text = await document.GetTextAsync(token).ConfigureAwait(false);
                return document.Project.Solution
                    .WithAdditionalDocumentText(document.Id, text.Replace(context.Span, "good"))
                    .AddAdditionalDocument(DocumentId.CreateNewId(document.Project.Id), "log.txt", "fixed", filePath: "/0/log.txt");
            }, equivalenceKey: "good"),
            context.Diagnostics);
        return Task.CompletedTask;
    }
}
