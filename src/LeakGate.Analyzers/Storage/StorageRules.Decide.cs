using System.Collections.Generic;
using LeakGate.Analyzers.Storage.Decisions;
using LeakGate.Analyzers.Storage.Policies;
using LeakGate.Analyzers.Storage.Rules;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Storage;

internal sealed partial class StorageRules
{
    /// <summary>Reports the opening, leaves it to the callers, calls it undecided or drops it, as the conditions around it say.</summary>
    private void Decide(Opening opening)
    {
        var conditions = Conditions.Around(opening.Origin);
        if (opening.Origin.SyntaxTree == opening.Site.SyntaxTree && !opening.Site.Span.Contains(opening.Origin.Span))
        {
            conditions.AddRange(Conditions.Around(opening.Site));
        }

        var deciders = new List<ISymbol>();
        string? undecided = null;
        foreach (var condition in conditions)
        {
            var own = new List<ISymbol>();
            switch (_conditions.Judge(condition, null, own))
            {
                case Truth.False:
                    return;
                case Truth.Unknown when condition.Kind == ConditionKind.Choice || AccessNames.Decide(condition.Test, opening.RuleId):
                    undecided ??= Compact(condition.Test);
                    deciders.AddRange(own);
                    break;
            }
        }

        if (undecided is null)
        {
            _openings.Add(opening);
            return;
        }

        foreach (var decider in deciders)
        {
            _demands.Add(new StorageDemand(decider.OriginalDefinition, opening.Row, opening.Exposure, opening.Setting, conditions) { Resource = WrappedResource(opening.Site) });
        }

        _openings.AddUndecided(opening, "'" + undecided + "'");
    }

    // Only the inventory asks.
    private string WrappedResource(SyntaxNode site) => _file.Project.IsReporting ? _resources.Of(site) : string.Empty;

    private static Exposure Widest(Exposure exposure, PolicyAccess access)
        => (access & PolicyAccess.Write) != 0 ? Exposure.PublicWrite : (access & PolicyAccess.List) != 0 ? Exposure.PublicList : exposure;
}
