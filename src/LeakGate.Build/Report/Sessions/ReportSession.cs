using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;

namespace LeakGate.Build.Report.Sessions;

/// <summary>
/// What one process of a build knows of its reports. MSBuild disposes of it at the end of the build, whatever became of the projects: a project whose compilation
/// or build failed gets its part then, and what nobody has merged yet is merged. Messages cannot be logged any more at that time.
/// </summary>
internal sealed class ReportSession : IDisposable
{
    private readonly object _gate = new();
    private readonly Dictionary<string, PartSource> _begun = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartSource> _unmerged = new(StringComparer.Ordinal);
    private BuildMarks? _marks;

    /// <summary>The session of this process; one of its own where the build engine keeps no objects.</summary>
    public static ReportSession Of(IBuildEngine engine)
    {
        const string Key = "LeakGate.Build.Report.Sessions.ReportSession";
        if (engine is not IBuildEngine4 keeper)
        {
            return new ReportSession();
        }

        lock (Key)
        {
            if (keeper.GetRegisteredTaskObject(Key, RegisteredTaskObjectLifetime.Build) is not ReportSession session)
            {
                session = new ReportSession();
                keeper.RegisterTaskObject(Key, session, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            }

            return session;
        }
    }

    public void Begin(PartSource source, BuildMarks marks)
    {
        lock (_gate)
        {
            _begun[source.Part] = source;
            _marks = marks;
        }
    }

    /// <summary>The part is written; true when the log is newer than the last part, or there is none.</summary>
    public void Written(PartSource source)
    {
        lock (_gate)
        {
            _written.Add(source.Part);
        }
    }

    public void Ended(PartSource source, bool isMerged)
    {
        lock (_gate)
        {
            _ended.Add(source.Part);
            if (isMerged)
            {
                _unmerged.Remove(source.Folder.Path);
            }
            else
            {
                _unmerged[source.Folder.Path] = source;
            }
        }
    }

    public void Dispose()
    {
        try
        {
            Finish();
        }
        catch (Exception exception) when (ReportMerger.IsExpected(exception))
        {
            Say("LeakGate: the exposure report is not complete: " + exception.Message);
        }

        _marks?.Remove();
    }

    private void Finish()
    {
        var failed = _begun.Values.Where(source => !_ended.Contains(source.Part)).ToList();
        var merger = new ReportMerger(Say);
        var isNews = false;
        foreach (var source in failed)
        {
            var isCompiled = File.Exists(source.Log) && File.GetLastWriteTimeUtc(source.Log) >= source.Begun;
            isNews |= isCompiled;
            if (isCompiled && !_written.Contains(source.Part))
            {
                source.Write(merger, Say);
            }

            _unmerged[source.Folder.Path] = source;
        }

        foreach (var source in _unmerged.Values)
        {
            if (!isNews && source.Folder.IsCurrent())
            {
                continue;
            }

            if (merger.Merge(source.Folder, Array.Empty<string>(), source.SourceRoot) is { } report && isNews)
            {
                Summary.Of(report, source.Folder.Page).ForEach(Say);
            }
        }
    }

    // The end of a failed build: the log is closed for tasks, but the console of the process that the user started is not.
    private static void Say(string line)
    {
        if (!Environment.GetCommandLineArgs().Any(static argument => argument.IndexOf("nodemode", StringComparison.OrdinalIgnoreCase) >= 0))
        {
            Console.Out.WriteLine(line);
        }
    }
}
