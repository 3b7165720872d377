using System;
using System.Collections.Immutable;
using System.Linq;

namespace LeakGate.Testing.Suppression;

/// <summary>
/// Which ways of suppression must silence a case's findings, and which must leave all of them. Ways not named are not tried, except for
/// the default checks of the test (pragma and generated header), which a named way replaces. Immutable.
/// </summary>
public sealed record SuppressionExpectations
{
    private SuppressionExpectations()
    {
    }

    /// <summary>States nothing.</summary>
    public static SuppressionExpectations None { get; } = new();

    /// <summary>Every way there is.</summary>
    public static ImmutableArray<SuppressionWay> EveryWay { get; } = Enum.GetValues<SuppressionWay>().ToImmutableArray();

    /// <summary>An ordinary rule about C#: every way silences it.</summary>
    public static SuppressionExpectations Ordinary { get; } = None.SilencedBy(EveryWay.ToArray());

    /// <summary>An enforced rule: no way silences it.</summary>
    public static SuppressionExpectations Enforced { get; } = None.NotSilencedBy(EveryWay.ToArray());

    public ImmutableSortedSet<SuppressionWay> MustSilence { get; private init; } = ImmutableSortedSet<SuppressionWay>.Empty;

    public ImmutableSortedSet<SuppressionWay> MustNotSilence { get; private init; } = ImmutableSortedSet<SuppressionWay>.Empty;

    /// <summary>A copy in which these ways must leave no finding.</summary>
    public SuppressionExpectations SilencedBy(params SuppressionWay[] ways) => this with
    {
        MustSilence = MustSilence.Union(ways),
        MustNotSilence = MustNotSilence.Except(ways),
    };

    /// <summary>A copy in which these ways must leave every finding.</summary>
    public SuppressionExpectations NotSilencedBy(params SuppressionWay[] ways) => this with
    {
        MustSilence = MustSilence.Except(ways),
        MustNotSilence = MustNotSilence.Union(ways),
    };

    /// <summary>A copy that states nothing about these ways.</summary>
    public SuppressionExpectations Without(params SuppressionWay[] ways) => this with
    {
        MustSilence = MustSilence.Except(ways),
        MustNotSilence = MustNotSilence.Except(ways),
    };

    internal bool States(SuppressionWay way) => MustSilence.Contains(way) || MustNotSilence.Contains(way);
}
