using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Fixing;

/// <summary>
/// A finding and the file it stands in, as a fix sees them. Made from a diagnostic, and made again when an earlier fix of the same run has moved the
/// finding: a fix therefore asks the file, never the diagnostic, what it needs to know.
/// </summary>
internal sealed class FixSite
{
    private FixSite(
        Document document, FixFinding finding, CompilationUnitSyntax root, SemanticModel model, SourceText text, GivenNames names, CancellationToken cancellationToken)
    {
        Document = document;
        Finding = finding;
        Root = root;
        Model = model;
        Text = text;
        Names = names;
        CancellationToken = cancellationToken;
    }

    public Document Document { get; }

    public FixFinding Finding { get; }

    public string RuleId => Finding.RuleId;

    public TextSpan Span => Finding.Span;

    /// <summary>The finding's further places in the file, as the rule states them; see <see cref="Analyzers.Analysis.Finding.RelatedSpans"/>.</summary>
    public ImmutableArray<TextSpan> Related => Finding.Related;

    public CompilationUnitSyntax Root { get; }

    public SemanticModel Model { get; }

    public SourceText Text { get; }

    /// <summary>The names that fixes of this run have given.</summary>
    public GivenNames Names { get; }

    public CancellationToken CancellationToken { get; }

    public LanguageVersion LanguageVersion => ((CSharpParseOptions)Root.SyntaxTree.Options).LanguageVersion;

    /// <summary>The innermost node that covers the finding; the last of several that cover the same text.</summary>
    public SyntaxNode Node => Root.FindNode(Span, getInnermostNodeForTie: true);

    /// <summary>Whether the finding stands in a comment, documentation or code that is compiled away.</summary>
    public bool IsInTrivia => !Root.FindToken(Span.Start).Span.Contains(Span.Start);

    /// <summary>What the diagnostic says of the finding; see <see cref="Analyzers.Analysis.FindingProperties"/>. Null when it says nothing.</summary>
    public string? Property(string key) => Finding.Properties.TryGetValue(key, out var value) ? value : null;

    /// <summary>Null when the document is no C# or has become shorter than the finding says.</summary>
    public static async Task<FixSite?> CreateAsync(Document document, FixFinding finding, GivenNames names, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) as CompilationUnitSyntax;
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null || finding.Span.End > root.FullSpan.End
            ? null
            : new FixSite(document, finding, root, model, await document.GetTextAsync(cancellationToken).ConfigureAwait(false), names, cancellationToken);
    }
}

/// <summary>What is kept of a diagnostic while the text under it changes.</summary>
internal sealed record FixFinding(string RuleId, TextSpan Span, ImmutableDictionary<string, string?> Properties)
{
    /// <summary>The finding's further places in the same file.</summary>
    public ImmutableArray<TextSpan> Related { get; init; } = ImmutableArray<TextSpan>.Empty;

    public static FixFinding Of(Diagnostic diagnostic) => new(diagnostic.Id, diagnostic.Location.SourceSpan, diagnostic.Properties)
    {
        Related = diagnostic.AdditionalLocations.Where(place => place.SourceTree == diagnostic.Location.SourceTree).Select(place => place.SourceSpan).ToImmutableArray(),
    };

    // One finding of one file, whichever of the projects that compile the file reports it.
    public bool Equals(FixFinding? other) => other is not null && RuleId == other.RuleId && Span == other.Span;

    public override int GetHashCode() => Span.GetHashCode() ^ RuleId.GetHashCode();
}
