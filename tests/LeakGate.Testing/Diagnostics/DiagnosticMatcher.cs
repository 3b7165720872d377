using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.Diagnostics;

/// <summary>
/// Pairs expected with actual diagnostics. As many as possible are paired (augmenting paths), because an expectation that leaves something
/// open (length, message) must not take away the only match of a stricter one.
/// </summary>
internal static class DiagnosticMatcher
{
    /// <summary>The pairs, and what is left over on both sides.</summary>
    public static Matching Match(IReadOnlyList<DiagnosticResult> expected, IReadOnlyList<Diagnostic> actual)
    {
        var expectedOf = Enumerable.Repeat(-1, actual.Count).ToArray();
        for (var i = 0; i < expected.Count; i++)
        {
            Assign(i, new bool[actual.Count]);
        }

        var matched = expectedOf.Where(i => i >= 0).ToImmutableHashSet();
        return new Matching(
            expectedOf.Select((e, a) => (e, a)).Where(p => p.e >= 0).Select(p => (expected[p.e], actual[p.a])).ToImmutableArray(),
            expected.Where((_, i) => !matched.Contains(i)).ToImmutableArray(),
            actual.Where((_, a) => expectedOf[a] < 0).ToImmutableArray());

        bool Assign(int i, bool[] tried)
        {
            for (var a = 0; a < actual.Count; a++)
            {
                if (tried[a] || !IsMatch(expected[i], actual[a]))
                {
                    continue;
                }

                tried[a] = true;
                if (expectedOf[a] < 0 || Assign(expectedOf[a], tried))
                {
                    expectedOf[a] = i;
                    return true;
                }
            }

            return false;
        }
    }

    private static bool IsMatch(DiagnosticResult expected, Diagnostic actual)
        => expected.Id == actual.Id
            && (expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) || expected.Severity == actual.Severity)
            && expected.IsSuppressed.GetValueOrDefault() == actual.IsSuppressed
            && IsMessageMatch(expected, actual)
            && AreLocationsMatch(expected, actual);

    private static bool IsMessageMatch(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.Message is { } message)
        {
            return message == DiagnosticText.Message(actual);
        }

        // Arguments without a known message: enough that each of them is in the text.
        return expected.MessageArguments is null
            || expected.MessageArguments.All(argument => DiagnosticText.Message(actual).Contains(argument?.ToString() ?? string.Empty));
    }

    private static bool AreLocationsMatch(DiagnosticResult expected, Diagnostic actual)
    {
        if (!expected.HasLocation)
        {
            return actual.Location == Location.None;
        }

        if (!IsLocationMatch(expected.Spans[0], actual.Location))
        {
            return false;
        }

        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
        {
            return true;
        }

        return expected.Spans.Length - 1 == actual.AdditionalLocations.Count
            && actual.AdditionalLocations.Select((location, i) => IsLocationMatch(expected.Spans[i + 1], location)).All(match => match);
    }

    private static bool IsLocationMatch(DiagnosticLocation expected, Location actual)
    {
        if (actual == Location.None)
        {
            return false;
        }

        var span = actual.GetLineSpan();
        return span.Path == expected.Span.Path
            && span.StartLinePosition == expected.Span.StartLinePosition
            && (expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) || span.EndLinePosition == expected.Span.EndLinePosition);
    }

    /// <summary>The outcome of <see cref="Match"/>.</summary>
    internal sealed record Matching(
        ImmutableArray<(DiagnosticResult Expected, Diagnostic Actual)> Pairs,
        ImmutableArray<DiagnosticResult> Missing,
        ImmutableArray<Diagnostic> Unexpected)
    {
        public bool IsExact => Missing.IsEmpty && Unexpected.IsEmpty;
    }
}
