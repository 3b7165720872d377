using System;
using System.Collections.Immutable;
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
        var settings = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => BuildSettings.Read(options.GlobalOptions));
        var policies = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => IsPolicy(pair.Left, pair.Right))
            .Select(static (pair, cancellationToken) => PolicyDemand.Of(pair.Left.GetText(cancellationToken)))
            .Collect();
        var disk = context.CompilationProvider.Select(static (compilation, _) => PolicyOnDisk.Of(compilation));

        var absence = settings.Combine(policies).Combine(disk).Select(static (all, _) => Judge(all.Left.Left, all.Left.Right, all.Right));
        context.RegisterSourceOutput(absence, static (output, reason) =>
        {
            if (reason is not null)
            {
                output.ReportDiagnostic(Diagnostic.Create(Descriptors.Absence, Location.None, reason));
            }
        });
    }

    private static bool IsPolicy(AdditionalText file, AnalyzerConfigOptionsProvider options)
        => ProjectPolicy.IsPolicyName(file.Path) || (options.GetOptions(file).TryGetValue(ProjectPolicy.RoleKey, out var role) && role.Length > 0);

    /// <summary>Why LeakGate does not run, or null: it runs, or nothing demands it.</summary>
    /// <param name="settings">What the build says.</param>
    /// <param name="demands">For each policy file that reached the compiler, whether it demands LeakGate.</param>
    /// <param name="disk">Where to look for a policy file if the targets are missing.</param>
    private static string? Judge(BuildSettings settings, ImmutableArray<bool> demands, PolicyOnDisk disk)
    {
        if (!settings.HasTargets)
        {
            return disk.FindDemanding(settings.ProjectDirectory) is { } path
                ? "the package's targets are not imported, so that the policy in '" + path + "' is not seen"
                : null;
        }

        if (demands.Length < settings.PolicyCount)
        {
            return "a policy file was taken out of the compiler's inputs";
        }

        if (!demands.Contains(true))
        {
            return null;
        }

        return (settings.IsEnabled, settings.RunsAnalyzers) switch
        {
            (false, _) => "LeakGateEnabled is false, and the policy enforces rules",
            (_, false) => "RunAnalyzers or RunAnalyzersDuringBuild is false, and the target that would set it right did not run",
            _ => null,
        };
    }
}
