using System.Collections.Generic;

namespace LeakGate.Build.Report.Model;

/// <summary>What one compilation adds to the report: a project for one target framework.</summary>
internal sealed class ReportPart
{
    public string Project { get; set; } = "";

    /// <summary>The project file, relative to the source root: tells two projects of one name apart.</summary>
    public string ProjectFile { get; set; } = "";

    /// <summary>The target framework; empty when the project has only one.</summary>
    public string Framework { get; set; } = "";

    /// <summary>The version of LeakGate that found it.</summary>
    public string ToolVersion { get; set; } = "";

    /// <summary>The rules that were loaded, in the order of their ids.</summary>
    public List<RuleInfo> Rules { get; } = new();

    public List<ReportFinding> Findings { get; } = new();

    public List<Sighting> Sightings { get; } = new();
}
