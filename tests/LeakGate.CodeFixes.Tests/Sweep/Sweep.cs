using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Analyzers;
using LeakGate.Analyzers.Tests.Rules;
using LeakGate.CodeFixes.Credentials;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Tests.Sweep;

/// <summary>Applies every fix that is offered for every finding of a program, one by one and all at once, and looks at what comes out.</summary>
internal sealed class Sweep
{
    private static readonly CSharpParseOptions s_language = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    private readonly CredentialFixProvider _provider = new();

    /// <summary>What is wrong, a line each; never the secret.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>How often each fix was the first one, and each reason the one for none.</summary>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    public async Task RunAsync(SweepCase one)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Load(workspace, one);
        var before = await FindingsAsync(solution);
        var open = new List<Diagnostic>();
        foreach (var finding in before)
        {
            var actions = await ActionsAsync(solution, finding);
            var site = await SiteAsync(solution, finding);
            if (actions.Count == 0)
            {
                open.Add(finding);
                var reason = TypedSecret.Find(site) is { } typed ? (await Unfixable.ExplainAsync(site, typed)).Shape : "not found again";
                Count($"{finding.Id} none: {reason}");
                if (reason == Unfixable.Broken.Shape || !IsDocumented(finding.Id, row => row.Key is null && row.Where == reason))
                {
                    Wrong.Add($"{Where(one, finding)} no fix: {reason}");
                }

                continue;
            }

            var key = (await _provider.FindAsync(site))[0].Key;
            Count($"{finding.Id} {key}");
            if (!IsDocumented(finding.Id, row => row.Key == key))
            {
                Wrong.Add($"{Where(one, finding)} has the fix {key}, which docs/fixes.md does not tell of");
            }

            foreach (var action in actions)
            {
                var changed = await ApplyAsync(action);
                await CheckAsync(one, $"{Where(one, finding)} [{action.Title}]", solution, changed, before.Length - 1, SecretOf(site));
            }
        }

        if (before.Length > Math.Max(1, open.Count))
        {
            var changed = await FixAllAsync(solution, before[0]);
            await CheckAsync(one, $"{one.Name} [fix all]", solution, changed, open.Count, null);
        }
    }

    private static bool IsDocumented(string rule, Func<CredentialFixRow, bool> isRow) => CredentialFixTable.Rows.Any(row => row.Rules.Contains(rule) && isRow(row));

    private static Solution Load(AdhocWorkspace workspace, SweepCase one)
    {
        var project = ProjectId.CreateNewId();
        var isProgram = one.Files.Any(file => CSharpSyntaxTree.ParseText(file.Text, s_language).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        var kind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var options = new CSharpCompilationOptions(kind, allowUnsafe: true).WithSpecificDiagnosticOptions([KeyValuePair.Create("LEAK1009", ReportDiagnostic.Warn)]);
        var solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(project, VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp, parseOptions: s_language, compilationOptions: options))
            .AddMetadataReferences(project, RuleRun.Framework);
        foreach (var (path, text) in one.Files.Where(file => file.Text.Length > 0))
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(project), path[(path.LastIndexOf('/') + 1)..], text, filePath: path);
        }

        return solution;
    }

    private async Task CheckAsync(SweepCase one, string what, Solution solution, Solution changed, int expected, string? secret)
    {
        var compilation = (await changed.Projects.Single().GetCompilationAsync())!;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var text = await tree.GetTextAsync();
            if (!tree.GetRoot().IsEquivalentTo(CSharpSyntaxTree.ParseText(text, s_language).GetRoot()))
            {
                Wrong.Add($"{what} does not parse to what was built");
            }

            if (secret is not null && text.ToString().Contains(secret, StringComparison.Ordinal))
            {
                Wrong.Add($"{what} the secret is still there");
            }
        }

        var old = Problems((await solution.Projects.Single().GetCompilationAsync())!);
        foreach (var (id, count) in Problems(compilation))
        {
            // Where an import is missing to begin with, the compiler says so once for each file that has any import.
            if (count > old.GetValueOrDefault(id) && !(id == "CS0246" && old.ContainsKey(id)))
            {
                Wrong.Add($"{what} brings {id}: {compilation.GetDiagnostics().First(d => d.Id == id).GetMessage(CultureInfo.InvariantCulture)}");
            }
        }

        var left = await FindingsAsync(changed);
        if (left.Length > expected)
        {
            Wrong.Add($"{what} leaves {left.Length} findings, {expected} expected: {string.Join(", ", left.Select(d => Where(one, d)))}");
        }
    }

    private static Dictionary<string, int> Problems(Compilation compilation)
        => compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).GroupBy(d => d.Id).ToDictionary(group => group.Key, group => group.Count());

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Solution solution)
        => [.. (await RuleRun.AnalyzeAsync((await solution.Projects.Single().GetCompilationAsync())!)).Where(d => d.Id.StartsWith("LEAK10", StringComparison.Ordinal))];

    private async Task<List<CodeAction>> ActionsAsync(Solution solution, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        var document = solution.GetDocument(finding.Location.SourceTree)!;
        await _provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<FixSite> SiteAsync(Solution solution, Diagnostic finding)
        => (await FixSite.CreateAsync(solution.GetDocument(finding.Location.SourceTree)!, FixFinding.Of(finding), new GivenNames(), CancellationToken.None))!;

    private async Task<Solution> FixAllAsync(Solution solution, Diagnostic finding)
    {
        var context = new FixAllContext(
            solution.GetDocument(finding.Location.SourceTree)!,
            _provider,
            FixAllScope.Solution,
            FindingFixProvider.MostSpecificKey,
            _provider.FixableDiagnosticIds,
            new Diagnostics(),
            CancellationToken.None);
        return await ApplyAsync((await _provider.GetFixAllProvider().GetFixAsync(context))!);
    }

    private static async Task<Solution> ApplyAsync(CodeAction action)
        => (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    // A short or plain word stands in a file for other reasons too.
    private static string? SecretOf(FixSite site)
        => TypedSecret.Find(site)?.Secret is { Length: >= 8 } secret && secret.Any(char.IsDigit) && secret.Any(char.IsLetter) && !secret.Contains('\n', StringComparison.Ordinal) ? secret : null;

    private static string Where(SweepCase one, Diagnostic finding)
    {
        var span = finding.Location.GetLineSpan();
        return $"{one.Name}:{span.StartLinePosition.Line + 1} {finding.Id}";
    }

    private void Count(string what) => Counts[what] = Counts.GetValueOrDefault(what) + 1;

    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await FindingsAsync(project.Solution);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => (await FindingsAsync(document.Project.Solution)).Where(d => d.Location.SourceTree!.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
