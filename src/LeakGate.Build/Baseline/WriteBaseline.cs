using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using LeakGate.Analyzers.Policy;
using LeakGate.Build.Report.Reading;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace LeakGate.Build.Baseline;

/// <summary>
/// Writes what LeakGate finds in one project today into the policy file, as exemptions that end in ninety days. What stands in the file stays; projects that
/// are built at the same time add to it one after another.
/// </summary>
public sealed class WriteBaseline : Task
{
    private const string DateFormat = "yyyy-MM-dd";

    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The policy file that takes the exemptions. It need not exist.</summary>
    [Required]
    public string PolicyFile { get; set; } = "";

    /// <summary>The arguments that the build passes to the compiler.</summary>
    [Required]
    public ITaskItem[] CompilerArguments { get; set; } = Array.Empty<ITaskItem>();

    /// <summary>The folder of the compiler that comes with MSBuild.</summary>
    [Required]
    public string CompilerFolder { get; set; } = "";

    /// <summary>The dotnet command; empty under .NET Framework's MSBuild.</summary>
    public string Dotnet { get; set; } = "";

    /// <summary>An own compiler's folder and file, as the compiler task knows them.</summary>
    public string CompilerToolPath { get; set; } = "";

    public string CompilerToolFile { get; set; } = "";

    /// <summary>Takes what the compiler writes; removed afterwards.</summary>
    [Required]
    public string WorkFolder { get; set; } = "";

    /// <summary>The day of the build, <c>yyyy-MM-dd</c>; empty for today.</summary>
    public string Today { get; set; } = "";

    /// <summary>Who answers for the entries until somebody takes them over.</summary>
    public string Owner { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var work = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(ProjectFile))!, WorkFolder));
        try
        {
            Write(work);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or System.ComponentModel.Win32Exception)
        {
            Log.LogError("{0}", "The baseline was not written: " + exception.Message);
        }
        finally
        {
            if (Directory.Exists(work))
            {
                Directory.Delete(work, recursive: true);
            }
        }

        return !Log.HasLoggedErrors;
    }

    private void Write(string work)
    {
        var projectFolder = Path.GetDirectoryName(Path.GetFullPath(ProjectFile))!;
        var run = new CompilerRun(work);
        var log = run.Log(Compiler(), Dotnet.Length > 0 ? Dotnet : "dotnet", CompilerArguments.Select(static argument => argument.ItemSpec), projectFolder);
        if (log is null)
        {
            Log.LogError("{0}", "The baseline was not written: the compiler did not run. " + run.Output);
            return;
        }

        var policy = Path.GetFullPath(PolicyFile);
        var findings = BaselineFindings.Read(log, new SourcePaths(Path.GetDirectoryName(policy)!, projectFolder), Template());
        if (!findings.HasRules)
        {
            Log.LogError("{0}", "The baseline was not written: LeakGate did not run in this project.");
            return;
        }

        if (findings.HasCompilerErrors)
        {
            Log.LogWarning("{0}", "The project does not compile: the baseline may lack findings.");
        }

        Add(policy, findings);
    }

    private void Add(string policy, BaselineFindings findings)
    {
        var isBroken = false;
        var before = 0;
        var after = 0;
        SharedFile.Change(policy, text =>
        {
            var changed = ExemptionWriter.Add(text, findings.Entries);
            isBroken = changed is null;
            before = ExemptionWriter.Count(text);
            after = ExemptionWriter.Count(changed);

            // No findings need no file.
            return findings.Entries.Count == 0 ? null : changed;
        });
        if (isBroken)
        {
            Log.LogError(null, "LEAK9001", null, null, policy, 0, 0, 0, 0, "{0}", "The policy file cannot be read, so that the baseline was not written.");
            return;
        }

        var said = after > before
            ? $"{after - before} exemptions written to {policy}. They end on {Template().Expires}: give each a reason and an owner, or mend its finding."
            : $"nothing to add to {policy}.";
        Log.LogMessage(MessageImportance.High, "{0}", Path.GetFileNameWithoutExtension(ProjectFile) + ": " + said);
    }

    private ExemptionEntry Template()
    {
        var today = DateTime.TryParseExact(Today, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateTime.UtcNow;
        return ExemptionEntry.Unjudged("Baseline of " + today.ToString(DateFormat, CultureInfo.InvariantCulture), today, Owner.Trim());
    }

    private string Compiler()
    {
        if (CompilerToolPath.Length > 0)
        {
            return Path.Combine(CompilerToolPath, CompilerToolFile.Length > 0 ? CompilerToolFile : "csc.exe");
        }

        var managed = Path.Combine(CompilerFolder, "bincore", "csc.dll");
        return File.Exists(managed) ? managed : Path.Combine(CompilerFolder, "csc.exe");
    }
}
