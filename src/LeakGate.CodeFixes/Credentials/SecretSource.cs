using LeakGate.CodeFixes.Fixing;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>Where a credential is read from once it is out of the source.</summary>
/// <param name="Key">The key of the fix.</param>
/// <param name="Title">What the light bulb says.</param>
/// <param name="Read">The expression that reads it, which gives null when it is missing.</param>
/// <param name="Missing">What the exception says then.</param>
internal sealed record SecretSource(string Key, string Title, string Read, string Missing)
{
    /// <summary>A namespace that <see cref="Read"/> needs.</summary>
    public string? Import { get; init; }

    /// <summary>The whole expression, broken before <c>??</c> when <paramref name="lineBreak"/> is given.</summary>
    public string Expression(FixSite site, int position, SolutionEdits edits, string? lineBreak = null)
        => Read + (lineBreak ?? " ") + "?? " + ThrowExpression(site, position, edits, Missing);

    /// <summary><c>throw new InvalidOperationException("…")</c>.</summary>
    public static string ThrowExpression(FixSite site, int position, SolutionEdits edits, string message)
        => $"throw new {TypeNames.Write(site, position, "System.InvalidOperationException", edits)}(\"{message}\")";
}
