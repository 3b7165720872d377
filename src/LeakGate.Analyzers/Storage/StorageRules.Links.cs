using System.Globalization;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Storage.Links;
using LeakGate.Analyzers.Storage.Rules;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage;

internal sealed partial class StorageRules
{
    private static readonly string[] s_starts = { "StartsOn", "SharedAccessStartTime", "StartTime", "Start", "ValidFrom" };

    private void VisitLifetime(StorageUse use)
    {
        var value = use.Value!;
        foreach (var decider in new LinkDeciders(_file.Flow).Of(value))
        {
            _demands.Add(new StorageDemand(decider, use.Row, use.Row.Exposure, use.Member, null) { Lifetime = new WrappedLifetime(value), Resource = WrappedResource(use.Site) });
        }

        var lifetime = LinkJudgement.Of(new TimeFlow(_file.Flow), value, _options.Today, _options.LinkLimit) is var judged && judged.IsBroad ? judged : SinceItsStart(use, value);
        if (lifetime.IsBroad)
        {
            Decide(new Opening(use.Row, use.Row.Exposure, value, use.Site, value.Span)
            {
                Setting = "The shared link",
                Words = lifetime.Words,
                Note = "the limit is " + LinkLifetime.Describe(_options.LinkLimit.Ticks),
                Safe = LinkLifetime.MinutesOfAFix(_options.LinkLimit).ToString(CultureInfo.InvariantCulture),
                Weight = 2,
            });
        }
    }

    // Where nobody says what day it is, a fixed end is as far away as from the start beside it.
    private LinkJudgement SinceItsStart(StorageUse use, ExpressionSyntax end)
    {
        if (_options.Today is null && use.Site.Parent is InitializerExpressionSyntax initializer)
        {
            foreach (var name in s_starts)
            {
                if (Creations.Find(initializer, name) is { } start)
                {
                    return LinkJudgement.Between(new TimeFlow(_file.Flow), start.Right, end, _options.LinkLimit);
                }
            }
        }

        return default;
    }
}
