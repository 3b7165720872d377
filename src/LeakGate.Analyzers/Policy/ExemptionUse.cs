using System.Collections.Concurrent;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Policy;

/// <summary>The exemptions of a compilation, and which of them something met: those that nothing meets are reported (LEAK9004).</summary>
internal sealed class ExemptionUse
{
    private readonly ProjectPolicy _policy;
    private readonly ConcurrentDictionary<Exemption, bool> _met = new();

    public ExemptionUse(ProjectPolicy policy) => _policy = policy;

    /// <summary>The exemption of a finding that holds today, or null. Of several the outermost file's first one.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="fingerprint">The finding's fingerprint; null when it has none.</param>
    /// <param name="resource">The resource that it is about; null when it is about none.</param>
    /// <param name="path">Its file's path, as the compiler was given it.</param>
    public Exemption? Find(string rule, string? fingerprint, string? resource, string path)
    {
        if (!_policy.HasExemptions)
        {
            return null;
        }

        var found = new List<Exemption>();
        _policy.FindExemptions(rule, fingerprint, resource, path, found);
        Exemption? holding = null;
        foreach (var exemption in found)
        {
            _met.TryAdd(exemption, true);
            if (holding is null && exemption.Holds(_policy.Today))
            {
                holding = exemption;
            }
        }

        return holding;
    }

    /// <summary>Whether something met it.</summary>
    public bool IsMet(Exemption exemption) => _met.ContainsKey(exemption);
}
