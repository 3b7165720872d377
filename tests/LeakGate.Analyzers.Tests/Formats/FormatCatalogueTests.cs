using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Catalogues;
using LeakGate.Analyzers.Credentials.Formats;
using Xunit;

namespace LeakGate.Analyzers.Tests.Formats;

/// <summary>Every row of the catalogue finds what it describes and nothing that only resembles it.</summary>
public sealed class FormatCatalogueTests
{
    private const string Innocent = "screen width colour paragraph";

    public static TheoryData<string> Ids => new(FormatSampleGenerator.Ids);

    public static TheoryData<string> IdsWithContext => new(FormatCatalogue.Formats.Where(f => f.Context.Count > 0).Select(f => f.Id));

    [Fact]
    public void Every_row_can_be_read()
    {
        var errors = CatalogueReader.ReadEmbedded("formats.tsv")
            .Select(cells => CredentialFormat.Parse(cells, out var error) is null ? $"{cells[0]}: {error}" : null)
            .Where(error => error is not null);

        Assert.Empty(errors);
    }

    [Fact]
    public void Ids_are_unique_and_there_are_enough()
    {
        Assert.Equal(FormatCatalogue.Formats.Count, FormatCatalogue.Formats.Select(f => f.Id).Distinct().Count());
        Assert.True(FormatCatalogue.Formats.Count >= 250);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sample_is_found(string id)
    {
        for (var number = 0; number < 5; number++)
        {
            var sample = FormatSampleGenerator.Sample(id, number);
            var match = Assert.Single(Find("before = " + sample + " ; after", FormatSampleGenerator.Context(id)));
            Assert.Equal(id, match.Format.Id);
            Assert.False(match.IsExample, sample);
            Assert.InRange(match.Start, 9, 9 + sample.Length);
            Assert.InRange(match.End, match.Start + 1, 9 + sample.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Broken_sample_is_not_found(string id)
    {
        var sample = FormatSampleGenerator.Sample(id);
        var context = FormatSampleGenerator.Context(id);
        foreach (var broken in Break(sample, id))
        {
            Assert.DoesNotContain(Find(broken, context), match => match.Format.Id == id);
        }
    }

    [Theory]
    [MemberData(nameof(IdsWithContext))]
    public void Without_its_context_it_is_something_else(string id)
        => Assert.DoesNotContain(Find(FormatSampleGenerator.Sample(id), Innocent), match => match.Format.Id == id);

    private static IEnumerable<string> Break(string sample, string id)
    {
        var format = FormatSampleGenerator.Format(id);
        var whole = Whole(format, sample);

        // Shorter than the shortest match by one character.
        yield return sample.Replace(whole, whole[..(format.Pattern.MinLength - 1)]);

        // A character from outside of every alphabet in the middle of what cannot vary.
        var middle = format.Pattern.MinLength / 2;
        yield return sample.Replace(whole, whole[..middle] + '\u00a7' + whole[(middle + 1)..format.Pattern.MinLength]);

        // A hole: that part is not known at compile time.
        yield return sample.Replace(whole, whole[..middle] + '\ufffc' + whole[(middle + 1)..format.Pattern.MinLength]);

        // A part of something longer.
        if (format.Pattern.PrefixLength > 0 && char.IsAsciiLetterOrDigit(whole[0]))
        {
            yield return sample.Replace(whole, "q9" + whole);
        }
    }

    /// <summary>The part of the sample that the pattern matched, which for a document is less than the sample.</summary>
    private static string Whole(CredentialFormat format, string sample)
    {
        var scratch = new LeakGate.Analyzers.Credentials.Formats.Patterns.PatternScratch(format.Pattern.SetCount);
        for (var start = 0; start < sample.Length; start++)
        {
            var end = format.Pattern.Match(sample, start, scratch, 0);
            if (end >= 0)
            {
                return sample[start..end];
            }
        }

        throw new InvalidOperationException($"The sample of {format.Id} does not have the row's pattern.");
    }

    private static List<FormatMatch> Find(string text, string? context)
    {
        var results = new List<FormatMatch>();
        FormatMatcher.Default.Match(text, context, results);
        return results;
    }
}
