using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers;
using LeakGate.CodeFixes.Credentials.Passwordless;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>A row of the documentation's table: what is done for which findings, or why nothing is.</summary>
/// <param name="Rules">The rules whose findings can be in the place.</param>
/// <param name="Where">The place.</param>
/// <param name="Fix">What the code does afterwards, or why there is no fix.</param>
/// <param name="Key">The key of the fix; null where there is none.</param>
internal sealed record CredentialFixRow(IReadOnlyList<string> Rules, string Where, string Fix, string? Key);

/// <summary>What the credential fixes do for which findings, in the order in which they are offered, and why some findings have none.</summary>
internal static class CredentialFixTable
{
    private static readonly string[] s_all =
    {
        RuleIds.KnownCredentialFormat, RuleIds.PrivateKey, RuleIds.ConnectionString, RuleIds.CredentialInUrl, RuleIds.CredentialArgument,
        RuleIds.CredentialName, RuleIds.CryptographicKey, RuleIds.CredentialComparison, RuleIds.RandomLiteral, RuleIds.DefaultPassword,
    };

    private static readonly string[] s_keys = { RuleIds.KnownCredentialFormat, RuleIds.CredentialArgument, RuleIds.CredentialName };

    private static readonly string[] s_text =
    {
        RuleIds.KnownCredentialFormat, RuleIds.PrivateKey, RuleIds.ConnectionString, RuleIds.CredentialInUrl, RuleIds.CredentialName, RuleIds.DefaultPassword,
    };

    private static readonly string[] s_strings = { RuleIds.KnownCredentialFormat, RuleIds.ConnectionString, RuleIds.DefaultPassword };

    public static IEnumerable<CredentialFixRow> Rows => Fixes().Concat(Unfixable.All.Select(shape
        => new CredentialFixRow(shape.Id == "all" ? s_all : new[] { shape.Id }, shape.Shape, shape.Reason, null)));

    private static IEnumerable<CredentialFixRow> Fixes()
    {
        yield return new(
            s_keys,
            "key and secret of an AWS client, typed in its creation, in `BasicAWSCredentials` or in variables used only there",
            "both are dropped, so that the client asks the default credential chain; region and configuration stay",
            PasswordlessFix.Key);
        yield return new(
            s_keys.Append(RuleIds.ConnectionString).ToArray(),
            "key or connection string of an Azure client that takes a token credential, in a project that references Azure.Identity",
            "`new DefaultAzureCredential()`, with the endpoint taken from the connection string",
            PasswordlessFix.Key);
        yield return new(
            s_keys.Append(RuleIds.PrivateKey).ToArray(),
            "`GoogleCredential.FromJson`, `JsonCredentials` of a Google client builder",
            "the application default credentials",
            PasswordlessFix.Key);
        yield return new(
            new[] { RuleIds.ConnectionString },
            "SQL Server connection string of a host in Azure, in a project that references Microsoft.Data.SqlClient 3 or newer",
            "`Authentication=Active Directory Default` in place of user and password; a constant stays one",
            PasswordlessFix.Key);
        yield return new(
            s_all,
            "fallback of a setting that is read: `configuration[\"…\"] ?? \"…\"`, `Environment.GetEnvironmentVariable(\"…\") ?? \"…\"`",
            "an exception that names the setting takes the fallback's place",
            FallbackFix.Key);
        yield return new(
            s_strings,
            "connection string where an `IConfiguration` is in reach",
            "`GetConnectionString(\"Name\")`, with an exception when it is missing",
            ConfigurationFix.Key);
        yield return new(
            s_all,
            "any value where an `IConfiguration` is in reach: a local, a parameter, a primary constructor's parameter, a field, a property, `builder.Configuration`",
            "it is read from there, with an exception when it is missing; a `const` becomes a property",
            ConfigurationFix.Key);
        yield return new(
            s_all,
            "any other value, or the secret part of a longer string, whose other parts stay",
            "it is read from an environment variable, with an exception when it is missing; bytes as Base64; a `const` becomes a property",
            EnvironmentFix.Key);
        yield return new(
            s_text,
            "a comment, documentation, code that is commented out or compiled away",
            "the secret is masked as `***`, the rest of the note stays",
            CommentFix.Key);
    }
}
