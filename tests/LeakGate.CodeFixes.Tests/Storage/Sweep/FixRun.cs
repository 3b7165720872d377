using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Analyzers;
using LeakGate.CodeFixes.Storage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Tests.Storage.Sweep;

/// <summary>A small program, analysed and fixed without a test's usual ceremony, for cases that are made by the hundred.</summary>
internal sealed class FixRun
{
    private static readonly ImmutableArray<MetadataReference> s_references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    private readonly Document _document;

    private FixRun(Document document) => _document = document;

    /// <summary>The program: the file that is fixed first, then those around it.</summary>
    public static FixRun Of(IEnumerable<MetadataReference> references, params string[] sources) => Of(references, "leakgate.strict_storage = true\n", sources);

    /// <summary>The same with options of its own.</summary>
    public static FixRun Of(IEnumerable<MetadataReference> references, string options, string[] sources)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        var project = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(project, VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic> { [RuleIds.UndecidedAccess] = ReportDiagnostic.Warn }))
            .WithMetadataReferences(s_references.Concat(references)));
        var first = DocumentId.CreateNewId(project);
        for (var i = 0; i < sources.Length; i++)
        {
            solution = solution.AddDocument(i == 0 ? first : DocumentId.CreateNewId(project), $"{i}.cs", SourceText.From(sources[i]), filePath: $"/{i}.cs");
        }

        solution = solution.AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(project), ".globalconfig", SourceText.From("is_global = true\n" + options), filePath: "/.globalconfig");
        return new FixRun(solution.GetDocument(first)!);
    }

    public async Task<string> TextAsync() => (await _document.GetTextAsync()).ToString();

    /// <summary>The storage findings in the first file.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync()
    {
        var compilation = (await _document.Project.GetCompilationAsync())!;
        var diagnostics = await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new LeakGateAnalyzer()), _document.Project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("LEAK2", StringComparison.Ordinal) && diagnostic.Location.SourceTree!.FilePath == "/0.cs").ToImmutableArray();
    }

    /// <summary>The errors and warnings of the compiler, without their places.</summary>
    public async Task<ImmutableArray<string>> CompilerMessagesAsync()
        => (await _document.Project.GetCompilationAsync())!.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString())
            .ToImmutableArray();

    /// <summary>The actions that are offered for a finding, the first one first.</summary>
    public async Task<ImmutableArray<CodeAction>> ActionsAsync(Diagnostic diagnostic)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        var provider = new StorageCodeFixProvider();
        if (provider.FixableDiagnosticIds.Contains(diagnostic.Id))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(_document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions.ToImmutable();
    }

    public async Task<FixRun> ApplyAsync(CodeAction action)
    {
        var operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return new FixRun(operation.ChangedSolution.GetDocument(_document.Id)!);
    }
}
