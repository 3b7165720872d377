using System.IO;

namespace LeakGate.Build.Report;

/// <summary>What lies where in the report's folder.</summary>
internal sealed class ReportFolder
{
    public ReportFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>A file a project and target framework. A merge takes nothing else, so this folder is what CI machines hand over.</summary>
    public string Projects => System.IO.Path.Combine(Path, "projects");

    public string Sarif => System.IO.Path.Combine(Path, "leakgate.sarif");

    public string Inventory => System.IO.Path.Combine(Path, "inventory.json");

    public string Page => System.IO.Path.Combine(Path, "report.html");

    /// <summary>The file of a project: its name, told from another one of the same name by a piece of the hash of its path.</summary>
    public string PartOf(string project, string relativePath, string framework)
        => System.IO.Path.Combine(Projects, Safe(project) + "-" + Writing.Hashes.Of(relativePath, 4) + (framework.Length > 0 ? "." + Safe(framework) : "") + ".sarif");

    private static string Safe(string name)
    {
        var characters = name.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = char.IsLetterOrDigit(characters[i]) || characters[i] is '.' or '-' or '_' ? characters[i] : '_';
        }

        return new string(characters);
    }

    /// <summary>Whether everything that a merge writes is there and no older than what it is made of.</summary>
    public bool IsCurrent()
    {
        if (!File.Exists(Sarif) || !File.Exists(Inventory) || !File.Exists(Page) || !Directory.Exists(Projects))
        {
            return false;
        }

        var oldest = Min(File.GetLastWriteTimeUtc(Sarif), File.GetLastWriteTimeUtc(Inventory), File.GetLastWriteTimeUtc(Page));
        if (Directory.GetLastWriteTimeUtc(Projects) > oldest)
        {
            return false;
        }

        foreach (var part in Directory.EnumerateFiles(Projects, "*.sarif"))
        {
            if (File.GetLastWriteTimeUtc(part) > oldest)
            {
                return false;
            }
        }

        return true;
    }

    private static System.DateTime Min(System.DateTime a, System.DateTime b, System.DateTime c)
    {
        var first = a < b ? a : b;
        return first < c ? first : c;
    }
}
