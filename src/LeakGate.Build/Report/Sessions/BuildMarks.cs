using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeakGate.Build.Report.Writing;

namespace LeakGate.Build.Report.Sessions;

/// <summary>
/// What the processes of one build tell each other: which projects have begun and which are done, as empty files in a temporary folder of the build. So the one
/// that is done last merges, once, and says the summary. Where this cannot be told, every project merges; the report is right either way.
/// </summary>
internal sealed class BuildMarks
{
    private const string Open = "open-";
    private const string Done = "done-";

    private readonly string _folder;

    /// <param name="build">The build's own id; empty when it has none.</param>
    public BuildMarks(string build) => _folder = build.Length == 0 ? "" : Path.Combine(Path.GetTempPath(), "leakgate-" + build);

    public void Begin(string project, string framework) => Try(() =>
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, Open + NameOf(project, framework)), "");
    });

    /// <summary>Marks the compilation as done. True when no other one is known to come, so that this one has to merge.</summary>
    /// <param name="project">Full path of the project.</param>
    /// <param name="framework">The target framework of this compilation; may be empty.</param>
    /// <param name="frameworks">All target frameworks of the project; empty when it has one.</param>
    /// <param name="coming">Other projects that this build will build and that use LeakGate.</param>
    public bool End(string project, string framework, string[] frameworks, IEnumerable<string> coming)
    {
        var isLast = true;
        Try(() =>
        {
            Directory.CreateDirectory(_folder);
            File.WriteAllLines(Path.Combine(_folder, Done + NameOf(project, framework)), frameworks);
            File.Delete(Path.Combine(_folder, Open + NameOf(project, framework)));
            var marks = new HashSet<string>(Directory.EnumerateFiles(_folder).Select(Path.GetFileName), StringComparer.Ordinal);
            isLast = !marks.Any(static mark => mark.StartsWith(Open, StringComparison.Ordinal))
                && frameworks.All(other => marks.Contains(Done + NameOf(project, other)))
                && coming.All(other => other == project || IsDone(other, marks))
                && Elect(marks.Count(static mark => mark.StartsWith(Done, StringComparison.Ordinal)));
        });
        return isLast;
    }

    /// <summary>Leaves nothing behind.</summary>
    public void Remove() => Try(() =>
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    });

    private bool IsDone(string project, HashSet<string> marks)
    {
        var prefix = Done + Hashes.Of(project, 8);
        var own = marks.FirstOrDefault(mark => mark.StartsWith(prefix, StringComparison.Ordinal));
        return own is not null && File.ReadAllLines(Path.Combine(_folder, own)).All(framework => marks.Contains(Done + NameOf(project, framework)));
    }

    // Two that end in the same moment both see everybody done; the one whose file is new goes on.
    private bool Elect(int done)
    {
        try
        {
            using (new FileStream(Path.Combine(_folder, "merged-" + done.ToString(System.Globalization.CultureInfo.InvariantCulture)), FileMode.CreateNew))
            {
                return true;
            }
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string NameOf(string project, string framework) => Hashes.Of(project, 8) + (framework.Length > 0 ? "." + Hashes.Of(framework, 4) : "");

    private void Try(Action action)
    {
        if (_folder.Length == 0)
        {
            return;
        }

        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without the marks every project merges for itself.
        }
    }
}
