using System;

namespace LeakGate.Analyzers.Storage.Links;

/// <summary>How long a shared link lives.</summary>
internal enum LifetimeVerdict
{
    /// <summary>Not known, or not later than now: not a finding.</summary>
    Unknown,

    /// <summary>Within the limit.</summary>
    Short,

    /// <summary>Longer than the limit.</summary>
    TooLong,

    /// <summary>Without end: the largest date or duration there is, or a century away.</summary>
    Forever,
}

/// <summary>The unit in which code gives a duration.</summary>
internal enum DurationUnit
{
    Ticks,
    Milliseconds,
    Seconds,
    Minutes,
    Hours,
    Days,

    /// <summary>30 days: the verdict does not depend on which month it is.</summary>
    Months,

    /// <summary>365 days.</summary>
    Years,
}

/// <summary>
/// Judges lifetimes of shared links. Durations are in ticks (100 ns) and saturate at <see cref="long.MaxValue"/>, so no input overflows. There is no clock: what
/// date it is comes from the caller, and without it only dates that no clock can make short are judged.
/// </summary>
internal static class LinkLifetime
{
    /// <summary>Seven days: Azure Policy's line, and the longest that signature version 4 of S3 and Google allows.</summary>
    public static TimeSpan DefaultLimit { get; } = TimeSpan.FromDays(7);

    // A century: whoever writes it means no end.
    private static readonly long s_forever = TimeSpan.FromDays(36_500).Ticks;

    private static readonly long[] s_ticks =
    {
        1,
        TimeSpan.TicksPerMillisecond,
        TimeSpan.TicksPerSecond,
        TimeSpan.TicksPerMinute,
        TimeSpan.TicksPerHour,
        TimeSpan.TicksPerDay,
        30 * TimeSpan.TicksPerDay,
        365 * TimeSpan.TicksPerDay,
    };

    /// <summary>How long a link lives after a fix: an hour, or as much of one as the limit allows.</summary>
    public static int MinutesOfAFix(TimeSpan limit) => limit >= TimeSpan.FromHours(1) ? 60 : Math.Max(1, (int)limit.TotalMinutes);

    /// <summary>The duration in ticks; saturates at both ends; null when <paramref name="amount"/> is not a number.</summary>
    public static long? ToTicks(double amount, DurationUnit unit)
    {
        if (double.IsNaN(amount))
        {
            return null;
        }

        var ticks = amount * s_ticks[(int)unit];
        return ticks >= long.MaxValue ? long.MaxValue : ticks <= long.MinValue ? long.MinValue : (long)ticks;
    }

    /// <summary>The sum of two durations, saturated.</summary>
    public static long Add(long left, long right)
    {
        if (right > 0 && left > long.MaxValue - right)
        {
            return long.MaxValue;
        }

        return right < 0 && left < long.MinValue - right ? long.MinValue : left + right;
    }

    /// <summary>The verdict on a duration from now. Exactly the limit is within it.</summary>
    public static LifetimeVerdict Judge(long ticks, TimeSpan limit)
    {
        if (ticks <= 0)
        {
            return LifetimeVerdict.Unknown;
        }

        return ticks >= s_forever ? LifetimeVerdict.Forever
            : ticks > limit.Ticks ? LifetimeVerdict.TooLong
            : LifetimeVerdict.Short;
    }

    /// <summary>The verdict on a fixed expiry date.</summary>
    /// <param name="expiry">The date in ticks of <see cref="DateTime"/>; out of its range counts as its nearest end.</param>
    /// <param name="today">Today, if the build says; null leaves all dates before the year 2100 unjudged.</param>
    /// <param name="limit">The longest lifetime that is allowed.</param>
    public static LifetimeVerdict JudgeDate(long expiry, DateTime? today, TimeSpan limit)
    {
        if (today is { } now)
        {
            return Judge(Add(expiry, -now.Ticks), limit);
        }

        return expiry >= new DateTime(2100, 1, 1).Ticks ? LifetimeVerdict.Forever : LifetimeVerdict.Unknown;
    }

    /// <summary>A duration in words for a message: <c>10 years</c>, <c>30 days</c>, <c>12 hours</c>, <c>5 minutes</c>.</summary>
    public static string Describe(long ticks)
    {
        if (ticks >= s_forever)
        {
            return "for ever";
        }

        var days = ticks / TimeSpan.TicksPerDay;
        if (days >= 730)
        {
            return Count(days / 365, "year");
        }

        if (days >= 2)
        {
            return Count(days, "day");
        }

        var hours = ticks / TimeSpan.TicksPerHour;
        return hours >= 2 ? Count(hours, "hour") : Count(Math.Max(0, ticks) / TimeSpan.TicksPerMinute, "minute");
    }

    private static string Count(long number, string unit) => number == 1 ? "1 " + unit : $"{number} {unit}s";
}
