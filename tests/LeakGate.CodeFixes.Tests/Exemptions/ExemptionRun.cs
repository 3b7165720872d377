using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Analyzers;
using LeakGate.CodeFixes.Exemptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Tests.Exemptions;

/// <summary>A solution of one or two projects that share a policy file, in a workspace of a given kind.</summary>
internal sealed class ExemptionRun : IDisposable
{
    public const string PolicyPath = "/repo/leakgate.json";

    private static readonly ImmutableArray<MetadataReference> s_references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    private readonly AdhocWorkspace _workspace;

    public ExemptionRun(string? policy, string[][] projects, string kind = "Host", string? config = null)
    {
        _workspace = new AdhocWorkspace(MefHostServices.DefaultHost, kind);
        Solution = _workspace.CurrentSolution;
        for (var p = 0; p < projects.Length; p++)
        {
            var id = ProjectId.CreateNewId();
            Solution = Solution.AddProject(ProjectInfo.Create(id, VersionStamp.Default, "P" + p, "P" + p, LanguageNames.CSharp)
                .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .WithMetadataReferences(s_references));
            for (var i = 0; i < projects[p].Length; i++)
            {
                Solution = Solution.AddDocument(DocumentId.CreateNewId(id), $"{i}.cs", SourceText.From(projects[p][i]), filePath: $"/repo/src/P{p}/{i}.cs");
            }

            if (policy is not null)
            {
                Solution = Solution.AddAdditionalDocument(DocumentId.CreateNewId(id), "leakgate.json", SourceText.From(policy), filePath: PolicyPath);
            }

            if (config is not null)
            {
                Solution = Solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(config), filePath: $"/repo/src/P{p}/.globalconfig");
            }
        }
    }

    public Solution Solution { get; private set; }

    public CodeFixProvider Provider { get; init; } = new ExemptionCodeFixProvider();

    public void Dispose() => _workspace.Dispose();

    /// <summary>What is reported in the solution, by project.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(Project? project = null)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var one in Solution.Projects.Where(one => project is null || one.Id == project.Id))
        {
            var compilation = (await one.GetCompilationAsync())!;
            found.AddRange(await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new LeakGateAnalyzer()), one.AnalyzerOptions)
                .GetAnalyzerDiagnosticsAsync(CancellationToken.None));
        }

        return found.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToImmutableArray();
    }

    public async Task<ImmutableArray<CodeAction>> ActionsAsync(Diagnostic diagnostic)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        var document = Solution.GetDocument(diagnostic.Location.SourceTree)!;
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions.ToImmutable();
    }

    /// <summary>Applies an action; gives the texts of the policy file in every project.</summary>
    public async Task<string> ApplyAsync(CodeAction action)
    {
        var operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        Solution = operation.ChangedSolution;
        var texts = new HashSet<string>();
        foreach (var document in Solution.Projects.SelectMany(project => project.AdditionalDocuments))
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        return texts.Single();
    }

    /// <summary>Makes one file of the projects' first ones, as a project for several frameworks has it.</summary>
    public void LinkFirstFiles()
    {
        foreach (var document in Solution.Projects.Select(project => project.Documents.First()))
        {
            Solution = Solution.WithDocumentFilePath(document.Id, "/repo/src/Shared/0.cs");
        }
    }

    /// <summary>The text of a file of code.</summary>
    public async Task<string> CodeAsync(int project = 0, int file = 0)
        => (await Solution.Projects.ElementAt(project).Documents.ElementAt(file).GetTextAsync()).ToString();

    public async Task<CodeAction?> FixAllAsync(FixAllScope scope, string? key)
    {
        var context = new FixAllContext(
            Solution.Projects.First().Documents.First(), Provider, scope, key!, Provider.FixableDiagnosticIds, new Diagnostics(this), CancellationToken.None);
        return await Provider.GetFixAllProvider()!.GetFixAsync(context);
    }

    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        private readonly ExemptionRun _run;

        public Diagnostics(ExemptionRun run) => _run = run;

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => (await _run.FindAsync(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => (await _run.FindAsync(project)).Where(diagnostic => !diagnostic.Location.IsInSource);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await _run.FindAsync(project);
    }
}
