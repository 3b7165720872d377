using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.State;

/// <summary>Turns what a test states into what is compiled: applies inheritance, then reads the markup.</summary>
internal static class StateEvaluator
{
    /// <summary>The state of the code before any fix.</summary>
    public static StateSnapshot Evaluate(string name, SolutionState state, ReferenceAssemblies references, MarkupContext context)
        => MarkupReader.Read(Snapshot(name, state, references), context, state.MarkupHandling ?? MarkupMode.Allow);

    /// <summary>A state after a fix. What it leaves empty comes from the state before it.</summary>
    /// <param name="previousRead">As evaluated, for expected diagnostics and what was itself inherited.</param>
    public static StateSnapshot EvaluateAfter(
        string name,
        SolutionState state,
        StateSnapshot previousRead,
        ReferenceAssemblies references,
        MarkupContext context)
    {
        var own = MarkupReader.Read(Snapshot(name, state, references), context, state.MarkupHandling ?? MarkupMode.IgnoreFixable);
        var mode = state.InheritanceMode ?? StateInheritanceMode.AutoInherit;
        if (mode == StateInheritanceMode.Explicit)
        {
            return own;
        }

        var first = own.Projects[0];
        var before = previousRead.Projects[0];
        var inheritsSources = first.Sources.IsEmpty;
        var projects = own.Projects.SetItem(0, first with
        {
            OutputKind = state.OutputKind ?? before.OutputKind,
            ReferenceAssemblies = state.ReferenceAssemblies ?? before.ReferenceAssemblies,
            Sources = OwnOr(first.Sources, before.Sources),
            GeneratedSources = OwnOr(first.GeneratedSources, before.GeneratedSources),
            AdditionalFiles = OwnOr(first.AdditionalFiles, before.AdditionalFiles),
            AnalyzerConfigFiles = OwnOr(first.AnalyzerConfigFiles, before.AnalyzerConfigFiles),
            AdditionalReferences = OwnOr(first.AdditionalReferences, before.AdditionalReferences),
            ProjectReferences = OwnOr(first.ProjectReferences, before.ProjectReferences),
        });

        if (own.Projects.Length == 1)
        {
            projects = projects.AddRange(previousRead.Projects.Skip(1));
        }

        // With sources of its own, the state says by their markup what is left in them.
        var inherited = previousRead.ExpectedDiagnostics
            .Where(diagnostic => mode == StateInheritanceMode.AutoInheritAll || !context.IsFixable(diagnostic))
            .Where(diagnostic => inheritsSources || !IsInOwnFile(diagnostic, first));
        var expected = state.ExpectedDiagnostics.Count == 0 ? own.ExpectedDiagnostics.AddRange(inherited) : own.ExpectedDiagnostics;
        var defaultPath = projects[0].Sources.IsEmpty ? string.Empty : projects[0].Sources[0].Path;
        return own with
        {
            Projects = projects,
            ExpectedDiagnostics = expected.Select(diagnostic => diagnostic.WithDefaultPath(defaultPath)).ToImmutableArray(),
        };
    }

    private static bool IsInOwnFile(DiagnosticResult diagnostic, ProjectSnapshot project)
        => diagnostic.HasLocation
            && project.Sources.Concat(project.AdditionalFiles).Any(file => file.Path == diagnostic.Spans[0].Span.Path);

    private static StateSnapshot Snapshot(string name, SolutionState state, ReferenceAssemblies references)
        => new(
            name,
            state.AdditionalProjects.InOrder.Prepend(state).Select(project => Snapshot(project, references)).ToImmutableArray(),
            state.ExpectedDiagnostics.ToImmutableArray());

    private static ProjectSnapshot Snapshot(ProjectState project, ReferenceAssemblies references)
        => new(
            project.Name,
            project.OutputKind ?? OutputKind.DynamicallyLinkedLibrary,
            project.ReferenceAssemblies ?? references,
            Files(project.Sources),
            Files(project.GeneratedSources),
            Files(project.AdditionalFiles),
            Files(project.AnalyzerConfigFiles),
            project.AdditionalReferences.ToImmutableArray(),
            project.AdditionalProjectReferences.ToImmutableArray());

    private static ImmutableArray<TestFile> Files(SourceFileList files)
        => files.Select(file => new TestFile(file.filename, file.content)).ToImmutableArray();

    private static ImmutableArray<T> OwnOr<T>(ImmutableArray<T> own, ImmutableArray<T> previous) => own.IsEmpty ? previous : own;
}
