using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Audit;

/// <summary>A setting in a file of the build that silences a rule.</summary>
/// <param name="RuleId">The rule; empty for every rule of <paramref name="Category"/>.</param>
/// <param name="Category">With no rule: the category, or empty for all.</param>
/// <param name="Means">Key and value.</param>
/// <param name="Span">The key and its value in the file.</param>
internal readonly record struct SilencingSetting(string RuleId, string Category, string Means, TextSpan Span);

/// <summary>Finds the settings that silence LeakGate's rules in analyzer configuration files, rule sets and project files. Linear in the text, never throws.</summary>
internal static class SettingsText
{
    private const string RulePrefix = "dotnet_diagnostic.";
    private const string BulkPrefix = "dotnet_analyzer_diagnostic.";
    private const string SeveritySuffix = ".severity";
    private const string CategoryPrefix = "category-";

    public static IEnumerable<SilencingSetting> Find(string path, string text)
        => path.EndsWith(".ruleset", StringComparison.OrdinalIgnoreCase) ? InRuleSet(text)
            : text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith("<", StringComparison.Ordinal) ? InProject(text)
            : InAnalyzerConfig(text);

    private static IEnumerable<SilencingSetting> InAnalyzerConfig(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (ReadLine(text, start, end) is { } setting)
            {
                yield return setting;
            }

            start = end + 1;
        }
    }

    private static SilencingSetting? ReadLine(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var separator = start < end ? text.IndexOfAny(s_separators, start, end - start) : -1;
        if (separator < 0 || text[start] is '#' or ';' or '[')
        {
            return null;
        }

        var comment = text.IndexOfAny(s_comments, separator, end - separator);
        var line = text.Substring(start, (comment < 0 ? end : comment) - start).TrimEnd();
        var key = line.Substring(0, separator - start).TrimEnd();
        var value = separator - start + 1 <= line.Length ? line.Substring(separator - start + 1).Trim() : "";
        if (!AuditedRules.Silences(value) || !key.EndsWith(SeveritySuffix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var means = key + " = " + value;
        var span = new TextSpan(start, line.Length);
        if (key.StartsWith(RulePrefix, StringComparison.OrdinalIgnoreCase))
        {
            return Middle(key, RulePrefix.Length) is { } rule && AuditedRules.Find(rule) is { } id ? new SilencingSetting(id, "", means, span) : null;
        }

        if (!key.StartsWith(BulkPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var scope = Middle(key, BulkPrefix.Length) ?? "";
        return scope.Length == 0 ? new SilencingSetting("", "", means, span)
            : scope.StartsWith(CategoryPrefix, StringComparison.OrdinalIgnoreCase) && scope.IndexOf("leakgate.", StringComparison.OrdinalIgnoreCase) == CategoryPrefix.Length
                ? new SilencingSetting("", scope.Substring(CategoryPrefix.Length), means, span)
            : null;
    }

    /// <summary>What stands between prefix and suffix; null where the two overlap, as in <c>dotnet_analyzer_diagnostic.severity</c>.</summary>
    private static string? Middle(string key, int prefix)
    {
        var length = key.Length - prefix - SeveritySuffix.Length;
        return length > 0 ? key.Substring(prefix, length) : null;
    }

    private static IEnumerable<SilencingSetting> InRuleSet(string text)
    {
        foreach (var tag in MarkupTag.All(text))
        {
            if (tag.Name == "Rule" && tag.Attribute(text, "Id") is { } rule && AuditedRules.Find(rule) is { } id
                && tag.Attribute(text, "Action") is { } action && AuditedRules.Silences(action))
            {
                yield return new SilencingSetting(id, "", "the rule set's action " + action, tag.Span);
            }
        }
    }

    private static IEnumerable<SilencingSetting> InProject(string text)
    {
        foreach (var tag in MarkupTag.All(text))
        {
            if (!IsList(tag.Name))
            {
                continue;
            }

            var end = text.IndexOf('<', tag.Span.End);
            var list = text.Substring(tag.Span.End, (end < 0 ? text.Length : end) - tag.Span.End);
            foreach (var (id, start) in AuditedRules.FindIn(list))
            {
                yield return new SilencingSetting(id, "", tag.Name, new TextSpan(tag.Span.End + start, id.Length));
            }
        }
    }

    private static bool IsList(string name)
        => name.Equals("NoWarn", StringComparison.OrdinalIgnoreCase)
            || name.Equals("MSBuildWarningsAsMessages", StringComparison.OrdinalIgnoreCase)
            || name.Equals("DisabledWarnings", StringComparison.OrdinalIgnoreCase);

    private static readonly char[] s_separators = ['=', ':'];

    private static readonly char[] s_comments = ['#', ';'];
}
