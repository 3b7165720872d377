using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using LeakGate.Build.Report.Html;
using LeakGate.Build.Report.Inventory;
using LeakGate.Build.Report.Model;
using LeakGate.Build.Report.Reading;
using LeakGate.Build.Report.Writing;

namespace LeakGate.Build.Report;

/// <summary>Makes the report of a solution from its parts: SARIF, inventory and page. Nothing here throws: what goes wrong is a warning, and the last good file stays.</summary>
internal sealed class ReportMerger
{
    private readonly Action<string> _warn;

    /// <param name="warn">Takes a sentence for each thing that went wrong.</param>
    public ReportMerger(Action<string> warn) => _warn = warn;

    /// <summary>Merges the parts in <paramref name="folder"/>, and those in <paramref name="others"/>, into the files of the folder; null when there is no part at all.</summary>
    /// <param name="folder">The report's folder.</param>
    /// <param name="others">More folders of parts, of other machines.</param>
    /// <param name="sourceRoot">The source tree that the parts are of: parts of projects that are gone from it are taken away. Empty to keep all.</param>
    public MergedReport? Merge(ReportFolder folder, IEnumerable<string> others, string sourceRoot)
    {
        var isCurrent = folder.IsCurrent() && !others.Any();
        var parts = Read(new[] { folder.Projects }.Concat(others), sourceRoot);
        if (parts.Count == 0)
        {
            return null;
        }

        var report = MergedReport.Of(parts);
        if (isCurrent && parts.Count == Directory.GetFiles(folder.Projects, "*.sarif", SearchOption.AllDirectories).Length)
        {
            return report;
        }

        Write(folder.Sarif, stream => SarifFile.Write(stream, report.Rules, report.Findings, null, report.Version));
        Write(folder.Inventory, stream => InventoryFile.Write(stream, report.Inventory));
        Write(folder.Page, stream => HtmlPage.Write(stream, report));
        return report;
    }

    /// <summary>Writes a project's part; false, after a warning, when it could not.</summary>
    public bool WritePart(string path, ReportPart part)
    {
        foreach (var finding in part.Findings)
        {
            finding.Projects.Add(part.Project);
        }

        Fingerprints.AddMissing(part.Findings);
        part.Sightings.Sort(Sighting.Compare);
        part.Rules.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        try
        {
            // A part is small: compared in memory, one that is as it was leaves no trace in its folder, whose date says whether a merge is due.
            using var content = new MemoryStream();
            SarifFile.Write(new LineFeedStream(content), part.Rules, part.Findings, part, part.ToolVersion);
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(content.GetBuffer().AsSpan(0, (int)content.Length)))
            {
                AtomicFile.Write(path, stream => content.WriteTo(stream));
            }

            return true;
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            _warn(Failed(path, exception));
            return false;
        }
    }

    /// <summary>Whether <paramref name="exception"/> is of the outer world's making: a disk, a right, a broken file.</summary>
    public static bool IsExpected(Exception exception)
        => exception is IOException or UnauthorizedAccessException or JsonException or InvalidDataException or NotSupportedException or ArgumentException or System.Security.SecurityException
            or InvalidOperationException;

    private List<ReportPart> Read(IEnumerable<string> folders, string sourceRoot)
    {
        var parts = new List<ReportPart>();
        var pool = new StringPool();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in folders.SelectMany(FilesIn))
        {
            // The same part in two folders, say the checkout's own and the one of the machine that made it, counts once: the first folder wins.
            if (!seen.Add(Path.GetFileName(path)))
            {
                continue;
            }

            try
            {
                var part = PartFile.Read(path, pool);
                if (sourceRoot.Length > 0 && part.ProjectFile.Length > 0 && !File.Exists(Path.Combine(sourceRoot, part.ProjectFile)))
                {
                    AtomicFile.Delete(path);
                    continue;
                }

                parts.Add(part);
            }
            catch (FileNotFoundException)
            {
                // Deleted since it was listed: the project is gone.
            }
            catch (Exception exception) when (IsExpected(exception))
            {
                _warn("'" + path + "' is left out of the report: " + exception.Message);
            }
        }

        return parts;
    }

    private IEnumerable<string> FilesIn(string folder)
    {
        try
        {
            return Directory.Exists(folder)
                ? Directory.GetFiles(folder, "*.sarif", SearchOption.AllDirectories).OrderBy(static path => path, StringComparer.Ordinal).ToArray()
                : Array.Empty<string>();
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            _warn("The folder '" + folder + "' cannot be read: " + exception.Message);
            return Array.Empty<string>();
        }
    }

    private bool Write(string path, Action<Stream> write)
    {
        try
        {
            if (!AtomicFile.Write(path, write))
            {
                // As it should be already; its date says that it was looked at.
                File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            }

            return true;
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            _warn(Failed(path, exception));
            return false;
        }
    }

    private static string Failed(string path, Exception exception)
        => "'" + path + "' could not be written" + (File.Exists(path) ? ", so it shows an earlier build" : "") + ": " + exception.Message;
}
