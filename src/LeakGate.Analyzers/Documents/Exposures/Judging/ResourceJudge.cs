using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Exposures.Rows;
using LeakGate.Analyzers.Documents.Exposures.Values;
using LeakGate.Analyzers.Documents.Tree;
using LeakGate.Analyzers.Storage;
using LeakGate.Analyzers.Storage.Networks;
using LeakGate.Analyzers.Storage.Policies;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Exposures.Judging;

/// <summary>Asks the rows of the catalogue about one resource.</summary>
internal sealed class ResourceJudge
{
    private readonly PolicyNodes _policies;
    private readonly Requirements _requirements;
    private readonly List<DocumentOpening> _openings;

    public ResourceJudge(PolicyNodes policies, Requirements requirements, List<DocumentOpening> openings)
    {
        _policies = policies;
        _requirements = requirements;
        _openings = openings;
    }

    public void Judge(DeclaredResource resource, DocumentExposureRow row)
    {
        if (_requirements.Relaxes(row, resource) is not { } relaxed)
        {
            return;
        }

        switch (row.Given)
        {
            case DocumentGiven.Omitted:
                JudgeOmitted(resource, row, relaxed);
                return;
            case DocumentGiven.Ports:
                ForEach(resource, row, setting => ComposePorts.Judge(resource, row, setting, _openings));
                return;
            case DocumentGiven.Partial:
                ForEach(resource, row, setting => JudgePartial(resource, row, setting));
                return;
            case DocumentGiven.Present:
                ForEach(resource, row, setting => _openings.Add(new DocumentOpening(
                    row, resource, row.Exposure, setting.NameSpan, row.Paths[0].Name.Length > 0 ? NameOf(setting, row) : resource.Type)));
                return;
            case DocumentGiven.Policy:
                ForEach(resource, row, setting => JudgePolicy(resource, row, setting));
                return;
            case DocumentGiven.Range:
                JudgeRange(resource, row);
                return;
            default:
                ForEach(resource, row, setting => JudgeValues(resource, row, setting));
                return;
        }
    }

    private void ForEach(DeclaredResource resource, DocumentExposureRow row, Action<FoundSetting> judge)
    {
        foreach (var path in row.Paths)
        {
            foreach (var setting in FoundSetting.Find(resource, path))
            {
                if (_requirements.Hold(row, resource, setting))
                {
                    judge(setting);
                }
            }
        }
    }

    private void JudgeOmitted(DeclaredResource resource, DocumentExposureRow row, bool relaxed)
    {
        if (resource.Body.Kind != NodeKind.Object || resource.Body.FindMember("...") is not null)
        {
            return;
        }

        foreach (var path in row.Paths)
        {
            foreach (var setting in FoundSetting.Find(resource, path))
            {
                if (resource.Values.Resolve(setting.Value).Count > 0)
                {
                    return;
                }
            }
        }

        if (_requirements.Hold(row, resource, null))
        {
            _openings.Add(new DocumentOpening(row, resource, row.Exposure, resource.Header, Described(resource)) { Words = row.Paths[0].Name, IsRelaxed = relaxed });
        }
    }

    private void JudgePartial(DeclaredResource resource, DocumentExposureRow row, FoundSetting setting)
    {
        var block = resource.Values.Follow(setting.Value);
        if (block.Kind != NodeKind.Object)
        {
            return;
        }

        var missing = new List<string>();
        foreach (var member in row.UnsafeValues)
        {
            if (block.FindMember(member.Text) is null)
            {
                missing.Add(member.Text);
            }
        }

        if (missing.Count > 0)
        {
            _openings.Add(new DocumentOpening(row, resource, row.Exposure, setting.NameSpan, Described(resource)) { Words = string.Join(", ", missing) });
        }
    }

    private void JudgePolicy(DeclaredResource resource, DocumentExposureRow row, FoundSetting setting)
    {
        foreach (var (grant, span) in _policies.GrantsOf(setting.Value, resource))
        {
            if (grant.IsNarrowed)
            {
                continue;
            }

            var who = grant.Principal switch
            {
                PublicPrincipal.EveryoneBut => "Everyone but those named (NotPrincipal)",
                PublicPrincipal.AnyAccount => "Anyone with an account",
                _ => "Anyone",
            };
            _openings.Add(new DocumentOpening(
                row, resource, grant.Exposure == Exposure.None ? Exposure.PublicRead : grant.Exposure, span, grant.Rule == RuleIds.PublicWrite ? "The policy" : who)
            {
                Rule = grant.Rule,
                Words = DocumentMessages.Verb(grant.Exposure) + row.What,
            });
        }
    }

    private void JudgeRange(DeclaredResource resource, DocumentExposureRow row)
    {
        foreach (var setting in FoundSetting.Find(resource, row.Paths[0]))
        {
            if (setting.Owner.Find(row.Paths[1].Name) is not { } end || !_requirements.Hold(row, resource, setting))
            {
                continue;
            }

            foreach (var first in resource.Values.Resolve(setting.Value))
            {
                foreach (var last in resource.Values.Resolve(end))
                {
                    if (first.Node.ScalarText is { } from && last.Node.ScalarText is { } to && AddRange(resource, row, first, from, to))
                    {
                        break;
                    }
                }
            }
        }
    }

    private bool AddRange(DeclaredResource resource, DocumentExposureRow row, ResolvedValue first, string from, string to)
    {
        var verdict = AddressRange.Judge(from, to);
        if (verdict < AddressVerdict.AllAzure)
        {
            return false;
        }

        _openings.Add(new DocumentOpening(row, resource, row.Exposure, first.Place, $"{row.Paths[0].Name} = {from}, {row.Paths[1].Name} = {to}")
        {
            Words = DocumentMessages.Reach(verdict),
            Note = Via(first),
        });
        return true;
    }

    private void JudgeValues(DeclaredResource resource, DocumentExposureRow row, FoundSetting setting)
    {
        var list = resource.Values.Follow(setting.Value);
        foreach (var item in list.AsList())
        {
            foreach (var resolved in resource.Values.Resolve(item))
            {
                // The items of a list that stands elsewhere are found where the setting names it.
                var value = list == setting.Value ? resolved : resolved.At(setting.Value.Span);
                if (!value.IsKnown)
                {
                    AddUndecided(resource, row, setting, value);
                }
                else if (value.Node.ScalarText is { } text)
                {
                    JudgeText(resource, row, setting, value, text);
                }
            }
        }
    }

    // Only a setting whose values are few is worth a question; an address or a member is given by the environment nearly always.
    private void AddUndecided(DeclaredResource resource, DocumentExposureRow row, FoundSetting setting, ResolvedValue value)
    {
        if (row.Given is DocumentGiven.Value or DocumentGiven.Acl && row.IsOnByDefault && value.Decider != "an expression")
        {
            _openings.Add(new DocumentOpening(row, resource, row.Exposure, value.Place, NameOf(setting, row)) { Decider = value.Decider });
        }
    }

    private void JudgeText(DeclaredResource resource, DocumentExposureRow row, FoundSetting setting, ResolvedValue value, string text)
    {
        var name = NameOf(setting, row);
        var said = name == "argument" ? text : name + " = " + text;
        switch (row.Given)
        {
            case DocumentGiven.Value when row.FindUnsafe(text.Trim()) is { } unsafeValue:
                var isGrant = row.RuleFor(unsafeValue.Exposure) == RuleIds.GrantToEveryone;
                Add(resource, row, unsafeValue.Exposure, value, isGrant ? $"Anyone ({said})" : said);
                break;
            case DocumentGiven.Acl when Members.JudgeCannedAcl(text, onBucket: true) is { } exposure and not Exposure.None:
                Add(resource, row, exposure == Exposure.PublicList ? row.Exposure : exposure, value, said);
                break;
            case DocumentGiven.Grantee when Members.Judge(text) is var who and not PublicPrincipal.None:
                AddGrantee(resource, row, setting, value, who, text);
                break;
            case DocumentGiven.Cidr when AddressRange.Judge(text) is var verdict and >= AddressVerdict.AllAzure:
                _openings.Add(new DocumentOpening(row, resource, row.Exposure, value.Place, said)
                {
                    Words = DocumentMessages.Reach(verdict),
                    Note = Via(value),
                    IsRelaxed = Requirements.IsVague(row, resource, setting),
                });
                break;
            case DocumentGiven.Origin when text.Trim() == "*":
                Add(resource, row, row.Exposure, value, said);
                break;
        }
    }

    private void AddGrantee(DeclaredResource resource, DocumentExposureRow row, FoundSetting setting, ResolvedValue value, PublicPrincipal who, string text)
    {
        var role = (setting.Owner.Find("role") ?? resource.Body.Find("role") ?? setting.Owner.Find("permission"))?.ScalarText
            ?? (text.IndexOf(':') > 0 ? text.Substring(0, text.IndexOf(':')) : string.Empty);
        var access = Members.AccessOfRole(role);
        var exposure = (access & PolicyAccess.Write) != 0 ? Exposure.PublicWrite : (access & PolicyAccess.List) != 0 ? Exposure.PublicList : Exposure.PublicRead;
        _openings.Add(new DocumentOpening(row, resource, exposure, value.Place, exposure == Exposure.PublicWrite ? "The grant to " + text : who == PublicPrincipal.AnyAccount ? "Anyone with an account" : "Anyone")
        {
            Words = DocumentMessages.Verb(exposure) + row.What,
            Note = Via(value),
        });
    }

    // "isPublic ? Blob : None" is a choice that the deployment makes.
    private void Add(DeclaredResource resource, DocumentExposureRow row, Exposure exposure, ResolvedValue value, string setting)
        => _openings.Add(new DocumentOpening(row, resource, exposure, value.Place, setting)
        {
            Note = value.IsConditional ? "under a condition that the deployment decides" : Via(value),
            IsRelaxed = value.IsConditional,
        });

    private static string Via(ResolvedValue value) => value.Via.Length > 0 ? "from " + value.Via : string.Empty;

    private static string NameOf(FoundSetting setting, DocumentExposureRow row) => row.Paths.Length == 1 ? row.Paths[0].Name : NameAmong(setting, row);

    // Several names for one setting: the one that is written.
    private static string NameAmong(FoundSetting setting, DocumentExposureRow row)
    {
        foreach (var path in row.Paths)
        {
            if (setting.Owner.FindMember(path.Name) is { } member && member.NameSpan == setting.NameSpan)
            {
                return path.Name;
            }
        }

        return row.Paths[0].Name;
    }

    private static string Described(DeclaredResource resource) => resource.Name.Length > 0 ? $"{resource.Type} '{resource.Name}'" : resource.Type;
}
