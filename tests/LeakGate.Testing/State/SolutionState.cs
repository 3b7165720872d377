using System.Collections.Generic;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The files of a test and the diagnostics expected in them: before a fix, after it, or after fixing all.</summary>
public sealed class SolutionState : ProjectState
{
    internal SolutionState(string name, string defaultPrefix, string defaultExtension)
        : base(name, defaultPrefix, defaultExtension)
    {
        AdditionalProjects = new ProjectCollection(defaultExtension);
    }

    /// <summary>Projects that the one under test, or each other, may reference.</summary>
    public ProjectCollection AdditionalProjects { get; }

    /// <summary>Expected besides those that the markup states.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = new();

    /// <summary>What this state takes from the one before it; <see cref="StateInheritanceMode.AutoInherit"/> unless set.</summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>Unless set, <see cref="MarkupMode.Allow"/> for a test state and <see cref="MarkupMode.IgnoreFixable"/> for a fixed one.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    internal override bool IsStated
        => base.IsStated || ExpectedDiagnostics.Count != 0 || AdditionalProjects.Count != 0 || InheritanceMode is not null || MarkupHandling is not null;
}
