using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Audit;

/// <summary>
/// <c>#pragma warning disable</c> with a LeakGate rule among its ids. One without ids, as tools write it into what they generate, is judged where it hides a
/// finding, and not here.
/// </summary>
internal static class PragmaAudit
{
    public static IEnumerable<Suppression> Find(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var pragma in PragmaDirectives.Of(tree.GetRoot(cancellationToken)))
        {
            if (!pragma.Disables())
            {
                continue;
            }

            foreach (var code in pragma.ErrorCodes)
            {
                if (AuditedRules.Find(code.ToString()) is { } id)
                {
                    yield return new Suppression(id, "a pragma", code.GetLocation());
                }
            }
        }
    }
}
