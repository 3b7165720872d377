using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Policy;

/// <summary>
/// LEAK9004. A policy above several projects has exemptions for each of them, and a compilation sees one: an exemption counts as this project's when the
/// policy stands in the project's own folder, when its path means one of the project's files, or when one of them is where it was written for.
/// </summary>
internal static class UnusedExemptions
{
    private const string ProjectFolderKey = "build_property.ProjectDir";

    /// <summary>The exemptions of this project that nothing met, in the order of the policy's files.</summary>
    public static IEnumerable<Diagnostic> Find(ProjectContext project)
    {
        if (!project.Policy.HasExemptions)
        {
            yield break;
        }

        project.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(ProjectFolderKey, out var folder);
        foreach (var placed in project.Policy.Files)
        {
            var unmet = placed.File.Exemptions.Where(exemption => !project.Exemptions.IsMet(exemption) && exemption.Holds(project.Policy.Today)).ToList();
            if (unmet.Count == 0)
            {
                continue;
            }

            var isOwn = folder is not null && placed.IsInside(folder);
            var own = isOwn ? null : ThisProjects(placed, project);
            foreach (var exemption in unmet)
            {
                if (own is null || own.Contains(exemption))
                {
                    yield return Report(exemption, placed, project.Policy.IsEnforced(RuleIds.UnusedExemption));
                }
            }
        }
    }

    private static HashSet<Exemption> ThisProjects(PlacedPolicy placed, ProjectContext project)
    {
        var paths = project.Compilation.SyntaxTrees.Select(static tree => tree.FilePath)
            .Concat(project.Options.AdditionalFiles.Select(static file => file.Path))
            .Select(placed.RelativePath)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        var own = new HashSet<Exemption>();
        var found = new List<Exemption>();
        foreach (var path in paths)
        {
            found.Clear();
            placed.File.Index.FindByFile(path, found);
            own.UnionWith(found);
        }

        return own;
    }

    private static Diagnostic Report(Exemption exemption, PlacedPolicy placed, bool isEnforced)
        => Diagnostic.Create(
            isEnforced ? Descriptors.Enforced(RuleIds.UnusedExemption) : Descriptors.UnusedExemption,
            placed.LocationOf(exemption.Span),
            exemption.Rule,
            exemption.Subject);
}
