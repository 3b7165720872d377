using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LeakGate.Analyzers.Json;

namespace LeakGate.Analyzers.Policy;

/// <summary>Reads the section <c>exemptions</c>.</summary>
internal sealed class ExemptionReader
{
    private readonly PolicyIssues _issues;
    private readonly ImmutableArray<Exemption>.Builder _exemptions = ImmutableArray.CreateBuilder<Exemption>();
    private readonly HashSet<(string Rule, string Fingerprint, string Resource, string Path)> _known = new();
    private readonly Dictionary<string, JsonNode> _values = new(StringComparer.Ordinal);

    public ExemptionReader(PolicyIssues issues) => _issues = issues;

    public ImmutableArray<Exemption> ToImmutable() => _exemptions.ToImmutable();

    public void Read(JsonNode item)
    {
        if (item.Kind != JsonKind.Object)
        {
            _issues.AddWrongType(item, "an exemption", "an object");
            return;
        }

        ReadMembers(item);
        if (!IsOfARule(item) || !HasOneSubject(item))
        {
            return;
        }

        var expires = ReadDate();
        var exemption = new Exemption
        {
            Rule = TextOf(PolicyKeys.Rule),
            Fingerprint = TextOf(PolicyKeys.Fingerprint),
            Resource = TextOf(PolicyKeys.Resource),
            Path = TextOf(PolicyKeys.Path),
            Where = TextOf(PolicyKeys.Where),
            Reason = TextOf(PolicyKeys.Reason),
            Owner = TextOf(PolicyKeys.Owner),
            Expires = expires,
            Span = PolicyIssues.SpanOf(item),
            ExpiresSpan = PolicyIssues.SpanOf(_values.TryGetValue(PolicyKeys.Expires, out var end) ? end : item),
            Missing = Missing(),
            Index = _exemptions.Count,
        };
        if (!_known.Add((exemption.Rule, exemption.Fingerprint, exemption.Resource, exemption.Path)))
        {
            _issues.Add(item, $"the {exemption.Subject} is exempted from {exemption.Rule} twice");
            return;
        }

        _exemptions.Add(exemption);
    }

    private void ReadMembers(JsonNode item)
    {
        _values.Clear();
        foreach (var member in item.Members)
        {
            if (!PolicyKeys.OfExemption.Contains(member.Name))
            {
                _issues.AddUnknownKey(member, PolicyKeys.OfExemption, "an exemption");
            }
            else if (_values.ContainsKey(member.Name))
            {
                _issues.Add(member.NameNode, $"'{member.Name}' is given twice");
            }
            else if (_issues.Text(member) is not null)
            {
                _values.Add(member.Name, member.Value);
            }
        }
    }

    private bool IsOfARule(JsonNode item)
    {
        var rule = TextOf(PolicyKeys.Rule);
        if (rule.Length == 0)
        {
            _issues.Add(item, "an exemption needs 'rule', the id of the rule that it is about");
            return false;
        }

        if (!RulePattern.IsKnown(rule))
        {
            _issues.Add(_values[PolicyKeys.Rule], $"'{rule}' is no rule's id{NearestName.Hint(rule, RulePattern.KnownIds)} (an exemption is about one rule, such as \"LEAK1001\")");
            return false;
        }

        if (RulePattern.IsAboutThePolicy(rule) && !IsExemptable(rule))
        {
            _issues.Add(_values[PolicyKeys.Rule], $"{rule} is about the policy itself and cannot be exempted");
            return false;
        }

        return true;
    }

    // A suppression that stands in the source for a reason can be recorded; a broken policy cannot.
    private static bool IsExemptable(string rule) => rule == "LEAK9005";

    private bool HasOneSubject(JsonNode item)
    {
        var given = Given(PolicyKeys.Fingerprint) + Given(PolicyKeys.Resource) + Given(PolicyKeys.Path);
        if (given != 1)
        {
            _issues.Add(item, given == 0
                ? "an exemption needs 'fingerprint', 'resource' or 'path': what it exempts"
                : "an exemption has one of 'fingerprint', 'resource' and 'path'");
            return false;
        }

        var fingerprint = TextOf(PolicyKeys.Fingerprint);
        if (fingerprint.Length > 0 && !Fingerprints.IsOne(fingerprint))
        {
            _issues.Add(_values[PolicyKeys.Fingerprint], $"this is no fingerprint; expected '{Fingerprints.Prefix}' and {Fingerprints.Digits} of the digits 0-9 and a-f, as the finding's own property gives it");
            return false;
        }

        return true;
    }

    private DateTime? ReadDate()
    {
        var text = TextOf(PolicyKeys.Expires);
        if (text.Length == 0)
        {
            return null;
        }

        if (PolicyDate.TryParse(text, out var date))
        {
            return date;
        }

        _issues.Add(_values[PolicyKeys.Expires], $"'{text}' is no date; expected yyyy-MM-dd, such as \"2030-12-31\"");
        return null;
    }

    private int Given(string key) => TextOf(key).Length > 0 ? 1 : 0;

    private string Missing()
    {
        if (IsGiven(PolicyKeys.Reason) && IsGiven(PolicyKeys.Owner) && IsGiven(PolicyKeys.Expires))
        {
            return string.Empty;
        }

        var missing = new[] { PolicyKeys.Reason, PolicyKeys.Owner, PolicyKeys.Expires }.Where(key => !IsGiven(key)).ToArray();
        return missing.Length < 2
            ? string.Concat(missing)
            : string.Join(", ", missing.Take(missing.Length - 1)) + " and " + missing[missing.Length - 1];
    }

    private bool IsGiven(string key) => !string.IsNullOrWhiteSpace(TextOf(key));

    private string TextOf(string key) => _values.TryGetValue(key, out var value) ? value.Text : string.Empty;
}
