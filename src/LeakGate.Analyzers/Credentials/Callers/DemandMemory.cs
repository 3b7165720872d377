using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Callers;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Credentials.Callers;

/// <summary>
/// What the search through all files found, kept for the next state of the project: an editor makes a new compilation for every key, and the inside of
/// one method seldom decides what another file's values are used for. Holds no symbol and no compilation; it lives as long as the files' trees.
/// </summary>
internal sealed class DemandMemory
{
    private static readonly ConditionalWeakTable<SyntaxTree, DemandMemory> s_memories = new();

    private readonly WeakReference<MetadataReference>[] _references;
    private readonly CompilationOptions _options;
    private readonly RuleCatalogues _catalogues;
    private readonly (bool, bool) _testing;
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly HashSet<SyntaxTree> _read;
    private readonly Dictionary<SyntaxTree, List<RememberedValue>> _elsewhere;

    /// <param name="project">The project that was searched.</param>
    /// <param name="graph">What was demanded, and why.</param>
    /// <param name="elsewhere">The values that code in other files found in a file.</param>
    public DemandMemory(ProjectContext project, DemandGraph graph, Dictionary<SyntaxTree, List<RememberedValue>> elsewhere)
    {
        Graph = graph;
        _elsewhere = elsewhere;
        _trees = project.Trees;
        _read = new HashSet<SyntaxTree>(project.ReadByOthers);
        _references = project.Compilation.References.Select(static reference => new WeakReference<MetadataReference>(reference)).ToArray();
        _options = project.Compilation.Options;
        _catalogues = project.Catalogues;
        _testing = TestingOf(project);
    }

    /// <summary>What was demanded, and why.</summary>
    public DemandGraph Graph { get; }

    /// <summary>Whether no file demanded or guarded storage.</summary>
    public bool IsStorageIdle { get; set; }

    /// <summary>What is remembered of an earlier state of <paramref name="project"/>, if nothing but the inside of members nobody else read has changed since.</summary>
    public static DemandMemory? Of(ProjectContext project, out BodyChange? change)
    {
        change = null;
        var trees = project.Trees;
        if (trees.Length < 2 || !(s_memories.TryGetValue(trees[0], out var memory) || s_memories.TryGetValue(trees[trees.Length - 1], out memory)) || !memory.IsOf(project))
        {
            return null;
        }

        change = BodyChange.Between(memory._trees, trees);
        return change is not null && change.Changed.All(number => !memory._read.Contains(memory._trees[number])) ? memory : null;
    }

    /// <summary>Keeps this memory with the files: one that changes is seldom the first and the last.</summary>
    public void Keep()
    {
        lock (s_memories)
        {
            foreach (var tree in new[] { _trees[0], _trees[_trees.Length - 1] })
            {
                s_memories.Remove(tree);
                s_memories.Add(tree, this);
            }
        }
    }

    /// <summary>The values in that file that code in other files found.</summary>
    public IReadOnlyList<RememberedValue> FoundFromElsewhere(int file) => _elsewhere.TryGetValue(_trees[file], out var values) ? values : Array.Empty<RememberedValue>();

    // What decides whether a test's words count as such.
    private static (bool, bool) TestingOf(ProjectContext project) => (project.IsTestProject, project.Policy.EnforcesFamily(RuleFamilies.Credentials));

    private bool IsOf(ProjectContext project)
    {
        if (!ReferenceEquals(_catalogues, project.Catalogues) || _testing != TestingOf(project) || !_options.Equals(project.Compilation.Options))
        {
            return false;
        }

        var i = 0;
        foreach (var reference in project.Compilation.References)
        {
            if (i == _references.Length || !_references[i].TryGetTarget(out var known) || !ReferenceEquals(known, reference))
            {
                return false;
            }

            i++;
        }

        return i == _references.Length;
    }
}
