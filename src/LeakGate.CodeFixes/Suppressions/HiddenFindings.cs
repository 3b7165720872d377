using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Audit;
using LeakGate.Analyzers.Documents;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.CodeFixes.Suppressions;

/// <summary>
/// What the suppressions of a project hide. Asked of the rules themselves, file by file, and only when a fix needs to know: a build that reports LEAK9005 pays
/// nothing for it. Which attribute hides a finding is the compiler's to say, since a target may be a member, a type, a namespace or all of the assembly.
/// </summary>
internal sealed class HiddenFindings
{
    private readonly ProjectContext _context;
    private readonly Dictionary<SyntaxTree, IReadOnlyList<Diagnostic>> _inTree = new();
    private readonly Dictionary<SyntaxTree, IReadOnlyList<AttributedFinding>> _byAttribute = new();
    private IReadOnlyList<AttributedFinding>? _inDocuments;

    private HiddenFindings(ProjectContext context) => _context = context;

    public ProjectPolicy Policy => _context.Policy;

    /// <summary>Null for a project that cannot be compiled.</summary>
    public static async Task<HiddenFindings?> CreateAsync(Project project, CancellationToken cancellationToken)
        => await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            ? new HiddenFindings(new ProjectContext(compilation, project.AnalyzerOptions))
            : null;

    /// <summary>The findings, in the order of the text, that a suppression in <paramref name="tree"/> hides or is meant to hide, each with its fingerprint.</summary>
    public IReadOnlyList<Diagnostic> By(CodeSuppression suppression, SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (suppression.Attribute is { } attribute)
        {
            var target = NamespaceOf(attribute, cancellationToken);
            var found = (suppression.IsGlobal ? _context.Trees : TreesOf(attribute, cancellationToken)).SelectMany(one => ByAttribute(one, cancellationToken));
            return (suppression.IsGlobal ? found.Concat(InDocuments(cancellationToken)) : found)
                .Where(one => one.Finding.Id == suppression.RuleId && IsUnder(attribute, target, one))
                .Select(one => one.Finding)
                .ToList();
        }

        var isHidden = suppression.Pragma is { } pragma ? HiddenBy(pragma, suppression, tree) : HiddenByMarker(suppression, tree, cancellationToken);
        return In(tree, cancellationToken).Where(finding => finding.Id == suppression.RuleId && isHidden(finding)).ToList();
    }

    private IReadOnlyList<Diagnostic> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_inTree.TryGetValue(tree, out var findings))
        {
            _inTree.Add(tree, findings = FileAnalysis.NotExempted(_context, tree, cancellationToken).ToList());
        }

        return findings;
    }

    private IReadOnlyList<AttributedFinding> InDocuments(CancellationToken cancellationToken)
        => _inDocuments ??= AttributesOf(_context.Options.AdditionalFiles.SelectMany(file => DocumentAnalysis.NotExempted(_context, file, cancellationToken)).ToList(), cancellationToken);

    // The last directive in front of a place that is about the rule decides there.
    private static Func<Diagnostic, bool> HiddenBy(PragmaWarningDirectiveTriviaSyntax pragma, CodeSuppression suppression, SyntaxTree tree)
    {
        var start = pragma.SpanStart;
        var end = PragmaDirectives.Of(tree.GetRoot()).FirstOrDefault(other => other.SpanStart > start && IsAbout(other, suppression.RuleId))?.SpanStart ?? int.MaxValue;

        // The compiler knows a rule by its own spelling only.
        return finding => suppression.Code!.ToString() == suppression.RuleId && finding.Location.SourceSpan.Start > start && finding.Location.SourceSpan.Start <= end;
    }

    private static bool IsAbout(PragmaWarningDirectiveTriviaSyntax pragma, string ruleId)
        => pragma.ErrorCodes.Count == 0 || pragma.ErrorCodes.Any(code => code.ToString() == ruleId);

    private Func<Diagnostic, bool> HiddenByMarker(CodeSuppression suppression, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var model = _context.ModelOf(tree);
        var origin = GeneratedCode.OriginOf(tree, _context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree), cancellationToken);
        return finding => MarkerAudit.Find(model, origin, finding.Id, finding.Location.SourceSpan, cancellationToken)?.Location.SourceSpan == suppression.Span;
    }

    // A type may have other parts in other files; of everything else the attribute stands at all there is.
    private IEnumerable<SyntaxTree> TreesOf(AttributeSyntax attribute, CancellationToken cancellationToken)
        => attribute.Parent?.Parent is MemberDeclarationSyntax declaration && _context.ModelOf(attribute.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is { } symbol
            ? symbol.DeclaringSyntaxReferences.Select(part => part.SyntaxTree).Append(attribute.SyntaxTree).Distinct().OrderBy(part => part.FilePath, StringComparer.Ordinal)
            : new[] { attribute.SyntaxTree };

    // Of a namespace's attribute the compiler says that it applies, and not which one it is.
    private static bool IsUnder(AttributeSyntax attribute, string? target, AttributedFinding one)
        => one.Attribute is { } found ? found.SyntaxTree == attribute.SyntaxTree && found.Span == attribute.Span
            : target is not null && (one.Namespace == target || one.Namespace.StartsWith(target + ".", StringComparison.Ordinal));

    /// <summary>The namespace that an attribute is about, without the prefix of its kind; null when it is about something else.</summary>
    private string? NamespaceOf(AttributeSyntax attribute, CancellationToken cancellationToken)
    {
        return TextOf("Scope") is { } scope && scope.StartsWith("namespace", StringComparison.OrdinalIgnoreCase) && TextOf("Target") is { } target
            ? target.Substring(target.IndexOf(':') + 1)
            : null;

        string? TextOf(string name)
            => attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name) is { } given
                ? _context.ModelOf(attribute.SyntaxTree).GetConstantValue(given.Expression, cancellationToken).Value as string
                : null;
    }

    private IReadOnlyList<AttributedFinding> ByAttribute(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_byAttribute.TryGetValue(tree, out var found))
        {
            _byAttribute.Add(tree, found = AttributesOf(In(tree, cancellationToken), cancellationToken));
        }

        return found;
    }

    private IReadOnlyList<AttributedFinding> AttributesOf(IReadOnlyList<Diagnostic> findings, CancellationToken cancellationToken)
    {
        var asked = findings.Select(finding => Diagnostic.Create(Plain(finding.Id), finding.Location));
        return CompilationWithAnalyzers.GetEffectiveDiagnostics(asked, _context.Compilation)
            .Zip(findings, (answer, finding) => (Answer: answer, Finding: finding))
            .Where(pair => pair.Answer.IsSuppressed)
            .Select(pair => new AttributedFinding(
                pair.Finding,
                pair.Answer.GetSuppressionInfo(_context.Compilation)?.Attribute?.ApplicationSyntaxReference,
                pair.Finding.Location.SourceTree is { } tree
                    ? _context.ModelOf(tree).GetEnclosingSymbol(pair.Finding.Location.SourceSpan.Start, cancellationToken)?.ContainingNamespace?.ToDisplayString() ?? string.Empty
                    : string.Empty))
            .ToList();
    }

    // Attributes apply to it, pragmas and settings do not, and neither is it a rule that the policy enforces: what is left is what the attribute is meant for.
    private static DiagnosticDescriptor Plain(string id)
        => new(id, id, id, "LeakGate", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.NotConfigurable);

    private readonly record struct AttributedFinding(Diagnostic Finding, SyntaxReference? Attribute, string Namespace);
}
