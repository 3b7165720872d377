using System;
using LeakGate.Build.Report.Inventory;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace LeakGate.Build.Report.Tasks;

/// <summary>What the report's tasks share: whatever happens to a report is a warning, never the end of the build.</summary>
public abstract class ReportTask : Task
{
    /// <summary>The code of the warning that the report, or a part of it, could not be made.</summary>
    public const string WarningCode = "LEAK0003";

    /// <summary>The code of the error that a resource is more open than the committed inventory says.</summary>
    public const string OpenedCode = "LEAK0004";

    protected const string HelpLink = "https://github.com/leakgate/leakgate/blob/main/docs/report.md";

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        try
        {
            Run();
        }
        catch (Exception exception) when (ReportMerger.IsExpected(exception))
        {
            Warn(exception.Message);
        }

        return !Log.HasLoggedErrors;
    }

    protected abstract void Run();

    protected void Warn(string message)
        => Log.LogWarning(null, WarningCode, null, HelpLink, BuildEngine.ProjectFileOfTaskNode, 0, 0, 0, 0, "{0}", "Exposure report: " + message);

    private protected void Say(MergedReport report, string page)
    {
        foreach (var line in Summary.Of(report, page))
        {
            Log.LogMessage(MessageImportance.High, "{0}", line);
        }
    }

    /// <summary>Compares with a committed inventory; each resource that became more open is an error.</summary>
    private protected void Compare(MergedReport report, string committed)
    {
        if (!System.IO.File.Exists(committed))
        {
            Log.LogError(null, OpenedCode, null, HelpLink, committed, 0, 0, 0, 0, "{0}", "There is no inventory to compare with. Commit the one that the report writes (inventory.json) under this name.");
            return;
        }

        System.Collections.Generic.Dictionary<string, string> before;
        try
        {
            before = InventoryFile.ReadExposures(committed);
        }
        catch (Exception exception) when (ReportMerger.IsExpected(exception))
        {
            Log.LogError(null, OpenedCode, null, HelpLink, committed, 0, 0, 0, 0, "{0}", "The inventory to compare with cannot be read: " + exception.Message);
            return;
        }

        foreach (var opened in InventoryComparison.Find(before, report.Inventory))
        {
            var sighting = opened.Item.Decisive;
            var name = sighting.Name.Length > 0 ? "'" + sighting.Name + "'" : "(no constant name)";
            Log.LogError(null, OpenedCode, null, HelpLink, sighting.Place.Path, sighting.Place.Line, sighting.Place.Column, 0, 0, "{0}",
                sighting.Kind + " " + name + " is more open than the committed inventory says: " + (opened.Before is null ? "it is new" : Exposures.Describe(opened.Before))
                + ", now " + Exposures.Describe(sighting.Exposure) + (sighting.Detail.Length > 0 ? " (" + sighting.Detail + ")" : ""));
        }
    }
}
