using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Policy;

/// <summary>A policy file at its place in the project's tree of folders.</summary>
internal sealed class PlacedPolicy
{
    private readonly string _folder;
    public PlacedPolicy(string path, PolicyFile file, bool isNamed)
    {
        Path = path;
        File = file;
        IsNamed = isNamed;
        var normal = PathGlob.Normalize(path);
        _folder = normal.Substring(0, normal.LastIndexOf('/') + 1);
        Issues = file.Issues;
    }

    public string Path { get; }

    public PolicyFile File { get; }

    /// <summary>Named by LeakGatePolicyFile, and so perhaps a package's or a build server's, instead of found in a folder above the project.</summary>
    public bool IsNamed { get; }

    /// <summary>What is wrong in it, by itself and beside the files around it.</summary>
    public ImmutableArray<PolicyIssue> Issues { get; init; }

    /// <summary>Rows that do not count, since a file around this one forbids them.</summary>
    public ImmutableHashSet<TextSpan> RefusedRows { get; init; } = ImmutableHashSet<TextSpan>.Empty;

    public PlacedPolicy With(IEnumerable<PolicyIssue> refused) => new(Path, File, IsNamed)
    {
        Issues = File.Issues.AddRange(refused).Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start)),
        RefusedRows = refused.Select(static issue => issue.Span).ToImmutableHashSet(),
    };

    /// <summary>The path from this policy's folder, with slashes; a path outside of it as it is, without a root in front.</summary>
    public string RelativePath(string path)
    {
        var normal = PathGlob.Normalize(path);
        return normal.StartsWith(_folder, StringComparison.OrdinalIgnoreCase) ? normal.Substring(_folder.Length) : normal.TrimStart('/');
    }

    /// <summary>Whether the policy stands in the folder or further inside, so that it is about nothing else.</summary>
    public bool IsInside(string folder)
    {
        var normal = PathGlob.Normalize(folder).TrimEnd('/') + "/";
        return normal.Length > 1 && _folder.StartsWith(normal, StringComparison.OrdinalIgnoreCase);
    }

    public Location LocationOf(TextSpan span) => File.LocationOf(Path, span);

    /// <summary>
    /// Those that LeakGatePolicyFile names, in its order, are outside of those that stand in the folders above the project, which follow their depth. Not every
    /// host keeps the order of additional files.
    /// </summary>
    public static ImmutableArray<PlacedPolicy> OutermostFirst(List<PlacedPolicy> files)
        => files.Where(static file => file.IsNamed)
            .Concat(files.Where(static file => !file.IsNamed).OrderBy(static file => file._folder.Length).ThenBy(static file => file.Path, StringComparer.Ordinal))
            .ToImmutableArray();
}
