using System;

namespace LeakGate.Documentation;

/// <summary>
/// A part of a page that is generated: what stands between the comments <c>&lt;!-- generated:name --&gt;</c> and <c>&lt;!-- /generated:name --&gt;</c>.
/// The rest of the page is written by hand.
/// </summary>
internal static class GeneratedBlock
{
    /// <summary>The page with the block's content replaced.</summary>
    /// <exception cref="BrokenPageException">The page does not have the block exactly once.</exception>
    public static string Replace(string path, string page, string name, string content)
    {
        var open = $"<!-- generated:{name} -->\n";
        var close = $"<!-- /generated:{name} -->\n";
        var start = page.IndexOf(open, StringComparison.Ordinal);
        var end = page.IndexOf(close, StringComparison.Ordinal);
        if (start < 0 || end < start || page.IndexOf(open, start + 1, StringComparison.Ordinal) >= 0)
        {
            throw new BrokenPageException($"{path} must have the block 'generated:{name}' once, each of its two comments on a line of its own.");
        }

        return string.Concat(page.AsSpan(0, start + open.Length), content, page.AsSpan(end));
    }
}
