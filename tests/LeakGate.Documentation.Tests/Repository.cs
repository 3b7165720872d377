using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace LeakGate.Documentation.Tests;

/// <summary>The repository that these tests were built in.</summary>
internal static class Repository
{
    /// <summary>Its root, with a closing separator.</summary>
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>A file's text, its lines ended by LF.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The pages of the documentation, as paths from the root with <c>/</c>.</summary>
    public static IEnumerable<string> Pages()
        => Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Root, "*.md"))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .OrderBy(path => path, StringComparer.Ordinal);
}
