using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Policy;

/// <summary>
/// The policy of a project: its files from the outermost to the innermost. What one enforces, all enforce; exemptions and rows of all count. A file that
/// cannot be read, or is missing, makes the policy a broken one, which is an error of the build.
/// </summary>
internal sealed class ProjectPolicy
{
    public const string FileName = "leakgate.json";

    /// <summary>Marks a policy file among the additional files, whatever its name.</summary>
    public const string RoleKey = "build_metadata.AdditionalFiles.LeakGatePolicy";
    private const string CountKey = "build_property.LeakGatePolicyCount";

    private readonly ImmutableHashSet<string> _enforced;

    private ProjectPolicy(ImmutableArray<PlacedPolicy> files, ImmutableArray<string> troubles, DateTime? today)
    {
        Files = files;
        Troubles = troubles;
        Today = today;
        _enforced = files.Length == 1 ? files[0].File.Enforced : files.Aggregate(ImmutableHashSet<string>.Empty, static (all, one) => all.Union(one.File.Enforced));
    }

    /// <summary>The policy of a project that has none.</summary>
    public static ProjectPolicy None { get; } = new(ImmutableArray<PlacedPolicy>.Empty, ImmutableArray<string>.Empty, null);

    /// <summary>Outermost first.</summary>
    public ImmutableArray<PlacedPolicy> Files { get; }

    /// <summary>What is wrong and stands in no file.</summary>
    public ImmutableArray<string> Troubles { get; }

    /// <summary>The date of the build; null when it does not say, and then nothing expires.</summary>
    public DateTime? Today { get; }

    /// <summary>Whether there is a policy file, be it a broken one.</summary>
    public bool Exists => !Files.IsEmpty || !Troubles.IsEmpty;

    /// <summary>Whether a part of the policy could not be read: an error of the build, so that nothing passes for want of it.</summary>
    public bool IsBroken => !Troubles.IsEmpty || Files.Any(static file => !file.Issues.IsEmpty);

    public bool HasExemptions => Files.Any(static file => !file.File.Exemptions.IsEmpty);

    /// <summary>The rows of all files, without those that a file around theirs forbids.</summary>
    public IEnumerable<PolicyRow<T>> Rows<T>(Func<PolicyFile, ImmutableArray<PolicyRow<T>>> section)
        => Files.SelectMany(placed => section(placed.File).Where(row => !placed.RefusedRows.Contains(row.Span)));

    public bool EnforcesAnything => !_enforced.IsEmpty;

    public bool IsEnforced(string ruleId) => _enforced.Contains(ruleId);

    /// <summary>Whether a rule with an id that begins so is enforced.</summary>
    public bool EnforcesFamily(string start) => _enforced.Any(id => id.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The policy that a project's additional files make; <see cref="None"/> when none of them is one.</summary>
    public static ProjectPolicy Load(ImmutableArray<AdditionalText> additionalFiles, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var expected = options.GlobalOptions.TryGetValue(CountKey, out var count) && int.TryParse(count, out var number) ? number : 0;
        if (additionalFiles.IsEmpty && expected == 0)
        {
            return None;
        }

        var placed = new List<PlacedPolicy>();
        var troubles = ImmutableArray.CreateBuilder<string>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in additionalFiles)
        {
            var isPolicy = (options.GetOptions(file).TryGetValue(RoleKey, out var role) && role.Length > 0) || IsPolicyName(file.Path);
            if (isPolicy && paths.Add(file.Path))
            {
                if (file.GetText(cancellationToken) is { } text)
                {
                    placed.Add(new PlacedPolicy(file.Path, PolicyFileReader.Read(text), isNamed: role == "named"));
                }
                else
                {
                    troubles.Add($"the policy file '{file.Path}' cannot be read");
                }
            }
        }

        // MSBuild counts the files that it found: what is taken from the list afterwards would drop out in silence.
        if (paths.Count < expected)
        {
            troubles.Add($"{expected} policy files belong to the project and {paths.Count} reach the compiler; something takes them out of AdditionalFiles");
        }

        if (placed.Count == 0 && troubles.Count == 0)
        {
            return None;
        }

        var today = PolicyDate.Today(options.GlobalOptions, out var wrongDate);
        if (wrongDate is not null)
        {
            troubles.Add($"LeakGateToday is '{wrongDate}'; expected a date as {PolicyDate.Format}");
        }

        return new ProjectPolicy(WeakeningRows.Refuse(PlacedPolicy.OutermostFirst(placed)), troubles.ToImmutable(), today);
    }

    /// <summary>Adds every exemption that a finding meets, whether it still holds or not, outermost file first.</summary>
    public void FindExemptions(string rule, string? fingerprint, string? resource, string path, List<Exemption> found)
    {
        foreach (var file in Files)
        {
            if (!file.File.Exemptions.IsEmpty)
            {
                file.File.Index.Find(rule, fingerprint, resource, file.RelativePath(path), found);
            }
        }
    }

    /// <summary>Whether the path is that of a policy file by its name.</summary>
    public static bool IsPolicyName(string path)
    {
        var start = path.LastIndexOfAny(new[] { '/', '\\' }) + 1;
        return path.Length - start == FileName.Length && path.EndsWith(FileName, StringComparison.OrdinalIgnoreCase);
    }
}
