using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Formats.Checksums;
using LeakGate.Analyzers.Credentials.Formats.Patterns;

namespace LeakGate.Analyzers.Credentials.Formats;

/// <summary>
/// A row of the catalogue of formats. Columns, in order:
/// <list type="table">
/// <item><term>id</term><description>unique, kebab case</description></item>
/// <item><term>provider</term><description>who issues it</description></item>
/// <item><term>what</term><description>the noun phrase of messages</description></item>
/// <item><term>pattern</term><description>see <see cref="PatternParser"/></description></item>
/// <item><term>anchor</term><description>fixed text to search for; empty: chosen from the pattern; <c>-</c>: none</description></item>
/// <item><term>context</term><description>alternatives separated by commas, each of words joined with <c>+</c>; one alternative must be found in the
/// names around the value or shortly before it in the same text</description></item>
/// <item><term>checksum</term><description>names of checks, separated by commas, see <see cref="FormatChecks"/></description></item>
/// <item><term>rule</term><description>LEAK1001, LEAK1002 or LEAK1004</description></item>
/// <item><term>confidence</term><description>certain, likely or possible, before any check</description></item>
/// <item><term>public</term><description>y: published by design, never a finding</description></item>
/// <item><term>note</term><description>what a reader of the catalogue should know</description></item>
/// <item><term>source</term><description>where the format is from</description></item>
/// </list>
/// </summary>
internal sealed class CredentialFormat
{
    public const int ColumnCount = 12;

    private static readonly string[] Rules = { RuleIds.KnownCredentialFormat, RuleIds.PrivateKey, RuleIds.CredentialInUrl };

    private CredentialFormat(string[] cells, FormatPattern pattern, AnchorSet? anchor, IReadOnlyList<FormatCheck> checks, FormatConfidence confidence)
    {
        Id = cells[0];
        Provider = cells[1];
        What = cells[2];
        Pattern = pattern;
        Anchor = anchor;
        Context = Array.ConvertAll(Split(cells[5], ','), static alternative => (IReadOnlyList<string>)Split(alternative, '+'));
        CheckNames = Split(cells[6], ',');
        Checks = checks;
        Rule = cells[7];
        Confidence = confidence;
        IsPublic = cells[9] == "y";
        Note = cells[10];
        Source = cells[11];
    }

    public string Id { get; }

    public string Provider { get; }

    /// <summary>The noun phrase used in messages: "AWS secret access key".</summary>
    public string What { get; }

    public FormatPattern Pattern { get; }

    /// <summary>The fixed texts that find a candidate; null for a format without any, which then needs its context.</summary>
    public AnchorSet? Anchor { get; }

    /// <summary>Alternatives, each a list of words that must all occur. Empty: the format needs no context.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Context { get; }

    public IReadOnlyList<string> CheckNames { get; }

    public IReadOnlyList<FormatCheck> Checks { get; }

    public string Rule { get; }

    public FormatConfidence Confidence { get; }

    public bool IsPublic { get; }

    public string Note { get; }

    public string Source { get; }

    /// <summary>Reads a row. Null, and a reason for the user, when a cell cannot be understood.</summary>
    public static CredentialFormat? Parse(string[] cells, out string? error)
    {
        if (cells.Length != ColumnCount || cells[0].Length == 0 || cells[2].Length == 0)
        {
            error = $"A format needs its {ColumnCount} columns, with an id and a noun phrase.";
            return null;
        }

        if (FormatPattern.Parse(cells[3], out error) is not { } pattern)
        {
            return null;
        }

        var checks = new List<FormatCheck>();
        foreach (var name in Split(cells[6], ','))
        {
            if (FormatChecks.Find(name) is not { } check)
            {
                error = $"There is no check named '{name}'.";
                return null;
            }

            checks.Add(check);
        }

        var anchor = cells[4] == "-" ? null : FindAnchor(pattern, cells[4]);
        var confidence = ParseConfidence(cells[8]);
        error = Array.IndexOf(Rules, cells[7]) < 0 ? $"'{cells[7]}' is not one of {string.Join(", ", Rules)}."
            : confidence is null ? $"'{cells[8]}' is not certain, likely or possible."
            : cells[9] is not ("y" or "n" or "") ? $"'{cells[9]}' is not y or n."
            : cells[4].Length > 1 && anchor is null ? $"'{cells[4]}' is no fixed text of the pattern."
            : anchor is null && cells[5].Length == 0 && checks.Count == 0 ? "A pattern without fixed text of three characters needs a context or a check."
            : null;
        return error is null ? new CredentialFormat(cells, pattern, anchor, checks, confidence.GetValueOrDefault()) : null;
    }

    private static AnchorSet? FindAnchor(FormatPattern pattern, string part)
    {
        foreach (var anchor in pattern.Anchors)
        {
            foreach (var text in anchor.Texts)
            {
                if (text.Contains(part))
                {
                    return anchor;
                }
            }
        }

        return null;
    }

    private static FormatConfidence? ParseConfidence(string text)
        => text.Equals("certain", StringComparison.OrdinalIgnoreCase) ? FormatConfidence.Certain
        : text.Equals("likely", StringComparison.OrdinalIgnoreCase) ? FormatConfidence.Likely
        : text.Equals("possible", StringComparison.OrdinalIgnoreCase) ? FormatConfidence.Possible
        : null;

    private static string[] Split(string cell, char separator)
    {
        if (cell.Length == 0)
        {
            return Array.Empty<string>();
        }

        var parts = cell.Split(new[] { separator }, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = parts[i].Trim();
        }

        return parts;
    }
}
