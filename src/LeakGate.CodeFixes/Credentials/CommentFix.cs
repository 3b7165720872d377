using System;
using System.Collections.Generic;
using LeakGate.Analyzers;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>Masks a secret in a comment, in documentation or in code that is commented out or compiled away; the rest of the note stays.</summary>
internal static class CommentFix
{
    public const string Key = "LeakGate.Credentials.Comment";

    public static Fix? Find(FixSite site)
    {
        var edits = new SolutionEdits();
        foreach (var span in SecretSpans(site))
        {
            edits.Replace(site.Document.Id, span, OtherPlaces.Mask);
        }

        return edits.IsEmpty ? null : new Fix(Key, "Mask the secret in the comment (and revoke it: the history keeps it)", edits);
    }

    private static IEnumerable<TextSpan> SecretSpans(FixSite site)
    {
        var text = site.Text.ToString(site.Span);
        if (site.RuleId == RuleIds.PrivateKey)
        {
            return KeyLines(site);
        }

        if (site.RuleId is RuleIds.ConnectionString or RuleIds.CredentialInUrl
            && ConnectionStringAnalyzer.TryAnalyze(text, out var verdict) && verdict.SecretLength > 0)
        {
            return new[] { new TextSpan(site.Span.Start + verdict.SecretStart, verdict.SecretLength) };
        }

        return new[] { site.Span };
    }

    // The finding is the line that begins the key; its body stands on the lines below.
    private static IEnumerable<TextSpan> KeyLines(FixSite site)
    {
        var lines = site.Text.Lines;
        var first = lines.GetLineFromPosition(site.Span.Start);
        var spans = new List<TextSpan>();
        for (var number = first.LineNumber; number < lines.Count; number++)
        {
            var line = lines[number];
            var content = line.ToString();
            var isMore = number > first.LineNumber;
            var text = line.Start + content.Length - content.TrimStart().Length;
            if (isMore && (site.Root.FindToken(text).Span.Contains(text) || !IsKeyLine(content)))
            {
                break;
            }

            var start = isMore ? line.Start + BodyStart(content) : site.Span.Start;
            var end = isMore ? line.End - (content.Length - content.TrimEnd().Length) : Math.Min(site.Span.End, line.End);
            if (end > start)
            {
                spans.Add(TextSpan.FromBounds(start, end));
            }

            if (content.IndexOf("-----END", StringComparison.Ordinal) >= 0)
            {
                break;
            }
        }

        return spans;
    }

    private static int BodyStart(string line)
    {
        var start = 0;
        while (start < line.Length && line[start] is ' ' or '\t' or '/' or '*')
        {
            start++;
        }

        return start;
    }

    private static bool IsKeyLine(string line)
    {
        var body = line.Substring(BodyStart(line)).Trim();
        foreach (var c in body)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('+' or '/' or '=' or '-' or ' ' or ':' or ','))
            {
                return false;
            }
        }

        return body.Length > 0;
    }
}
