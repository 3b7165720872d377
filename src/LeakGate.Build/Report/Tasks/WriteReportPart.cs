using System.IO;
using LeakGate.Build.Report.Sessions;
using Microsoft.Build.Framework;

namespace LeakGate.Build.Report.Tasks;

/// <summary>After a compilation: makes the project's part of the report from the compiler's log. One that is up to date stays as it is.</summary>
public sealed class WriteReportPart : ReportTask
{
    [Required]
    public string ProjectFile { get; set; } = "";

    public string Framework { get; set; } = "";

    [Required]
    public string ReportFolder { get; set; } = "";

    [Required]
    public string SourceRoot { get; set; } = "";

    [Required]
    public string LogFile { get; set; } = "";

    protected override void Run()
    {
        var source = new PartSource
        {
            ProjectFile = Path.GetFullPath(ProjectFile),
            Framework = Framework,
            SourceRoot = SourceRoot,
            Log = LogFile,
            Folder = new ReportFolder(ReportFolder),
        };
        if (!File.Exists(LogFile))
        {
            // No compiler ran: analyzers were skipped or the project compiles nothing.
            return;
        }

        source.Write(new ReportMerger(Warn), Warn);
        ReportSession.Of(BuildEngine).Written(source);
    }
}
