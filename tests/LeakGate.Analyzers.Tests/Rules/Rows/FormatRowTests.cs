using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Tests.Formats;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Rows;

/// <summary>Every row of the catalogue of formats, through the analyzer: a made-up sample in a string of ordinary code.</summary>
public sealed class FormatRowTests
{
    [Fact]
    public async Task Every_sample_is_reported_with_the_rule_of_its_row_and_public_ones_are_not()
    {
        var formats = FormatCatalogue.Formats.ToArray();
        var found = await FindAsync(formats, format => FormatSampleGenerator.Sample(format.Id));
        var wrong = new List<string>();
        for (var i = 0; i < formats.Length; i++)
        {
            var expected = formats[i].IsPublic ? string.Empty : $"{formats[i].Rule} {formats[i].Id}";
            if (found[i] != expected)
            {
                wrong.Add($"{formats[i].Id}: expected '{expected}', found '{found[i]}' for {FormatSampleGenerator.Sample(formats[i].Id).Split('\n')[0]}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task A_broken_sample_is_not_reported_as_its_row()
    {
        var formats = FormatCatalogue.Formats.ToArray();
        var found = await FindAsync(formats, Break);
        var wrong = formats.Where((format, i) => found[i].EndsWith(" " + format.Id, StringComparison.Ordinal)).Select((format, i) => format.Id);
        Assert.Empty(wrong);
    }

    // A character that belongs to no format, where the pattern's shortest match has its middle.
    private static string Break(CredentialFormat format)
    {
        var sample = FormatSampleGenerator.Sample(format.Id);
        var scratch = new LeakGate.Analyzers.Credentials.Formats.Patterns.PatternScratch(format.Pattern.SetCount);
        var start = Enumerable.Range(0, sample.Length).First(at => format.Pattern.Match(sample, at, scratch, 0) >= 0);
        var middle = start + (format.Pattern.MinLength / 2);
        return string.Concat(sample.AsSpan(0, middle), "\u00a7", sample.AsSpan(middle + 1));
    }

    /// <summary>What is reported for each row: the rule and the row that decided, or nothing.</summary>
    private static async Task<string[]> FindAsync(CredentialFormat[] formats, Func<CredentialFormat, string> value)
    {
        var trees = formats.Select((format, i) => RuleRun.Parse(
            $$"""
            namespace Sample;

            internal static class Row{{i.ToString(CultureInfo.InvariantCulture)}}
            {
                public static void Show(System.Action<string> print)
                {
                    var {{NameFor(format)}} = {{SymbolDisplay.FormatLiteral(value(format), quote: true)}};
                    print({{NameFor(format)}});
                }
            }
            """,
            $"/{i}.cs"));
        var findings = (await RuleRun.AnalyzeAsync(RuleRun.Compile(trees))).ToLookup(d => d.Location.SourceTree!.FilePath);
        return formats.Select((_, i) => string.Join(" + ", findings[$"/{i}.cs"].Select(d =>
            d.Id + " " + d.Properties.GetValueOrDefault("leakgate.row", d.Properties.GetValueOrDefault("leakgate.kind"))))).ToArray();
    }

    // Context words make a name; without any, a name that says nothing. A shape that is only possible needs a credential's name.
    private static string NameFor(CredentialFormat format)
    {
        var context = format.Context.Count == 0 ? "shown"
            : string.Concat(format.Context[0].Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
        return context + (format.Confidence == FormatConfidence.Possible ? "Secret" : "Value");
    }
}
