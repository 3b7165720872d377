using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace LeakGate.Build.Report.Writing;

/// <summary>What the documentation says of each rule: why it matters and how to fix it. The pages are part of this assembly, so nothing is fetched.</summary>
internal static class RuleHelp
{
    private static readonly Dictionary<string, (string Why, string Fix)> s_cache = new(StringComparer.Ordinal);

    /// <summary>The sections of the rule's page in Markdown, without links; empty where there is no page.</summary>
    public static (string Why, string Fix) Of(string ruleId)
    {
        lock (s_cache)
        {
            if (!s_cache.TryGetValue(ruleId, out var help))
            {
                s_cache[ruleId] = help = Read(ruleId);
            }

            return help;
        }
    }

    private static (string Why, string Fix) Read(string ruleId)
    {
        using var stream = typeof(RuleHelp).Assembly.GetManifestResourceStream(ruleId + ".md");
        if (stream is null)
        {
            return ("", "");
        }

        using var reader = new StreamReader(stream);
        var page = reader.ReadToEnd().Replace("\r\n", "\n");
        return (Section(page, "Why it matters"), Section(page, "How to fix"));
    }

    private static string Section(string page, string title)
    {
        var start = page.IndexOf("\n## " + title + "\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        start += title.Length + 5;
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return WithoutLinks((end < 0 ? page.Substring(start) : page.Substring(start, end - start)).Trim());
    }

    // [text](target) becomes text: the targets are relative to the documentation.
    private static string WithoutLinks(string markdown)
    {
        var result = new StringBuilder(markdown.Length);
        var i = 0;
        while (i < markdown.Length)
        {
            var middle = markdown[i] == '[' ? markdown.IndexOf("](", i, StringComparison.Ordinal) : -1;
            var end = middle < 0 ? -1 : markdown.IndexOf(')', middle);
            if (end < 0 || markdown.IndexOf('[', i + 1, middle - i - 1) >= 0)
            {
                result.Append(markdown[i++]);
                continue;
            }

            result.Append(markdown, i + 1, middle - i - 1);
            i = end + 1;
        }

        return result.ToString();
    }
}
