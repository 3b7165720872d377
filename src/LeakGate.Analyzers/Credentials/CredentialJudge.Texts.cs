using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.Analyzers.Credentials.Embedded;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Credentials.Sites;
using LeakGate.Analyzers.Credentials.Verdict;
using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Credentials;

/// <summary>The rules that read the text itself: known formats, connection strings and URLs, and other languages with a credential in them.</summary>
internal sealed partial class CredentialJudge
{
    // Key material that is decoded on its way is typed in a format all the same, and bytes of a private key can be written in one.
    private static string? TypedText(Candidate candidate)
    {
        if (candidate.Value.Value is not byte[] bytes)
        {
            return candidate.Value.Text;
        }

        return candidate.Origin is LiteralExpressionSyntax { Token.Value: string typed } ? typed
            : candidate.Sinks.Exists(static sink => sink.Kind == SinkKind.PrivateKey) ? Convert.ToBase64String(bytes)
            : null;
    }

    // True when the format decides, be it for silence: a published key or a documented sample is known for what it is.
    private bool JudgeFormats(Candidate candidate, string text, out Finding? finding)
    {
        finding = null;
        _matches.Clear();
        _file.Project.Catalogues.Formats.Match(text, ContextOf(candidate), _matches);
        FormatMatch? best = null;
        var isKnownHarmless = false;
        foreach (var match in _matches)
        {
            if (match.IsPublic || match.IsExample)
            {
                isKnownHarmless |= match.Length * 2 > text.Length;
            }
            else if (match.Confidence == FormatConfidence.Possible && match.Format.Rule != RuleIds.PrivateKey && candidate.Names.Count == 0 && candidate.Sinks.Count == 0)
            {
                // Such a shape alone is too common; a name or a destination must speak for it. (A private key is less sure only for being encrypted.)
            }
            else if (match.Format.Anchor is null && !match.ChecksumVerified && IdentifierNames.IsNamed(candidate.Origin))
            {
                // A provider's ids are as random as its secrets, and the name says which it is.
            }
            else if (best is not { } other || match.Confidence > other.Confidence)
            {
                best = match;
            }
        }

        if (best is { } found && !TypedParts.IsTypedElsewhere(candidate.Origin, text.Substring(found.Start, found.Length)))
        {
            var descriptor = found.Format.Rule switch
            {
                RuleIds.PrivateKey => Descriptors.PrivateKey,
                RuleIds.CredentialInUrl => Descriptors.CredentialInUrl,
                _ => Descriptors.KnownCredentialFormat,
            };
            var evidence = found.ChecksumVerified ? "format; checksum" : "format";
            finding = new Finding(
                descriptor, ValueSpans.Of(candidate.Origin, text, found.Start, found.Length), found.Format.What, found.Length, Places.Of(candidate))
            {
                Properties = Properties(found.Confidence.ToString(), evidence, found.Format.Id, BestName(candidate).Name, found.Start, found.Length, candidate),
                IsEcho = !ValueSpans.IsTypedIn(candidate.Origin, text, found.Start, found.Length),
                Secret = text.Substring(found.Start, found.Length),
            };
        }

        return best is not null || isKnownHarmless;
    }

    private bool JudgeConnectionString(Candidate candidate, string text, out Finding? finding)
    {
        finding = null;
        if (!ConnectionStringAnalyzer.TryAnalyze(text, out var verdict))
        {
            return false;
        }

        if (Places.IsUsageText(candidate.Origin))
        {
            return true;
        }

        var rule = verdict.RuleId;
        if (rule is null && verdict.IsBareFragment && IsConnectionString(candidate))
        {
            rule = RuleIds.ConnectionString;
        }

        if (rule is null)
        {
            // Its grammar has a place for a credential and nothing secret stands there.
            return !verdict.IsBareFragment;
        }

        if (rule == RuleIds.DefaultPassword && _file.TestCode == TestCode.Skip)
        {
            return true;
        }

        if (verdict.SecretLength > 0 && TypedParts.IsTypedElsewhere(candidate.Origin, text.Substring(verdict.SecretStart, verdict.SecretLength)))
        {
            return true;
        }

        var span = ValueSpans.Of(candidate.Origin, text, verdict.SecretStart, verdict.SecretLength);
        var place = Places.Of(candidate);
        var name = BestName(candidate).Name;
        var secret = text.Substring(verdict.SecretStart, verdict.SecretLength);
        var confidence = verdict.IsDefaultPassword ? "Possible" : "Likely";
        finding = rule switch
        {
            RuleIds.CredentialInUrl => new Finding(Descriptors.CredentialInUrl, span, verdict.Kind, verdict.SecretLength, place)
            {
                Properties = Properties("Certain", verdict.Evidence, verdict.Kind, name, verdict.SecretStart, verdict.SecretLength, candidate),
                Secret = secret,
            },
            RuleIds.DefaultPassword => new Finding(Descriptors.DefaultPassword, span, verdict.IsEmptyPassword ? "Empty" : "Well-known default", verdict.Kind + " " + place)
            {
                Properties = Properties(confidence, verdict.Evidence, verdict.Kind, name, verdict.SecretStart, verdict.SecretLength, candidate),
                IsRelaxed = _file.RelaxesTests,
                Secret = secret,
            },
            _ => new Finding(Descriptors.ConnectionString, span, verdict.Kind, verdict.SecretKey, verdict.SecretLength, place)
            {
                Properties = Properties("Certain", verdict.Evidence, verdict.Kind, name, verdict.SecretStart, verdict.SecretLength, candidate),
                IsEcho = !ValueSpans.IsTypedIn(candidate.Origin, text, verdict.SecretStart, verdict.SecretLength),
                Secret = secret,
            },
        };
        return true;
    }

    private bool IsConnectionString(Candidate candidate)
    {
        foreach (var sink in candidate.Sinks)
        {
            if (sink.Kind == SinkKind.ConnectionString)
            {
                return true;
            }
        }

        foreach (var site in candidate.Names)
        {
            if (_file.Project.Catalogues.Names.Classify(site.Name).Kind == CredentialKind.ConnectionString)
            {
                return true;
            }
        }

        return false;
    }

    private Finding? JudgeEmbedded(Candidate candidate)
    {
        if (candidate.Value.Text is not { } text)
        {
            return null;
        }

        _embedded.Clear();
        EmbeddedCredentials.Find(text, ProgramNames.Before(candidate.Origin), _embedded);
        foreach (var (name, start, length) in _embedded)
        {
            var value = text.Substring(start, length);
            if (value.IndexOf(FlowText.Hole) >= 0 || TypedParts.IsTypedElsewhere(candidate.Origin, value))
            {
                continue;
            }

            var evidence = _file.Project.Catalogues.Names.Classify(name);
            var verdict = CredentialVerdict.Judge(new CredentialEvidence(
                value, name, evidence, CredentialDestination.None, Places.ContextOf(candidate.Origin, SiteKind.Key, evidence, _file.IsTestCode)));
            if (verdict.IsFinding)
            {
                var kind = CredentialKinds.Describe(evidence);
                return new Finding(Descriptors.CredentialName, ValueSpans.Of(candidate.Origin, text, start, length), kind, length, name)
                {
                    Properties = Properties(verdict.Confidence.ToString(), string.Join("; ", verdict.Evidence) + "; embedded", kind, name, start, length, candidate),
                    IsRelaxed = _file.RelaxesTests,
                    Secret = value,
                };
            }
        }

        return null;
    }
}
