using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;

namespace LeakGate.Build.Report.Sessions;

/// <summary>The projects that a solution build will build, and whether they use LeakGate.</summary>
internal static class SolutionProjects
{
    private const string Evidence = "LeakGate";

    private static readonly Dictionary<string, bool> s_known = new(StringComparer.Ordinal);

    /// <summary>Full paths out of <c>CurrentSolutionConfigurationContents</c>; none when it is empty or unreadable.</summary>
    public static List<string> Read(string contents)
    {
        var paths = new List<string>();
        if (contents.Length == 0)
        {
            return paths;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(contents), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Name == "ProjectConfiguration" && reader.GetAttribute("AbsolutePath") is { Length: > 0 } path
                    && !string.Equals(reader.GetAttribute("BuildProjectInSolution"), "False", StringComparison.OrdinalIgnoreCase))
                {
                    paths.Add(Path.GetFullPath(path));
                }
            }
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or NotSupportedException or PathTooLongException)
        {
            paths.Clear();
        }

        return paths;
    }

    /// <summary>Whether the restore of <paramref name="project"/> brought LeakGate; its restore output lies to it as <paramref name="assetsFile"/> lies to <paramref name="own"/>.</summary>
    public static bool UsesLeakGate(string project, string own, string assetsFile)
    {
        lock (s_known)
        {
            if (!s_known.TryGetValue(project, out var uses))
            {
                s_known[project] = uses = Look(AssetsOf(project, own, assetsFile));
            }

            return uses;
        }
    }

    private static string AssetsOf(string project, string own, string assetsFile)
    {
        var folder = Path.GetDirectoryName(own)! + Path.DirectorySeparatorChar;
        if (assetsFile.StartsWith(folder, StringComparison.Ordinal))
        {
            return Path.Combine(Path.GetDirectoryName(project)!, assetsFile.Substring(folder.Length));
        }

        // One folder for all outputs: …/obj/NAME/project.assets.json.
        var separator = Path.DirectorySeparatorChar.ToString();
        return assetsFile.Replace(
            separator + Path.GetFileNameWithoutExtension(own) + separator, separator + Path.GetFileNameWithoutExtension(project) + separator);
    }

    private static bool Look(string assetsFile)
    {
        try
        {
            return File.Exists(assetsFile) && File.ReadAllText(assetsFile).IndexOf(Evidence, StringComparison.Ordinal) >= 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
