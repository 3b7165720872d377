using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using LeakGate.CodeFixes.Fixing;

namespace LeakGate.CodeFixes.Credentials.Passwordless;

/// <summary>Signs in without a secret, where the SDK can and the code says enough: then there is nothing left to keep.</summary>
internal static class PasswordlessFix
{
    public const string Key = "LeakGate.Credentials.Passwordless";

    private static readonly IReadOnlyList<Func<FixSite, TypedSecret, (string Title, SolutionEdits Edits)?>> s_ways = new Func<FixSite, TypedSecret, (string, SolutionEdits)?>[]
    {
        AwsClients.Find,
        AzureCredentials.Find,
        AzureClients.Find,
        GoogleCredentials.Find,
        SqlServerLogin.Find,
    };

    public static async Task<Fix?> FindAsync(FixSite site, TypedSecret secret)
    {
        foreach (var way in s_ways)
        {
            if (way(site, secret) is not var (title, edits))
            {
                continue;
            }

            OtherPlaces.Clear(site, secret, null, edits);
            if (!await CompilationGuard.BreaksAsync(site, edits).ConfigureAwait(false))
            {
                return new Fix(Key, title, edits);
            }
        }

        return null;
    }
}
