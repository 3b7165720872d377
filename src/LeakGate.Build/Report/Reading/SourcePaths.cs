using System;
using System.IO;

namespace LeakGate.Build.Report.Reading;

/// <summary>Makes paths relative to the source root, so that a report says the same on every machine.</summary>
internal sealed class SourcePaths
{
    private readonly string _root;
    private readonly string _project;

    /// <param name="root">The source root, a full path.</param>
    /// <param name="project">The project's folder, for relative paths in a log.</param>
    public SourcePaths(string root, string project)
    {
        _root = WithSlash(root);
        _project = project;
    }

    /// <summary>The path that the report shows for a URI or path of the compiler's log.</summary>
    public string Show(string uri)
    {
        var path = uri;
        if (uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(uri, UriKind.Absolute, out var absolute))
        {
            path = absolute.LocalPath;
        }
        else if (uri.IndexOf('%') >= 0)
        {
            path = Uri.UnescapeDataString(uri);
        }

        var full = Normalize(Path.IsPathRooted(path) ? path : Path.Combine(_project, path));
        return full.StartsWith(_root, Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            ? full.Substring(_root.Length)
            : full;
    }

    private static string Normalize(string path)
    {
        try
        {
            path = Path.GetFullPath(path);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or IOException)
        {
            // Shown as the log has it.
        }

        return path.Replace('\\', '/');
    }

    private static string WithSlash(string path)
    {
        var normal = Normalize(path);
        return normal.EndsWith("/", StringComparison.Ordinal) ? normal : normal + "/";
    }
}
