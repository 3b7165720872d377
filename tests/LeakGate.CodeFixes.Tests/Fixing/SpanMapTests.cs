using System.Linq;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Fixing;

public sealed class SpanMapTests
{
    // The finding stands at 10..20.
    [Theory]
    [InlineData(0, 0, "abc", 13, 23)]
    [InlineData(2, 3, "", 7, 17)]
    [InlineData(10, 0, "abc", 13, 23)]
    [InlineData(12, 2, "abc", 10, 21)]
    [InlineData(10, 2, "abc", 10, 21)]
    [InlineData(18, 2, "abc", 10, 21)]
    [InlineData(20, 0, "abc", 10, 20)]
    [InlineData(25, 3, "", 10, 20)]
    public void WhatChangesAroundOrInTheFinding_MovesIt(int start, int length, string text, int newStart, int newEnd)
        => Assert.Equal(TextSpan.FromBounds(newStart, newEnd), SpanMap.Map(new TextSpan(10, 10), [new TextChange(new TextSpan(start, length), text)]));

    [Theory]
    [InlineData(10, 10)]
    [InlineData(5, 30)]
    [InlineData(5, 10)]
    [InlineData(15, 10)]
    public void WhatReplacesTheFindingOrAnEndOfIt_EndsIt(int start, int length)
        => Assert.Null(SpanMap.Map(new TextSpan(10, 10), [new TextChange(new TextSpan(start, length), "x")]));

    [Fact]
    public void SeveralChanges_AddUp()
    {
        var changes = new[] { (0, 1, "__"), (11, 1, string.Empty), (30, 1, "__") }.Select(c => new TextChange(new TextSpan(c.Item1, c.Item2), c.Item3));

        Assert.Equal(TextSpan.FromBounds(11, 20), SpanMap.Map(new TextSpan(10, 10), changes));
    }
}
