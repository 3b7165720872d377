using System;
using System.IO;
using System.Linq;
using LeakGate.Build.Report.Sessions;
using Microsoft.Build.Framework;

namespace LeakGate.Build.Report.Tasks;

/// <summary>After a project's build: the last project of the build merges all parts, says the summary and compares with a committed inventory.</summary>
public sealed class EndReport : ReportTask
{
    [Required]
    public string ProjectFile { get; set; } = "";

    public string Framework { get; set; } = "";

    /// <summary>All target frameworks of the project, separated by semicolons; empty when it has one.</summary>
    public string Frameworks { get; set; } = "";

    [Required]
    public string ReportFolder { get; set; } = "";

    [Required]
    public string SourceRoot { get; set; } = "";

    public string BuildId { get; set; } = "";

    /// <summary><c>CurrentSolutionConfigurationContents</c>; empty when no solution is built.</summary>
    public string SolutionContents { get; set; } = "";

    /// <summary>Where the restore of this project wrote its assets file: those of the others lie alike.</summary>
    public string AssetsFile { get; set; } = "";

    /// <summary>A committed inventory to compare with; empty for none.</summary>
    public string BaselineInventory { get; set; } = "";

    protected override void Run()
    {
        var project = Path.GetFullPath(ProjectFile);
        var source = new PartSource { ProjectFile = project, Framework = Framework, SourceRoot = SourceRoot, Folder = new ReportFolder(ReportFolder) };
        var frameworks = Frameworks.Split(new[] { ';' }, StringSplitOptions.RemoveEmptyEntries).Select(static text => text.Trim()).ToArray();
        RemoveOldFrameworks(source, frameworks);
        var coming = SolutionProjects.Read(SolutionContents).Where(other => SolutionProjects.UsesLeakGate(other, project, AssetsFile));
        var isLast = new BuildMarks(BuildId).End(project, Framework, frameworks, coming);
        ReportSession.Of(BuildEngine).Ended(source, isLast);
        if (!isLast || new ReportMerger(Warn).Merge(source.Folder, Array.Empty<string>(), SourceRoot) is not { } report)
        {
            return;
        }

        Say(report, source.Folder.Page);
        if (BaselineInventory.Trim().Length > 0)
        {
            Compare(report, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, BaselineInventory.Trim())));
        }
    }

    // A target framework that the project has no longer leaves no findings behind.
    private static void RemoveOldFrameworks(PartSource source, string[] frameworks)
    {
        var name = Path.GetFileNameWithoutExtension(new PartSource { ProjectFile = source.ProjectFile, SourceRoot = source.SourceRoot, Folder = source.Folder }.Part);
        if (!Directory.Exists(source.Folder.Projects))
        {
            return;
        }

        var known = (frameworks.Length == 0 ? new[] { "" } : frameworks).Select(framework => framework.Length == 0 ? name + ".sarif" : name + "." + framework + ".sarif").ToArray();
        foreach (var file in Directory.GetFiles(source.Folder.Projects, name + "*.sarif"))
        {
            if (Array.IndexOf(known, Path.GetFileName(file)) < 0)
            {
                Writing.AtomicFile.Delete(file);
            }
        }
    }
}
