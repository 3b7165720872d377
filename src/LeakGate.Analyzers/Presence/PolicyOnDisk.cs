using System;
using System.IO;
using System.Linq;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Presence;

/// <summary>
/// Looks for a policy file from the project's folder upwards, through the resolver that the compilation itself carries (the one that reads the files of
/// <c>&lt;include&gt;</c> in documentation comments). Asked only where the package's targets, which would hand the file over, are missing.
/// </summary>
/// <param name="Resolver">The compilation's resolver, or null where it has none.</param>
/// <param name="Folder">The folder of the first source file.</param>
internal sealed record PolicyOnDisk(XmlReferenceResolver? Resolver, string Folder)
{
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
        var isUnix = folder.StartsWith("/", StringComparison.Ordinal);
        while (folder.Length > 0)
        {
            if (ResolveDemanding(folder) is { } found)
            {
                return found;
            }

            folder = ParentOf(folder);
        }

        return isUnix ? ResolveDemanding("") : null;
    }

    private string? ResolveDemanding(string folder)
    {
        try
        {
            var path = Resolver!.ResolveReference(folder + "/" + ProjectPolicy.FileName, null);
            if (path is null)
            {
                return null;
            }

            using var stream = Resolver.OpenRead(path);
            return PolicyDemand.Of(SourceText.From(stream)) ? path : null;
        }
        catch (IOException)
        {
            // It is there and cannot be read: no way out.
            return folder + "/" + ProjectPolicy.FileName;
        }
    }

    private static string ParentOf(string path)
    {
        var end = path.LastIndexOfAny(s_separators);
        return end <= 0 ? "" : path.Substring(0, end);
    }

    private static readonly char[] s_separators = ['/', '\\'];
}
