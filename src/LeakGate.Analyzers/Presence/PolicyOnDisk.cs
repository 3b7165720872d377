using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Presence;

/// <summary>
/// Looks for a policy file from the project's folder upwards, through the resolver that the compilation itself carries (the one that reads the files of
/// <c>&lt;include&gt;</c> in documentation comments). Asked only where the package's targets, which would hand the file over, are missing.
/// </summary>
/// <param name="Resolver">The compilation's resolver, or null where it has none.</param>
/// <param name="Folder">The folder of the first source file.</param>
internal readonly record struct PolicyOnDisk(XmlReferenceResolver? Resolver, string Folder)
{
    private const string FileName = "leakgate.json";

    public static PolicyOnDisk Of(Compilation compilation)
    {
        var path = compilation.SyntaxTrees.FirstOrDefault()?.FilePath ?? "";
        return new PolicyOnDisk(compilation.Options.XmlReferenceResolver, ParentOf(path));
    }

    /// <summary>The path of a policy file that demands LeakGate, the innermost; null when there is none.</summary>
    public string? FindDemanding(string projectDirectory)
    {
        if (Resolver is null)
        {
            return null;
        }

        var folder = projectDirectory.Length > 0 ? projectDirectory.TrimEnd('/', '\\') : Folder;
        while (folder.Length > 0)
        {
            if (ResolveDemanding(folder) is { } found)
            {
                return found;
            }

            folder = ParentOf(folder);
        }

        return null;
    }

    private string? ResolveDemanding(string folder)
    {
        try
        {
            var path = Resolver!.ResolveReference(folder + "/" + FileName, null);
            if (path is null)
            {
                return null;
            }

            using var reader = new StreamReader(Resolver.OpenRead(path));
            return PolicyDemand.Of(reader.ReadToEnd()) ? path : null;
        }
        catch (IOException)
        {
            // There, and not readable now: the targets would have failed on it, and a missing one is not known.
            return null;
        }
    }

    private static string ParentOf(string path)
    {
        var end = path.LastIndexOfAny(s_separators);
        return end <= 0 ? "" : path.Substring(0, end);
    }

    private static readonly char[] s_separators = ['/', '\\'];
}
