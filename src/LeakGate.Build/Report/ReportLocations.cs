using System;
using System.IO;
using System.Linq;

namespace LeakGate.Build.Report;

/// <summary>Decides where a build's report lies and what its paths are relative to.</summary>
internal static class ReportLocations
{
    private const string PolicyName = "leakgate.json";

    private static readonly string[] s_solutions = { "*.sln", "*.slnx", "*.slnf" };

    /// <summary>The report's folder: the one that is set, else <c>artifacts/leakgate</c> beside the policy file, the solution, or whatever is highest known.</summary>
    /// <param name="configured">What the project sets, relative to its folder; may be empty.</param>
    /// <param name="policy">The policy file, if one is known; may be empty.</param>
    /// <param name="solutionFolder">The folder of the solution that is built; empty when a project is built by itself.</param>
    /// <param name="projectFolder">The project's folder, a full path.</param>
    public static string Folder(string configured, string policy, string solutionFolder, string projectFolder)
    {
        if (configured.Length > 0)
        {
            return Path.GetFullPath(Path.Combine(projectFolder, configured.Replace('\\', Path.DirectorySeparatorChar)));
        }

        var beside = Named(policy, projectFolder)
            ?? Outermost(projectFolder, static folder => File.Exists(Path.Combine(folder, PolicyName)))
            ?? (solutionFolder.Length > 0 && Directory.Exists(solutionFolder) ? solutionFolder : null)
            ?? Find(projectFolder, static folder => s_solutions.Any(pattern => Directory.EnumerateFiles(folder, pattern).Any()))
            ?? Find(projectFolder, IsRepository)
            ?? projectFolder;
        return Path.Combine(Path.GetFullPath(beside), "artifacts", "leakgate");
    }

    /// <summary>The source root: the repository's folder, else the one that <paramref name="reportFolder"/> lies beside, else the project's.</summary>
    public static string SourceRoot(string reportFolder, string projectFolder)
        => Find(projectFolder, IsRepository)
            ?? Find(projectFolder, folder => Path.Combine(folder, "artifacts", "leakgate") == reportFolder)
            ?? Find(projectFolder, static folder => s_solutions.Any(pattern => Directory.EnumerateFiles(folder, pattern).Any()))
            ?? projectFolder;

    // A policy that an organisation hands out lies elsewhere: only one above the project tells where the report belongs.
    private static string? Named(string policy, string projectFolder)
        => policy.Length > 0 && File.Exists(policy) && Path.GetDirectoryName(Path.GetFullPath(policy)) is { } folder
            && (projectFolder + Path.DirectorySeparatorChar).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? folder : null;

    // All projects of a repository share its outermost policy; a nested one must not split the report.
    private static string? Outermost(string start, Func<string, bool> isIt)
    {
        string? found = null;
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            found = isIt(folder.FullName) ? folder.FullName : found;
            if (IsRepository(folder.FullName))
            {
                break;
            }
        }

        return found;
    }

    private static bool IsRepository(string folder) => Directory.Exists(Path.Combine(folder, ".git")) || File.Exists(Path.Combine(folder, ".git"));

    private static string? Find(string start, Func<string, bool> isIt)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            try
            {
                if (isIt(folder.FullName))
                {
                    return folder.FullName;
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A folder above that may not be read is none of ours.
            }
        }

        return null;
    }
}
