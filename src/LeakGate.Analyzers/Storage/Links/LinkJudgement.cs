using System;
using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Links;

/// <summary>What an expression says of a link's lifetime: whether it is longer than the limit, and how long it is in words.</summary>
internal readonly struct LinkJudgement
{
    private LinkJudgement(LifetimeVerdict verdict, long ticks)
    {
        IsBroad = verdict is LifetimeVerdict.TooLong or LifetimeVerdict.Forever;
        Words = IsBroad ? "is valid for " + LinkLifetime.Describe(ticks) : string.Empty;
    }

    public bool IsBroad { get; }

    /// <summary>For the message; empty unless the lifetime is too long.</summary>
    public string Words { get; }

    /// <summary>Judges the value given to an expiry, a duration or a number of seconds.</summary>
    /// <param name="time">Computes times.</param>
    /// <param name="value">The value.</param>
    /// <param name="today">The date of the build, if it says.</param>
    /// <param name="limit">The longest lifetime that is allowed.</param>
    public static LinkJudgement Of(TimeFlow time, ExpressionSyntax value, DateTime? today, TimeSpan limit)
    {
        if (time.Evaluate(value) is { } moment)
        {
            if (!moment.IsDate)
            {
                return new LinkJudgement(LinkLifetime.Judge(moment.Ticks, limit), moment.Ticks);
            }

            var ticks = today is { } now ? LinkLifetime.Add(moment.Ticks, -now.Ticks) : long.MaxValue;
            return new LinkJudgement(LinkLifetime.JudgeDate(moment.Ticks, today, limit), ticks);
        }

        return time.NumberOf(value) is { } seconds && LinkLifetime.ToTicks(seconds, DurationUnit.Seconds) is { } duration
            ? new LinkJudgement(LinkLifetime.Judge(duration, limit), duration)
            : default;
    }

    /// <summary>Judges the time between two dates; nothing is said unless both are known.</summary>
    public static LinkJudgement Between(TimeFlow time, ExpressionSyntax start, ExpressionSyntax end, TimeSpan limit)
    {
        if (time.Evaluate(start) is not { IsDate: true } from || time.Evaluate(end) is not { IsDate: true } to)
        {
            return default;
        }

        var ticks = LinkLifetime.Add(to.Ticks, -from.Ticks);
        return new LinkJudgement(LinkLifetime.Judge(ticks, limit), ticks);
    }
}
