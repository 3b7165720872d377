using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LeakGate.Analyzers.Tests.Text;

public sealed class LineChunksTests
{
    [Theory]
    [InlineData(0, 80)]
    [InlineData(1_000, 80)]
    [InlineData(200_000, 80)]
    [InlineData(200_000, 1)]
    [InlineData(400_000, 90_000)]
    [InlineData(300_000, int.MaxValue)]
    public void Pieces_are_the_text_and_end_with_a_line(int length, int lineLength)
    {
        var text = Lines(length, lineLength);
        var read = new StringBuilder();
        var chunks = new LineChunks(SourceText.From(text), new TextSpan(0, text.Length));
        while (chunks.MoveNext())
        {
            Assert.Equal(read.Length, chunks.Start);
            Assert.True(chunks.Length > 0);
            Assert.True(chunks.IsLast || chunks.Buffer[chunks.Length - 1] == '\n');
            read.Append(chunks.Buffer, 0, chunks.Length);
            Assert.Equal(chunks.IsLast, read.Length == text.Length);
        }

        Assert.Equal(text, read.ToString());
    }

    [Fact]
    public void A_part_of_a_text_is_read_alone()
    {
        var text = Lines(100_000, 70);
        var read = new StringBuilder();
        var chunks = new LineChunks(SourceText.From(text), new TextSpan(1_234, 70_000));
        while (chunks.MoveNext())
        {
            read.Append(chunks.Buffer, 0, chunks.Length);
        }

        Assert.Equal(text.Substring(1_234, 70_000), read.ToString());
    }

    // Names stand before a sign on their own line, on the next one and at the end of every piece, wherever that falls.
    [Theory]
    [InlineData("setPassword(x);\n")]
    [InlineData("value\n=\n1;\n")]
    [InlineData("value\r\n\r\n\r\n   = 1;\r\n")]
    [InlineData("größe = 1; grö\n(2);\n")]
    public void Given_names_are_those_of_each_line(string line)
    {
        var once = GivenNames.In(SourceText.From(line));
        const int Times = 20_000;

        var often = GivenNames.In(SourceText.From(string.Concat(Enumerable.Repeat(line, Times))));

        var expected = Enumerable.Range(0, Times).SelectMany(i => once.Positions.Select(position => (i * line.Length) + position)).ToList();
        Assert.NotEmpty(expected);
        Assert.Empty(expected.Except(often.Positions));
    }

    [Fact]
    public void Assignments_are_found_across_pieces()
    {
        const string Line = "key\n   = 1; x.key = 2; keys = 3; if (key == 4) { }\n";
        const int Times = 5_000;
        var text = string.Concat(Enumerable.Repeat(Line, Times));
        var positions = new List<int>();

        Mentions.FindAssigned(SourceText.From(text), new TextSpan(0, text.Length), "key", positions);

        var expected = Enumerable.Range(0, Times).SelectMany(i => new[] { i * Line.Length, (i * Line.Length) + Line.IndexOf("key = 2", StringComparison.Ordinal) });
        Assert.Equal(expected, positions);
    }

    private static string Lines(int length, int lineLength)
    {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++)
        {
            text.Append(i % lineLength == lineLength - 1 ? '\n' : (char)('a' + (i % 26)));
        }

        return text.ToString();
    }
}
