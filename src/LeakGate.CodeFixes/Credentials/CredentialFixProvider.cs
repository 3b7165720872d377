using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using LeakGate.Analyzers;
using LeakGate.CodeFixes.Credentials.Passwordless;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>
/// Takes credentials out of the source. The most specific way first: no password at all, the setting that is read already, the configuration in reach,
/// an environment variable. In a comment the secret is masked.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CredentialFixProvider))]
public sealed class CredentialFixProvider : FindingFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.KnownCredentialFormat,
        RuleIds.PrivateKey,
        RuleIds.ConnectionString,
        RuleIds.CredentialInUrl,
        RuleIds.CredentialArgument,
        RuleIds.CredentialName,
        RuleIds.CryptographicKey,
        RuleIds.CredentialComparison,
        RuleIds.RandomLiteral,
        RuleIds.DefaultPassword);

    protected internal override string FixAllTitle => "Take credentials out of the source";

    internal override async Task<IReadOnlyList<Fix>> FindAsync(FixSite site)
    {
        var fixes = new List<Fix>();
        int? left = null;
        if (site.IsInTrivia)
        {
            Add(CommentFix.Find(site));
            return fixes;
        }

        if (TypedSecret.Find(site) is not { } secret || Unfixable.ByKind(site) is not null)
        {
            return fixes;
        }

        left = OtherPlaces.LineLeft(site, secret);
        Add(await PasswordlessFix.FindAsync(site, secret).ConfigureAwait(false));
        Add(await FallbackFix.FindAsync(site, secret).ConfigureAwait(false));
        Add(await ConfigurationFix.FindAsync(site, secret).ConfigureAwait(false));
        Add(await EnvironmentFix.FindAsync(site, secret).ConfigureAwait(false));
        return fixes;

        void Add(Fix? fix)
        {
            if (fix is not null)
            {
                fixes.Add(left is null ? fix : new Fix(fix.Key, $"{fix.Title}; it stands on line {left} too", fix.Edits));
            }
        }
    }
}
