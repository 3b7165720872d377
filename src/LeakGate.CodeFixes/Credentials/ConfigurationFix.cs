using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>Reads the credential from the configuration that is in reach; a connection string as a whole, by its name.</summary>
internal static class ConfigurationFix
{
    public const string Key = "LeakGate.Credentials.Configuration";

    private const string ConfigurationNamespace = "Microsoft.Extensions.Configuration";

    // The nearest one is nearly always right; more are tried where it cannot be used.
    private const int MostTried = 3;

    public static async Task<Fix?> FindAsync(FixSite site, TypedSecret secret)
    {
        foreach (var (configuration, isInstance) in ConfigurationReach.At(site, secret.Origin.SpanStart).Take(MostTried))
        {
            var isConnectionString = IsConnectionString(site, secret) && !HasHoles(secret.Origin);
            var source = isConnectionString ? ConnectionString(site, secret, configuration) : Setting(site, secret, configuration);
            if (await SecretRewrite.TryAsync(site, secret, source, isConnectionString, isInstance).ConfigureAwait(false) is { } edits)
            {
                return new Fix(Key, source.Title, edits);
            }
        }

        return null;
    }

    private static SecretSource Setting(FixSite site, TypedSecret secret, string configuration)
    {
        var key = site.Names.Take(SecretNaming.NameOf(site, secret).ConfigurationKey, secret.Identity, site.Text.ToString());
        return new SecretSource(
            Key,
            $"Read it from the configuration, '{key}' (keep it in user secrets or a vault; revoke the old value)",
            $"{configuration}[\"{key}\"]",
            $"Set '{key}' in the configuration.");
    }

    private static SecretSource ConnectionString(FixSite site, TypedSecret secret, string configuration)
    {
        var name = site.Names.Take(ConnectionName(site, secret), secret.Text!, site.Text.ToString());
        return new SecretSource(
            Key,
            $"Read the connection string '{name}' from the configuration (keep it in user secrets or a vault; revoke the old password)",
            $"{configuration}.GetConnectionString(\"{name}\")",
            $"Set the connection string '{name}' in the configuration.")
        {
            Import = HasExtension(site, secret) ? null : ConfigurationNamespace,
        };
    }

    // OwnersConnectionString is the string "Owners"; one that is called nothing but connectionString is the default one.
    private static string ConnectionName(FixSite site, TypedSecret secret)
    {
        var name = SecretNaming.NameOf(site, secret).WithoutKind;
        return name.IsEmpty ? "Default" : name.Identifier;
    }

    private static bool HasExtension(FixSite site, TypedSecret secret)
        => site.Model.Compilation.GetTypeByMetadataName(ConfigurationNamespace + ".IConfiguration") is { } type
            && site.Model.LookupSymbols(secret.Origin.SpanStart, type, "GetConnectionString", includeReducedExtensionMethods: true).Length > 0;

    // A known key in a connection string is reported as the key.
    private static bool IsConnectionString(FixSite site, TypedSecret secret)
        => !secret.IsWhole && site.RuleId is RuleIds.ConnectionString or RuleIds.DefaultPassword or RuleIds.KnownCredentialFormat
            && ConnectionStringAnalyzer.TryAnalyze(secret.Text!, out var verdict) && verdict.RuleId is not RuleIds.CredentialInUrl;

    private static bool HasHoles(ExpressionSyntax origin)
        => origin.DescendantNodesAndSelf().Any(static node => node is InterpolationSyntax or IdentifierNameSyntax);
}
