using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Formats.Checksums;

namespace LeakGate.Analyzers.Credentials.Formats;

/// <summary>Turns a pattern's match into a result: asks the checks, sets the confidence, tells samples and look-alikes.</summary>
internal static class FormatJudge
{
    // A sample is written by hand or with a loop; nobody makes one of this size.
    // A full line of PEM has 64 characters.
    private const int ShortestBlock = 60;
    private const int LongestSample = 400;

    // Base64 has slashes, too, but not that much fixed text.
    private const int ShortestUrl = 14;

    /// <summary>Adds the match. False: a check or the look-alike guard says that it is something else.</summary>
    public static bool TryJudge(CredentialFormat format, string text, int start, int end, List<FormatMatch> results)
    {
        // A format without a prefix of its own names nothing in the path of a page.
        if (format.Anchor is null && IsInUrlPath(text, start))
        {
            return false;
        }

        var confidence = format.Confidence;
        var (from, to) = (start, end);
        var (verified, example) = (false, false);
        foreach (var check in format.Checks)
        {
            var result = check(text, start, end);
            switch (result.Outcome)
            {
                case CheckOutcome.Reject:
                    return false;
                case CheckOutcome.Valid:
                    verified = true;
                    break;
                case CheckOutcome.Invalid:
                    confidence = Lower(confidence);
                    break;
                case CheckOutcome.Weak:
                    confidence = Lower(Lower(confidence));
                    break;
                case CheckOutcome.Example:
                    example = true;
                    break;
            }

            (from, to) = (result.Start, result.End);
        }

        if (format.Anchor is null && !verified && IsPartOfBlock(text, from))
        {
            return false;
        }

        if (verified)
        {
            confidence = FormatConfidence.Certain;
        }
        else if (!format.IsPublic && !example && to - from <= LongestSample)
        {
            var body = BodyStart(format, text, start, from, to);
            if (ExampleBodies.IsExample(text, body, to))
            {
                example = true;
            }
            else if (LookAlikes.IsWords(text, body, to))
            {
                // Words behind a provider's own prefix are a sample of that provider's key; without the prefix they are just words.
                if (format.Anchor is null || format.Confidence == FormatConfidence.Possible)
                {
                    return false;
                }

                example = true;
            }
        }

        results.Add(new FormatMatch(format, from, to - from, confidence, verified, example));
        return true;
    }

    // A line or a stretch of a longer Base64 text, of which some have by chance the length of a key: a certificate's last line.
    private static bool IsPartOfBlock(string text, int start)
    {
        var i = start - 1;
        while (i >= 0 && (text[i] is '\r' or '\n' or '/' or '+'))
        {
            i--;
        }

        var end = i;
        while (i >= 0 && end - i < ShortestBlock && ((text[i] < 128 && char.IsLetterOrDigit(text[i])) || text[i] is '/' or '+'))
        {
            i--;
        }

        return end < start - 1 && end - i >= ShortestBlock;
    }

    private static bool IsInUrlPath(string text, int start)
    {
        var i = start - 1;
        if (i < 0 || text[i] != '/')
        {
            return false;
        }

        while (i > 2 && (char.IsLetterOrDigit(text[i]) || text[i] is '/' or '.' or '-' or '_' or '~' or '%' or ':'))
        {
            if (text[i] == '/' && text[i - 1] == '/' && text[i - 2] == ':')
            {
                return true;
            }

            i--;
        }

        return false;
    }

    /// <summary>Where that begins which differs from one credential to the next: behind the prefix, in a URL behind its path.</summary>
    private static int BodyStart(CredentialFormat format, string text, int start, int from, int to)
    {
        var body = from == start ? start + format.Pattern.PrefixLength : from;
        if (format.Rule != RuleIds.PrivateKey && format.Pattern.LiteralLength >= ShortestUrl && text.IndexOf('/', start, to - start) >= 0)
        {
            var last = to - 2;
            while (last > body && text[last] is not ('/' or '='))
            {
                last--;
            }

            body = last > body ? last + 1 : body;
        }

        return body < to ? body : from;
    }

    private static FormatConfidence Lower(FormatConfidence confidence)
        => confidence == FormatConfidence.Certain ? FormatConfidence.Likely : FormatConfidence.Possible;
}
