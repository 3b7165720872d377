using System.Threading.Tasks;
using LeakGate.CodeFixes.Fixing;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>Reads the credential from an environment variable: what works in every kind of program.</summary>
internal static class EnvironmentFix
{
    public const string Key = "LeakGate.Credentials.Environment";

    public static async Task<Fix?> FindAsync(FixSite site, TypedSecret secret)
    {
        var words = SecretNaming.NameOf(site, secret);
        var source = Create(site, secret, words.EnvironmentVariable, secret.Identity);
        if (await SecretRewrite.TryAsync(site, secret, source, isWhole: false).ConfigureAwait(false) is { } edits)
        {
            return new Fix(Key, source.Title, edits);
        }

        // The secret is typed across several literals, or in a form that cannot be split: all of the string is then read.
        if (secret.IsWhole)
        {
            return null;
        }

        source = Create(site, secret, words.WithoutKind.Append(SecretWords.Of("ConnectionString")).EnvironmentVariable, secret.Text!);
        return await SecretRewrite.TryAsync(site, secret, source, isWhole: true).ConfigureAwait(false) is { } whole ? new Fix(Key, source.Title, whole) : null;
    }

    private static SecretSource Create(FixSite site, TypedSecret secret, string wanted, string value)
    {
        var variable = site.Names.Take(wanted, value, site.Text.ToString());
        var environment = TypeNames.Write(site, secret.Origin.SpanStart, "System.Environment", new SolutionEdits()) ?? "System.Environment";
        var isBytes = secret.Value is byte[];
        return new SecretSource(
            Key,
            $"Read it from the environment variable {variable}{(isBytes ? " as Base64" : string.Empty)} (set it, and revoke the old value)",
            $"{environment}.GetEnvironmentVariable(\"{variable}\")",
            $"Set the environment variable {variable}.");
    }
}
