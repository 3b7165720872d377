namespace LeakGate.CodeFixes.Fixing;

/// <summary>
/// One way to mend one finding, with its edits worked out: what is listed can be done. A fix that would change nothing or break the build is never made.
/// </summary>
internal sealed class Fix
{
    public Fix(string key, string title, SolutionEdits edits)
    {
        Key = key;
        Title = title;
        Edits = edits;
    }

    /// <summary>Names the kind of fix; the same for every finding that is mended in this way, from release to release.</summary>
    public string Key { get; }

    /// <summary>What the code does afterwards, as the light bulb shows it. Never contains the secret.</summary>
    public string Title { get; }

    public SolutionEdits Edits { get; }
}
