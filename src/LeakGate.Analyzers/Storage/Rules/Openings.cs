using System.Collections.Generic;
using System.Linq;
using System.Collections.Immutable;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>Gathers the openings of a file, one a place, and turns them into findings when all guards are known.</summary>
internal sealed class Openings
{
    private readonly FileContext _file;
    private readonly Guards _guards;
    private readonly Resources _resources;
    private readonly Dictionary<(TextSpan Span, bool IsNetwork), Opening> _openings = new();
    private readonly Dictionary<TextSpan, (Opening Opening, string Decider)> _undecided = new();
    private readonly List<Opening> _safe = new();

    private readonly bool _isStrict;

    public Openings(FileContext file, Guards guards, Resources resources, bool isStrict)
    {
        _isStrict = isStrict;
        _file = file;
        _guards = guards;
        _resources = resources;
    }

    /// <summary>The guards that other files set; null while they are not known.</summary>
    public ProjectGuards? Elsewhere { get; set; }

    /// <summary>Whether the row is about a setting that alone opens nothing: object ownership, uniform access.</summary>
    public static bool NeedsAnother(ExposureRow row) => row.Requires.Contains("another-opening");

    public void Add(Opening opening)
    {
        // Readable by anyone and reachable from anywhere are two things, even when one setting left out does both.
        var key = KeyOf(opening);
        if (!_openings.TryGetValue(key, out var known))
        {
            _openings[key] = opening;
        }
        else if (known.Weight < opening.Weight)
        {
            _openings[key] = opening;
        }
        else if (known.Row == opening.Row)
        {
            // One literal that several settings are given.
            known.GivenBy(opening.Related.ToArray());
        }
    }

    /// <summary>An opening that the program decides at run time (LEAK2009).</summary>
    public void AddUndecided(Opening opening, string decider) => _undecided[opening.Span] = (opening, decider);

    /// <summary>A level that the program reads: of a call and what it is given, the whole is said once.</summary>
    public void AddReadAtRunTime(Opening opening, string decider)
    {
        foreach (var span in _undecided.Keys.ToArray())
        {
            if (span.Contains(opening.Span))
            {
                return;
            }

            if (opening.Span.Contains(span))
            {
                _undecided.Remove(span);
            }
        }

        AddUndecided(opening, decider);
    }

    public void Report(List<Finding> findings)
    {
        foreach (var opening in _openings.Values)
        {
            if (!IsAlone(opening))
            {
                findings.Add(FindingOf(opening));
            }
        }

        foreach (var (opening, decider) in _undecided.Values)
        {
            if (!_openings.ContainsKey(KeyOf(opening)))
            {
                findings.Add(new Finding(Descriptors.UndecidedAccess, opening.Span, opening.Setting, decider)
                {
                    Properties = PropertiesOf(opening, _resources.Of(opening.Site), "possible"),
                });
            }
        }
    }

    /// <summary>A setting that was looked at and opens nothing: the inventory lists what it closes.</summary>
    public void AddSafe(Opening opening) => _safe.Add(opening);

    /// <summary>Every setting that decides about a resource, with its resource and guard; for the inventory, after all files are collected.</summary>
    public IEnumerable<DecidedOpening> Decided()
    {
        foreach (var opening in _openings.Values)
        {
            if (IsAlone(opening))
            {
                continue;
            }

            var resource = ResourceOf(opening);
            yield return new DecidedOpening(opening, resource, GuardOf(opening, resource), null, false);
        }

        foreach (var (opening, decider) in _undecided.Values)
        {
            if (!_openings.ContainsKey(KeyOf(opening)))
            {
                yield return new DecidedOpening(opening, ResourceOf(opening), null, decider, false);
            }
        }

        foreach (var opening in _safe)
        {
            yield return new DecidedOpening(opening, ResourceOf(opening), null, null, true);
        }
    }

    // ACLs that count again matter where an ACL opens something.
    private bool IsAlone(Opening opening)
    {
        if (_isStrict || !NeedsAnother(opening.Row))
        {
            return false;
        }

        var loosened = opening.Row.What.IndexOf("ownership", System.StringComparison.Ordinal) >= 0 ? "aws-bucket-owner-enforced" : "google-uniform-access";
        var resource = ResourceOf(opening);
        foreach (var other in _openings.Values)
        {
            if (!NeedsAnother(other.Row) && other.Row.GuardedBy.Contains(loosened) && other.Row.Given != ExposureGiven.Policy
                && (resource.Length == 0 || ResourceOf(other) is var same && (same.Length == 0 || same == resource)))
            {
                return false;
            }
        }

        return true;
    }

    private string ResourceOf(Opening opening) => opening.Resource.Length > 0 ? opening.Resource : _resources.Of(opening.Site);

    private string? GuardOf(Opening opening, string resource)
        => opening.RuleId == RuleIds.GuardSwitchedOff || opening.RuleId == RuleIds.PublicByDefault
            ? opening.Row.GuardedBy.Contains(CdkFlags.BlockedByDefault) ? Elsewhere?.Find(opening.Row, string.Empty) : null
            : _guards.Find(opening.Row, opening.Site, resource) ?? Elsewhere?.Find(opening.Row, resource);

    private static (TextSpan Span, bool IsNetwork) KeyOf(Opening opening) => (opening.Span, opening.Exposure == Exposure.Network);

    private Finding FindingOf(Opening opening)
    {
        var resource = ResourceOf(opening);
        var guard = GuardOf(opening, resource);
        var isHarmless = opening.IsRelaxed || guard is not null;
        return new Finding(Messages.DescriptorOf(opening.RuleId), opening.Span, Messages.ArgumentsOf(opening, NoteOf(opening, guard, resource)))
        {
            IsRelaxed = isHarmless || _file.RelaxesTests,
            IsHarmless = isHarmless,
            RelatedSpans = opening.Related.Select(static node => node.Span).ToImmutableArray(),
            Properties = PropertiesOf(opening, resource, guard is not null ? "possible" : opening.IsRelaxed ? "likely" : "certain"),
        };
    }

    private string NoteOf(Opening opening, string? guard, string resource)
    {
        var note = resource.Length > 0 && opening.RuleId is not (RuleIds.PublicByDefault or RuleIds.GuardSwitchedOff) ? $" ({resource})" : string.Empty;
        if (guard is not null)
        {
            return note + "; " + Guards.Describe(guard);
        }

        if (_guards.IsWideOpen && opening.Row.GuardedBy.Contains("aws-bucket-owner-enforced") || _guards.IsWideOpen && opening.RuleId == RuleIds.GuardSwitchedOff)
        {
            return note + "; object ownership is loosened and the public access block removed, so public ACLs take effect at once";
        }

        var remark = opening.Note.Length > 0 ? opening.Note : opening.Row.NoteOn(opening.Value);
        return opening.RuleId == RuleIds.BroadSharedLink || remark.Length == 0 ? note : note + "; " + remark;
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(Opening opening, string resource, string confidence)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[FindingProperties.Confidence] = confidence;
        properties[FindingProperties.Exposure] = ExposureNames.ToName(opening.Exposure);
        properties[FindingProperties.Row] = opening.Row.Id;
        if (resource.Length > 0)
        {
            properties[FindingProperties.Resource] = resource;
        }

        AddFix(opening, properties);
        return properties.ToImmutable();
    }

    private static void AddFix(Opening opening, ImmutableDictionary<string, string?>.Builder properties)
    {
        var fix = opening.Fix.Length > 0 ? opening.Fix : opening.Row.FixName;
        if (fix.Length == 0 || fix.StartsWith("none", System.StringComparison.Ordinal))
        {
            return;
        }

        properties[FindingProperties.Fix] = fix;
        var safe = opening.Safe.Length > 0 ? opening.Safe : string.Join("|", opening.Row.SafeValues);
        if (safe.Length > 0)
        {
            properties[FindingProperties.Safe] = safe;
        }

        if (opening.Missing.Length > 0)
        {
            properties[FindingProperties.Missing] = opening.Missing;
        }
    }
}
