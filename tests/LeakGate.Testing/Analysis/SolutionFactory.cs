using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LeakGate.Testing.State;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.Analysis;

/// <summary>Builds workspace solutions from states.</summary>
internal static class SolutionFactory
{
    // Composing the workspace's services takes most of a second, so they are composed once per process.
    private static readonly Lazy<MefHostServices> s_host = new(() => MefHostServices.Create(MefHostServices.DefaultAssemblies));

    // Roslyn shares a framework's symbols among compilations only while one of them lives; these keep them alive.
    private static readonly ConcurrentDictionary<ReferenceAssemblies, Compilation> s_frameworks = new();

    /// <summary>A solution of all the state's projects; the id is that of the project under test.</summary>
    public static (Solution Solution, ProjectId Id) Create(StateSnapshot state, AnalysisSettings settings)
    {
        var workspace = new AdhocWorkspace(s_host.Value);
        var solution = workspace.CurrentSolution;
        var ids = state.Projects.ToImmutableDictionary(project => project.Name, project => ProjectId.CreateNewId(project.Name));
        foreach (var project in state.Projects)
        {
            solution = AddProject(solution, ids[project.Name], project, settings);
        }

        foreach (var project in state.Projects)
        {
            foreach (var reference in project.ProjectReferences)
            {
                solution = solution.AddProjectReference(ids[project.Name], new ProjectReference(ids[reference]));
            }
        }

        var id = ids[state.Projects[0].Name];
        foreach (var transform in settings.SolutionTransforms)
        {
            solution = transform(solution, id);
        }

        return (solution, id);
    }

    private static Solution AddProject(Solution solution, ProjectId id, ProjectSnapshot project, AnalysisSettings settings)
    {
        KeepFrameworkAlive(project.ReferenceAssemblies);
        var options = settings.CompilationOptions
            .WithOutputKind(project.OutputKind)
            .WithSpecificDiagnosticOptions(SpecificOptions(settings));
        var info = ProjectInfo.Create(
            id,
            VersionStamp.Default,
            project.Name,
            project.Name,
            LanguageNames.CSharp,
            compilationOptions: options,
            parseOptions: settings.ParseOptions,
            documents: Documents(id, project.Sources.Concat(project.GeneratedSources)),
            metadataReferences: project.ReferenceAssemblies.References.Concat(project.AdditionalReferences),
            additionalDocuments: Documents(id, project.AdditionalFiles));
        solution = solution.AddProject(info);
        foreach (var file in project.AnalyzerConfigFiles)
        {
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id, file.Path), FileName(file.Path), file.Text, filePath: file.Path);
        }

        return solution;
    }

    private static ImmutableDictionary<string, ReportDiagnostic> SpecificOptions(AnalysisSettings settings)
    {
        var specific = settings.CompilationOptions.SpecificDiagnosticOptions;
        foreach (var id in settings.DisabledDiagnostics)
        {
            specific = specific.SetItem(id, ReportDiagnostic.Suppress);
        }

        return specific;
    }

    private static IEnumerable<DocumentInfo> Documents(ProjectId project, IEnumerable<TestFile> files)
        => files.Select(file => DocumentInfo.Create(
            DocumentId.CreateNewId(project, file.Path),
            FileName(file.Path),
            loader: TextLoader.From(TextAndVersion.Create(file.Text, VersionStamp.Default, file.Path)),
            filePath: file.Path));

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static void KeepFrameworkAlive(ReferenceAssemblies framework) => s_frameworks.GetOrAdd(framework, static f =>
    {
        var compilation = CSharpCompilation.Create("framework", references: f.References);
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    });
}
