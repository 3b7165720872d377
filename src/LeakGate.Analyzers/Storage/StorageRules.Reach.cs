using System.Collections.Generic;
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
            if (!IsOpen(verdict))
            {
                continue;
            }

            if (use.Row.Requires.Contains("database-port") && !new Ports(_file).ReachDatabase(use.Site))
            {
                return;
            }

            var place = IsHere(origin) ? origin : use.Value!;
            Decide(new Opening(use.Row, ExposureOf(use, verdict), place, use.Site, place.Span)
            {
                Setting = $"{Name(use)} \"{text}\"",
                Words = WordsOf(verdict),
                Fix = FixOf(verdict),
                Weight = 2,
            }.GivenBy(GivenElsewhere(use.Value!, place)));
        }
    }

    private void VisitRange(StorageUse use, List<StorageUse> all)
    {
        if (new Addresses(_file, _leaves).JudgeRange(use, all) is not { } judged
            || !IsOpen(judged.Verdict))
        {
            return;
        }

        var isLink = use.Row.Exposure == Exposure.Link;
        if (isLink && judged.Verdict is not (AddressVerdict.Everyone or AddressVerdict.Placeholder))
        {
            return;
        }

        var isPlaceholder = judged.Verdict == AddressVerdict.Placeholder;
        Decide(new Opening(use.Row, ExposureOf(use, judged.Verdict), use.Value!, use.Site, judged.Span)
        {
            Setting = isLink ? "The shared link" : Name(use),
            Words = isLink ? isPlaceholder ? "works from nowhere yet" : "works from any address" : WordsOf(judged.Verdict),
            Note = !isLink ? string.Empty : isPlaceholder ? "fill in the networks that need it" : "leave the range out or name the networks",
            Fix = FixOf(judged.Verdict),
            Weight = 2,
        }.GivenBy(judged.Ends));
    }

    private static bool IsOpen(AddressVerdict verdict)
        => verdict is AddressVerdict.Placeholder or AddressVerdict.AllAzure or AddressVerdict.VeryWide or AddressVerdict.Everyone;

    // What a fix has put in lets no one in: it is reported to be filled in, and nothing is exposed.
    private static Exposure ExposureOf(StorageUse use, AddressVerdict verdict) => verdict == AddressVerdict.Placeholder ? Exposure.None : use.Row.Exposure;

    private static string FixOf(AddressVerdict verdict) => verdict == AddressVerdict.Placeholder ? "none" : string.Empty;

    private static string WordsOf(AddressVerdict verdict) => verdict switch
    {
        AddressVerdict.Placeholder => "nowhere yet: fill in the network that needs access in place of the placeholder",
        AddressVerdict.AllAzure => "every address inside Azure, of every tenant",
        AddressVerdict.VeryWide => "a network wider than any organisation's",
        _ => "any network",
    };
}
