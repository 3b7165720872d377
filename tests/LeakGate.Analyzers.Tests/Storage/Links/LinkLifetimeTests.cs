using System;
using LeakGate.Analyzers.Storage.Links;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Links;

public sealed class LinkLifetimeTests
{
    [Theory]
    [InlineData(1, DurationUnit.Hours, LifetimeVerdict.Short)]
    [InlineData(7, DurationUnit.Days, LifetimeVerdict.Short)]
    [InlineData(604_800, DurationUnit.Seconds, LifetimeVerdict.Short)]
    [InlineData(604_801, DurationUnit.Seconds, LifetimeVerdict.TooLong)]
    [InlineData(8, DurationUnit.Days, LifetimeVerdict.TooLong)]
    [InlineData(1, DurationUnit.Months, LifetimeVerdict.TooLong)]
    [InlineData(1, DurationUnit.Years, LifetimeVerdict.TooLong)]
    [InlineData(100, DurationUnit.Years, LifetimeVerdict.Forever)]
    [InlineData(double.MaxValue, DurationUnit.Years, LifetimeVerdict.Forever)]
    [InlineData(double.PositiveInfinity, DurationUnit.Ticks, LifetimeVerdict.Forever)]
    [InlineData(0, DurationUnit.Days, LifetimeVerdict.Unknown)]
    [InlineData(-5, DurationUnit.Days, LifetimeVerdict.Unknown)]
    [InlineData(double.NegativeInfinity, DurationUnit.Days, LifetimeVerdict.Unknown)]
    public void Judges_durations(double amount, object unit, object expected)
        => Assert.Equal(expected, LinkLifetime.Judge(LinkLifetime.ToTicks(amount, (DurationUnit)unit)!.Value, LinkLifetime.DefaultLimit));

    [Fact]
    public void What_is_not_a_number_has_no_duration() => Assert.Null(LinkLifetime.ToTicks(double.NaN, DurationUnit.Days));

    [Fact]
    public void The_limit_is_an_option()
        => Assert.Equal(LifetimeVerdict.TooLong, LinkLifetime.Judge(TimeSpan.FromHours(2).Ticks, TimeSpan.FromHours(1)));

    [Theory]
    [InlineData(long.MaxValue, 1, long.MaxValue)]
    [InlineData(long.MinValue, -1, long.MinValue)]
    [InlineData(3, -5, -2)]
    [InlineData(long.MaxValue, long.MinValue, -1)]
    public void Sums_saturate(long left, long right, long expected) => Assert.Equal(expected, LinkLifetime.Add(left, right));

    [Fact]
    public void Dates_are_judged_by_the_date_of_the_build()
    {
        var today = new DateTime(2026, 11, 22);

        Assert.Equal(LifetimeVerdict.TooLong, LinkLifetime.JudgeDate(new DateTime(2030, 1, 1).Ticks, today, LinkLifetime.DefaultLimit));
        Assert.Equal(LifetimeVerdict.Short, LinkLifetime.JudgeDate(today.AddDays(1).Ticks, today, LinkLifetime.DefaultLimit));
        Assert.Equal(LifetimeVerdict.Unknown, LinkLifetime.JudgeDate(new DateTime(2020, 1, 1).Ticks, today, LinkLifetime.DefaultLimit));
        Assert.Equal(LifetimeVerdict.Forever, LinkLifetime.JudgeDate(DateTime.MaxValue.Ticks, today, LinkLifetime.DefaultLimit));
        Assert.Equal(LifetimeVerdict.Forever, LinkLifetime.JudgeDate(long.MaxValue, today, LinkLifetime.DefaultLimit));
    }

    [Fact]
    public void Without_a_date_only_the_end_of_time_is_judged()
    {
        Assert.Equal(LifetimeVerdict.Forever, LinkLifetime.JudgeDate(DateTime.MaxValue.Ticks, null, LinkLifetime.DefaultLimit));
        Assert.Equal(LifetimeVerdict.Unknown, LinkLifetime.JudgeDate(new DateTime(2030, 1, 1).Ticks, null, LinkLifetime.DefaultLimit));
        Assert.Equal(LifetimeVerdict.Unknown, LinkLifetime.JudgeDate(long.MinValue, null, LinkLifetime.DefaultLimit));
    }

    [Theory]
    [InlineData(10, DurationUnit.Years, "10 years")]
    [InlineData(1, DurationUnit.Years, "365 days")]
    [InlineData(30, DurationUnit.Days, "30 days")]
    [InlineData(24, DurationUnit.Hours, "24 hours")]
    [InlineData(1, DurationUnit.Minutes, "1 minute")]
    [InlineData(-1, DurationUnit.Minutes, "0 minutes")]
    [InlineData(1000, DurationUnit.Years, "for ever")]
    public void Describes_durations(double amount, object unit, string expected)
        => Assert.Equal(expected, LinkLifetime.Describe(LinkLifetime.ToTicks(amount, (DurationUnit)unit)!.Value));
}
