using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;

namespace LeakGate.Build.Report.Tasks;

/// <summary>Merges parts, of this machine and others, into one report: the same bytes whatever the order.</summary>
public sealed class MergeReport : ReportTask
{
    /// <summary>The report's folder.</summary>
    [Required]
    public string ReportFolder { get; set; } = "";

    /// <summary>More folders with parts, searched with all their folders.</summary>
    public ITaskItem[] Parts { get; set; } = Array.Empty<ITaskItem>();

    /// <summary>A committed inventory to compare with; empty for none.</summary>
    public string BaselineInventory { get; set; } = "";

    protected override void Run()
    {
        var folder = new ReportFolder(Path.GetFullPath(ReportFolder));
        if (new ReportMerger(Warn).Merge(folder, Parts.Select(static part => part.GetMetadata("FullPath")), "") is not { } report)
        {
            Warn("there is nothing to merge in '" + folder.Projects + "'. Build with LeakGateReport=true first.");
            return;
        }

        Say(report, folder.Page);
        if (BaselineInventory.Trim().Length > 0)
        {
            Compare(report, Path.GetFullPath(BaselineInventory.Trim()));
        }
    }
}
