using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using LeakGate.Analyzers;
using LeakGate.Analyzers.Analysis;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage.Links;
using LeakGate.CodeFixes.Storage.Networks;
using LeakGate.CodeFixes.Storage.Policies;
using LeakGate.CodeFixes.Storage.Removal;
using LeakGate.CodeFixes.Storage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LeakGate.CodeFixes.Storage;

/// <summary>
/// Closes what the storage rules find open. The rule says in the finding what may be done (<see cref="FindingProperties.Fix"/>); a finding without that, and
/// all of LEAK2009, has no fix. What would bring a new error or warning is not offered.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StorageCodeFixProvider))]
public sealed class StorageCodeFixProvider : FindingFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.PublicStorage, RuleIds.PublicByDefault, RuleIds.GuardSwitchedOff, RuleIds.GrantToEveryone, RuleIds.PublicWrite, RuleIds.OpenNetwork,
        RuleIds.BroadSharedLink, RuleIds.OpenFileServing, RuleIds.OpenCors);

    protected internal override string FixAllTitle => "Close what is open";

    internal override async Task<IReadOnlyList<Fix>> FindAsync(FixSite site)
    {
        var fixes = new List<Fix>();
        var done = new HashSet<string>();
        foreach (var fix in Plan(site))
        {
            site.CancellationToken.ThrowIfCancellationRequested();

            // Several plans of one kind are tried in turn.
            if (!done.Contains(fix.Key) && !fix.Edits.IsEmpty && !await CompilationGuard.BreaksAsync(site, fix.Edits).ConfigureAwait(false))
            {
                done.Add(fix.Key);
                fixes.Add(fix);
            }
        }

        return fixes;
    }

    private static IEnumerable<Fix> Plan(FixSite site) => site.Property(FindingProperties.Fix) switch
    {
        "replace-value" => SafeValueFix.Plan(site),
        "set-property" => LeftOutFix.Plan(site),
        "remove-call" => RemoveCallFix.Plan(site),
        "remove-setting" => RemoveSettingFix.Plan(site),
        "remove-grant" => RemoveGrantFix.Plan(site),
        "own-account" => OwnAccountFix.Plan(site),
        "edit-policy" => PolicyFix.Plan(site),
        "narrow-network" => NetworkFix.Plan(site),
        "narrow-range" => RangeFix.Plan(site),
        "shorten-link" => LinkFix.Plan(site),
        "name-origin" => OriginFix.Plan(site),
        _ => ImmutableArray<Fix>.Empty,
    };
}
