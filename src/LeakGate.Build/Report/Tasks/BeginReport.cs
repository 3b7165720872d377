using System;
using System.IO;
using LeakGate.Build.Report.Sessions;
using Microsoft.Build.Framework;

namespace LeakGate.Build.Report.Tasks;

/// <summary>Before a project is built: decides where its report goes and which log the compiler writes.</summary>
public sealed class BeginReport : ReportTask
{
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The target framework, when the project has several.</summary>
    public string Framework { get; set; } = "";

    /// <summary><c>LeakGateReportDirectory</c> as it is set, relative to the project.</summary>
    public string Directory { get; set; } = "";

    /// <summary>The policy files that are known, separated by <c>|</c> or <c>;</c>; the first counts.</summary>
    public string PolicyFile { get; set; } = "";

    public string SolutionDirectory { get; set; } = "";

    /// <summary>The project's own <c>ErrorLog</c>, with its options; empty for none.</summary>
    public string ErrorLog { get; set; } = "";

    [Required]
    public string IntermediateDirectory { get; set; } = "";

    /// <summary>The build's own id; empty where it has none.</summary>
    public string BuildId { get; set; } = "";

    /// <summary>Only says where the report lies; nothing is built.</summary>
    public bool OnlyLocate { get; set; }

    /// <summary>The report's folder, a full path.</summary>
    [Output]
    public string ReportFolder { get; set; } = "";

    [Output]
    public string SourceRoot { get; set; } = "";

    /// <summary>What the compiler is to be given as <c>ErrorLog</c>: the project's own, or one in the intermediate folder.</summary>
    [Output]
    public string CompilerLog { get; set; } = "";

    /// <summary>The file of <see cref="CompilerLog"/>, a full path.</summary>
    [Output]
    public string LogFile { get; set; } = "";

    /// <summary>The project's part of the report.</summary>
    [Output]
    public string Part { get; set; } = "";

    protected override void Run()
    {
        var projectFolder = Path.GetDirectoryName(Path.GetFullPath(ProjectFile))!;
        var policy = PolicyFile.Split(new[] { '|', ';' }, StringSplitOptions.RemoveEmptyEntries);
        ReportFolder = ReportLocations.Folder(
            Directory.Trim(), policy.Length > 0 ? Path.Combine(projectFolder, policy[0].Trim()) : "", SolutionDirectory.StartsWith("*", StringComparison.Ordinal) ? "" : SolutionDirectory, projectFolder);
        SourceRoot = ReportLocations.SourceRoot(ReportFolder, projectFolder);
        if (OnlyLocate)
        {
            return;
        }

        CompilerLog = ErrorLog.Trim().Length > 0 ? ErrorLog : Path.Combine(IntermediateDirectory, "leakgate.sarif") + ",version=2.1";
        LogFile = Path.GetFullPath(Path.Combine(projectFolder, FileOf(CompilerLog)));
        var source = new PartSource
        {
            ProjectFile = Path.GetFullPath(ProjectFile),
            Framework = Framework,
            SourceRoot = SourceRoot,
            Log = LogFile,
            Folder = new ReportFolder(ReportFolder),
            Begun = DateTime.UtcNow,
        };
        Part = source.Part;
        var marks = new BuildMarks(BuildId);
        ReportSession.Of(BuildEngine).Begin(source, marks);
        marks.Begin(source.ProjectFile, Framework);
    }

    // "file.sarif,version=2.1" and "file.sarif;version=2.1".
    private static string FileOf(string errorLog)
    {
        foreach (var separator in new[] { ",version=", ";version=" })
        {
            var at = errorLog.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return errorLog.Substring(0, at).Trim().Trim('"');
            }
        }

        return errorLog.Trim().Trim('"');
    }
}
