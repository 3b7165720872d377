using System.Collections.Immutable;
using System.Threading;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Presence;

/// <summary>
/// LEAK9006, the witness inside the compiler: generators run even where the compiler is told to skip analyzers. Under a policy that enforces a rule, or that
/// cannot be read, it reports what keeps LeakGate from running. It generates nothing, and says nothing where no policy demands anything.
/// </summary>
/// <remarks>The other witness is <c>build/LeakGate.Presence.targets</c>: it switches analyzers on again first, so that this one has seldom anything to say.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class PresenceWatchdog : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Few nodes, and reference types in them: the compiler brings the machine code of its pipeline for those, and would have to make it anew for value types.
        var seen = context.AnalyzerConfigOptionsProvider.Combine(context.AdditionalTextsProvider.Collect())
            .Select(static (pair, cancellationToken) => Look(pair.Left, pair.Right, cancellationToken));
        var disk = context.CompilationProvider.Select(static (compilation, _) => PolicyOnDisk.Of(compilation));
        context.RegisterSourceOutput(seen.Combine(disk), static (output, pair) =>
        {
            if (Judge(pair.Left, pair.Right) is { } reason)
            {
                output.ReportDiagnostic(Diagnostic.Create(Descriptors.Absence, Location.None, reason));
            }
        });
    }

    private static SeenPolicies Look(AnalyzerConfigOptionsProvider options, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var count = 0;
        var demands = false;
        foreach (var file in files)
        {
            if (IsPolicy(file, options))
            {
                count++;
                demands |= PolicyDemand.Of(file.GetText(cancellationToken));
            }
        }

        return new SeenPolicies(BuildSettings.Read(options.GlobalOptions), count, demands);
    }

    private static bool IsPolicy(AdditionalText file, AnalyzerConfigOptionsProvider options)
        => ProjectPolicy.IsPolicyName(file.Path) || (options.GetOptions(file).TryGetValue(ProjectPolicy.RoleKey, out var role) && role.Length > 0);

    /// <summary>Why LeakGate does not run, or null: it runs, or nothing demands it.</summary>
    /// <param name="seen">What reached the compiler.</param>
    /// <param name="disk">Where to look for a policy file if the targets are missing.</param>
    private static string? Judge(SeenPolicies seen, PolicyOnDisk disk)
    {
        var settings = seen.Settings;
        if (!settings.HasTargets)
        {
            return disk.FindDemanding(settings.ProjectDirectory) is { } path
                ? "the package's targets are not imported, so that the policy in '" + path + "' is not seen"
                : null;
        }

        return seen.Count < settings.PolicyCount ? "a policy file was taken out of the compiler's inputs"
            : !seen.Demands ? null
            : !settings.IsEnabled ? "LeakGateEnabled is false, and the policy enforces rules"
            : !settings.RunsAnalyzers ? "RunAnalyzers or RunAnalyzersDuringBuild is false, and the target that would set it right did not run"
            : null;
    }

    /// <summary>What of a policy reached the compiler, and what the build says.</summary>
    /// <param name="Settings">What the build says.</param>
    /// <param name="Count">How many policy files reached the compiler.</param>
    /// <param name="Demands">Whether one of them demands LeakGate.</param>
    private sealed record SeenPolicies(BuildSettings Settings, int Count, bool Demands);
}
