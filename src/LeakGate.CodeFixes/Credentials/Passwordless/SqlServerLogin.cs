using System;
using System.Linq;
using LeakGate.Analyzers;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Credentials.Passwordless;

/// <summary>
/// <c>User ID=…;Password=…</c> of a database in Azure becomes <c>Authentication=Active Directory Default</c>, which Microsoft.Data.SqlClient knows from
/// version 3.0 on (its enum member says so). The rest of the string stays, and a constant stays one.
/// </summary>
internal static class SqlServerLogin
{
    private const string Title = "Sign in without a password: Authentication=Active Directory Default (grant the program's identity access; change the password)";

    private static readonly string[] s_hosts = { ".database.windows.net", ".database.usgovcloudapi.net", ".database.chinacloudapi.cn", ".sql.azuresynapse.net", ".database.fabric.microsoft.com" };

    private static readonly string[] s_login = { "user id", "userid", "uid", "user", "password", "pwd", "authentication", "integrated security", "trusted_connection" };

    public static (string Title, SolutionEdits Edits)? Find(FixSite site, TypedSecret secret)
    {
        if (site.RuleId != RuleIds.ConnectionString || secret.Origin is not LiteralExpressionSyntax { Token: var token } || !token.IsKind(SyntaxKind.StringLiteralToken)
            || secret.Text!.IndexOfAny(new[] { '\'', '"', '\\', '\n' }) >= 0 || !IsSupported(site)
            || !ConnectionStringAnalyzer.TryAnalyze(secret.Text, out var verdict) || verdict.Host is not { } host || !IsInAzure(host))
        {
            return null;
        }

        var isVerbatim = token.Text[0] == '@';
        var pairs = secret.Text.Split(';');
        var kept = pairs.Where(pair => !s_login.Contains(pair.Split('=')[0].Trim().ToLowerInvariant())).ToList();
        var last = kept.FindLastIndex(static pair => pair.Trim().Length > 0);
        kept.Insert(last + 1, "Authentication=Active Directory Default");
        var edits = new SolutionEdits();
        edits.Replace(site.Document.Id, token.Span, (isVerbatim ? "@\"" : "\"") + string.Join(";", kept) + "\"");
        return (Title, edits);
    }

    private static bool IsSupported(FixSite site)
        => site.Model.Compilation.GetTypeByMetadataName("Microsoft.Data.SqlClient.SqlAuthenticationMethod") is { } methods
            && !methods.GetMembers("ActiveDirectoryDefault").IsEmpty
            && site.Root.Usings.All(static directive => directive.Name?.ToString() != "System.Data.SqlClient");

    private static bool IsInAzure(string host)
    {
        var name = host.Split(',')[0].Trim();
        name = name.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase) ? name.Substring(4) : name;
        return s_hosts.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }
}
