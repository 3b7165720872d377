using System.Collections.Generic;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Storage.Links;
using LeakGate.Analyzers.Storage.Networks;
using LeakGate.Analyzers.Storage.Rules;
using LeakGate.Analyzers.Storage.Uses;

namespace LeakGate.Analyzers.Storage;

internal sealed partial class StorageRules
{
    private void VisitNetwork(StorageUse use)
    {
        foreach (var (text, origin) in new Addresses(_file, _leaves).TextsOf(use.Value!))
        {
            var verdict = AddressRange.Judge(text);
            if (verdict is not (AddressVerdict.AllAzure or AddressVerdict.VeryWide or AddressVerdict.Everyone))
            {
                continue;
            }

            if (use.Row.Requires.Contains("database-port") && !new Ports(_file).ReachDatabase(use.Site))
            {
                return;
            }

            var place = IsHere(origin) ? origin : use.Value!;
            Decide(new Opening(use.Row, use.Row.Exposure, place, use.Site, place.Span)
            {
                Setting = $"{Name(use)} \"{text}\"",
                Words = WordsOf(verdict),
                Weight = 2,
            });
        }
    }

    private void VisitRange(StorageUse use, List<StorageUse> all)
    {
        if (new Addresses(_file, _leaves).JudgeRange(use, all) is not { } judged
            || judged.Verdict is not (AddressVerdict.AllAzure or AddressVerdict.VeryWide or AddressVerdict.Everyone))
        {
            return;
        }

        var isLink = use.Row.Exposure == Exposure.Link;
        if (isLink && judged.Verdict != AddressVerdict.Everyone)
        {
            return;
        }

        Decide(new Opening(use.Row, use.Row.Exposure, use.Value!, use.Site, judged.Span)
        {
            Setting = isLink ? "The shared link" : Name(use),
            Words = isLink ? "works from any address" : WordsOf(judged.Verdict),
            Note = isLink ? "leave the range out or name the networks" : string.Empty,
            Weight = 2,
        });
    }

    private static string WordsOf(AddressVerdict verdict) => verdict switch
    {
        AddressVerdict.AllAzure => "every address inside Azure, of every tenant",
        AddressVerdict.VeryWide => "a network wider than any organisation's",
        _ => "any network",
    };

    private void VisitLifetime(StorageUse use)
    {
        var time = new TimeFlow(_file.Flow);
        long ticks;
        LifetimeVerdict verdict;
        if (time.Evaluate(use.Value!) is { } value)
        {
            verdict = value.IsDate ? LinkLifetime.JudgeDate(value.Ticks, _options.Today, _options.LinkLimit) : LinkLifetime.Judge(value.Ticks, _options.LinkLimit);
            ticks = value.IsDate && _options.Today is { } today ? LinkLifetime.Add(value.Ticks, -today.Ticks) : value.IsDate ? long.MaxValue : value.Ticks;
        }
        else if (time.NumberOf(use.Value!) is { } seconds && LinkLifetime.ToTicks(seconds, DurationUnit.Seconds) is { } duration)
        {
            verdict = LinkLifetime.Judge(duration, _options.LinkLimit);
            ticks = duration;
        }
        else
        {
            return;
        }

        if (verdict is LifetimeVerdict.TooLong or LifetimeVerdict.Forever)
        {
            var lifetime = LinkLifetime.Describe(ticks);
            Decide(new Opening(use.Row, use.Row.Exposure, use.Value!, use.Site, use.Value!.Span)
            {
                Setting = "The shared link",
                Words = lifetime == "for ever" ? "is valid for ever" : "is valid for " + lifetime,
                Note = "the limit is " + LinkLifetime.Describe(_options.LinkLimit.Ticks),
                Weight = 2,
            });
        }
    }
}
