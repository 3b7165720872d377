using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.Analyzers.Credentials.Verdict;

namespace LeakGate.Analyzers.Documents.Credentials;

/// <summary>Tells the databases that developers run on their own machines with a password that hides nothing.</summary>
internal static class LocalDatabases
{
    /// <summary>Whether the connection string leads from a file for developers to a database on their machine, by a password that everyone knows.</summary>
    public static bool IsHarmless(DocumentAudience audience, ConnectionStringVerdict verdict, string text)
        => audience is DocumentAudience.Development or DocumentAudience.Test or DocumentAudience.Sample
            && (verdict.IsLocalHost || IsServiceName(verdict.Host))
            && (verdict.IsDefaultPassword || verdict.IsEmptyPassword || IsTrivial(text.Substring(verdict.SecretStart, verdict.SecretLength), verdict));

    // "db", "sqlserver": a container's name; machines elsewhere have a domain.
    private static bool IsServiceName(string? host) => host is { Length: > 0 } && host.IndexOf('.') < 0 && host.IndexOf(':') < 0;

    private static bool IsTrivial(string password, ConnectionStringVerdict verdict)
        => ValueWords.IsWellKnownPassword(password)
            || password.Length <= 4
            || Same(password, verdict.User)
            || Same(password, verdict.Database);

    private static bool Same(string password, string? word) => word is not null && string.Equals(password, word.Trim(), System.StringComparison.OrdinalIgnoreCase);
}
