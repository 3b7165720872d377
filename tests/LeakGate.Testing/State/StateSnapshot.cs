using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.State;

/// <summary>A state as it is compiled, and the diagnostics expected in it. The first project is the one under test.</summary>
internal sealed record StateSnapshot(
    string Name,
    ImmutableArray<ProjectSnapshot> Projects,
    ImmutableArray<DiagnosticResult> ExpectedDiagnostics)
{
    public StateSnapshot MapProjects(Func<ProjectSnapshot, ProjectSnapshot> map) => this with
    {
        Projects = Projects.Select(map).ToImmutableArray(),
    };

    public bool HasSameFiles(StateSnapshot other)
        => Projects.Length == other.Projects.Length && Projects.Zip(other.Projects).All(pair => pair.First.HasSameFiles(pair.Second));
}
