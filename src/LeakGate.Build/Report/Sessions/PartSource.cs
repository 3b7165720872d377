using System;
using System.IO;
using System.Reflection;
using LeakGate.Build.Report.Model;
using LeakGate.Build.Report.Reading;

namespace LeakGate.Build.Report.Sessions;

/// <summary>What a project's part of the report is made from.</summary>
internal sealed class PartSource
{
    public string ProjectFile { get; set; } = "";

    public string Framework { get; set; } = "";

    public string SourceRoot { get; set; } = "";

    /// <summary>The compiler's log, a full path.</summary>
    public string Log { get; set; } = "";

    public ReportFolder Folder { get; set; } = new("");

    /// <summary>When the compilation began: an older log is another build's.</summary>
    public DateTime Begun { get; set; }

    public string Part => Folder.PartOf(Path.GetFileNameWithoutExtension(ProjectFile), RelativeProject, Framework);

    private string RelativeProject => new SourcePaths(SourceRoot, Path.GetDirectoryName(ProjectFile)!).Show(ProjectFile);

    /// <summary>Writes the part from the compiler's log; what goes wrong is a warning.</summary>
    public void Write(ReportMerger merger, Action<string> warn)
    {
        var part = new ReportPart
        {
            Project = Path.GetFileNameWithoutExtension(ProjectFile),
            ProjectFile = RelativeProject,
            Framework = Framework,
            ToolVersion = VersionOf(typeof(PartSource).Assembly),
        };
        try
        {
            CompilerLog.Read(Log, new SourcePaths(SourceRoot, Path.GetDirectoryName(ProjectFile)!), part);
        }
        catch (Exception exception) when (ReportMerger.IsExpected(exception))
        {
            warn("The compiler's log '" + Log + "' cannot be read, so the report shows an earlier build of " + part.Project + ": " + exception.Message);
            return;
        }

        merger.WritePart(Part, part);
    }

    private static string VersionOf(Assembly assembly)
    {
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        var plus = version.IndexOf('+');
        return plus < 0 ? version : version.Substring(0, plus);
    }
}
