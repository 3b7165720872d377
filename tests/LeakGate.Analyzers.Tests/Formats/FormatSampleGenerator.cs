using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Formats.Patterns;

namespace LeakGate.Analyzers.Tests.Formats;

/// <summary>
/// Makes up credentials: random characters of a row's pattern, with a valid checksum where the row has one. The same row and number give the same
/// sample in every run.
/// </summary>
public static class FormatSampleGenerator
{
    /// <summary>The ids of all built-in formats.</summary>
    public static IEnumerable<string> Ids => FormatCatalogue.Formats.Select(format => format.Id);

    /// <summary>A made-up credential of the format <paramref name="id"/>.</summary>
    public static string Sample(string id, int number = 0) => Sample(Format(id), number);

    /// <summary>Names that give the format its context, as <c>FormatMatcher.Match</c> takes them; null when it needs none.</summary>
    public static string? Context(string id) => Format(id).Context.Count == 0 ? null : string.Join("_", Format(id).Context[0]);

    internal static CredentialFormat Format(string id) => FormatCatalogue.Formats.Single(format => format.Id == id);

    internal static string Sample(CredentialFormat format, int number = 0)
    {
        for (var attempt = 0; ; attempt++)
        {
            var random = new Random(StableHash(format.Id) + (1000 * number) + attempt);
            var sample = Draw(format.Pattern.Nodes, random);
            foreach (var check in format.CheckNames)
            {
                sample = SampleChecksums.Apply(check, format, sample, random);
            }

            if (attempt == 100 || !format.CheckNames.Any(check => check is "mixed" or "alnum") || IsMixed(sample, format))
            {
                return sample;
            }
        }
    }

    /// <summary>A random text of the pattern. Open repetitions stay near their least length.</summary>
    internal static string Draw(IReadOnlyList<PatternNode> nodes, Random random)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            if (node is CharsNode chars)
            {
                var characters = chars.Set.Characters().Where(c => c is not ('\r' or '\n' or ' ')).ToArray();
                characters = characters.Length == 0 ? chars.Set.Characters().ToArray() : characters;
                var count = random.Next(chars.Min, Math.Min(chars.Max, chars.Min + 6) + 1);
                for (var i = 0; i < count; i++)
                {
                    text.Append(characters[random.Next(characters.Length)]);
                }
            }
            else
            {
                var branches = ((GroupNode)node).Branches;
                text.Append(Draw(branches[random.Next(branches.Count)], random));
            }
        }

        return text.ToString();
    }

    private static bool IsMixed(string sample, CredentialFormat format)
    {
        var needsCase = format.CheckNames.Contains("mixed");
        return sample.Any(char.IsAsciiDigit) && (needsCase
            ? sample.Any(char.IsAsciiLetterUpper) && sample.Any(char.IsAsciiLetterLower)
            : sample.Any(char.IsAsciiLetter));
    }

    private static int StableHash(string text) => text.Aggregate(17, (hash, c) => unchecked((hash * 31) + c) & 0xFFFFFF);
}
