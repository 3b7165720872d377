using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
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

/// <summary>
/// Turns a candidate into at most one finding: the most specific rule that holds wins. A known format says more than a connection string, that more
/// than the API it reaches, that more than its name.
/// </summary>
internal sealed class CredentialJudge
{
    private readonly FileContext _file;
    private readonly List<FormatMatch> _matches = new();

    public CredentialJudge(FileContext file) => _file = file;

    public Finding? Judge(Candidate candidate)
    {
        if (TypedText(candidate) is { } text)
        {
            if (JudgeFormats(candidate, text, out var formatFinding) || JudgeConnectionString(candidate, text, out formatFinding))
            {
                return formatFinding;
            }
        }

        if (_file.TestCode == TestCode.Skip)
        {
            return null;
        }

        return JudgeEmbedded(candidate) ?? JudgeCryptography(candidate) ?? JudgeSinks(candidate) ?? JudgeNames(candidate) ?? JudgeParameter(candidate) ?? JudgeRandomness(candidate);
    }

    private Finding? JudgeEmbedded(Candidate candidate)
    {
        if (candidate.Embedded is not { } pair || candidate.Value.Text is not { } text)
        {
            return null;
        }

        var name = CredentialNames.BuiltIn.Classify(pair.Name);
        var kind = name.IsCredential ? CredentialKinds.Describe(name) : "password";
        return new Finding(Descriptors.CredentialName, ValueSpans.Of(candidate.Origin, text, pair.ValueStart, pair.ValueLength), kind, pair.ValueLength, pair.Name)
        {
            Properties = Properties("Likely", "name in text", kind),
            IsRelaxed = _file.RelaxesTests,
        };
    }

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
        FormatMatcher.Default.Match(text, ContextOf(candidate), _matches);
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
            else if (best is not { } other || match.Confidence > other.Confidence)
            {
                best = match;
            }
        }

        if (best is { } found)
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
                Properties = Properties(found.Confidence.ToString(), evidence, found.Format.Id),
                IsEcho = !ValueSpans.IsTypedIn(candidate.Origin, text, found.Start, found.Length),
            };
        }

        return finding is not null || isKnownHarmless;
    }

    private bool JudgeConnectionString(Candidate candidate, string text, out Finding? finding)
    {
        finding = null;
        if (!ConnectionStringAnalyzer.TryAnalyze(text, out var verdict))
        {
            return false;
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

        var span = ValueSpans.Of(candidate.Origin, text, verdict.SecretStart, verdict.SecretLength);
        var place = Places.Of(candidate);
        var confidence = verdict.IsDefaultPassword ? "Possible" : "Likely";
        finding = rule switch
        {
            RuleIds.CredentialInUrl => new Finding(Descriptors.CredentialInUrl, span, verdict.Kind, verdict.SecretLength, place)
            {
                Properties = Properties("Certain", verdict.Evidence, verdict.Kind),
            },
            RuleIds.DefaultPassword => new Finding(Descriptors.DefaultPassword, span, verdict.IsEmptyPassword ? "Empty" : "Well-known default", verdict.Kind + " " + place)
            {
                Properties = Properties(confidence, verdict.Evidence, verdict.Kind),
                IsRelaxed = _file.RelaxesTests,
            },
            _ => new Finding(Descriptors.ConnectionString, span, verdict.Kind, verdict.SecretKey, verdict.SecretLength, place)
            {
                Properties = Properties("Certain", verdict.Evidence, verdict.Kind),
                IsEcho = !ValueSpans.IsTypedIn(candidate.Origin, text, verdict.SecretStart, verdict.SecretLength),
            },
        };
        return true;
    }

    private static bool IsConnectionString(Candidate candidate)
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
            if (CredentialNames.BuiltIn.Classify(site.Name).Kind == CredentialKind.ConnectionString)
            {
                return true;
            }
        }

        return false;
    }

    private Finding? JudgeCryptography(Candidate candidate)
    {
        foreach (var sink in candidate.Sinks)
        {
            var (kind, destination) = sink.Kind switch
            {
                SinkKind.CryptoKey => ("cryptographic key", CredentialDestination.CryptographicKey),
                SinkKind.InitializationVector => ("initialization vector", CredentialDestination.InitializationVector),
                SinkKind.Salt => ("salt", CredentialDestination.Salt),
                _ => (string.Empty, CredentialDestination.None),
            };
            if (destination != CredentialDestination.None && IsFinding(candidate, string.Empty, NameEvidence.None, destination, out var confidence, out var evidence))
            {
                return Cryptographic(candidate, kind, "passed to " + Places.Of(sink), confidence, evidence);
            }
        }

        foreach (var site in candidate.Names)
        {
            var name = CredentialNames.BuiltIn.Classify(site.Name);
            var kind = name.Kind switch
            {
                CredentialKind.EncryptionKey => "cryptographic key",
                CredentialKind.InitializationVector => "initialization vector",
                CredentialKind.Salt => "salt",
                _ => null,
            };
            if (kind is not null && site.Kind != SiteKind.Comparison && IsFinding(candidate, site.Name, name, CredentialDestination.None, out var confidence, out var evidence))
            {
                return Cryptographic(candidate, kind, $"in '{site.Name}'", confidence, evidence);
            }
        }

        return null;
    }

    private Finding Cryptographic(Candidate candidate, string kind, string place, string confidence, string evidence)
    {
        var size = candidate.Value.Value is byte[] bytes ? bytes.Length + " bytes" : candidate.Value.Text!.Length + " characters";
        return new Finding(Descriptors.CryptographicKey, candidate.Origin.Span, kind, size, place)
        {
            Properties = Properties(confidence, evidence, kind),
            IsRelaxed = _file.RelaxesTests,
        };
    }

    private Finding? JudgeSinks(Candidate candidate)
    {
        foreach (var sink in candidate.Sinks)
        {
            var (kind, destination) = sink.Kind switch
            {
                SinkKind.Password => ("password", CredentialDestination.Password),
                SinkKind.Token => ("token", CredentialDestination.Token),
                SinkKind.Key => ("key", CredentialDestination.Key),
                SinkKind.HeaderLine => ("token", CredentialDestination.Token),
                _ => (string.Empty, CredentialDestination.None),
            };
            var start = 0;
            if (IsAnonymousLogin(candidate.Origin)
                || (sink.Kind == SinkKind.HeaderLine && !HeaderCatalogue.Default.TryReadLine(candidate.Value.Text ?? string.Empty, out _, out start)))
            {
                continue;
            }

            var (name, evidence) = BestName(candidate);
            if (destination != CredentialDestination.None && IsFinding(candidate, name, evidence, destination, out var confidence, out var why, start: start))
            {
                return new Finding(Descriptors.CredentialArgument, candidate.Origin.Span, kind, LengthOf(candidate), Places.Of(sink))
                {
                    Properties = Properties(confidence, why, kind),
                    IsRelaxed = _file.RelaxesTests,
                    IsEcho = IsEcho(candidate),
                };
            }
        }

        return null;
    }

    private static bool IsEcho(Candidate candidate)
        => candidate.Value.Text is { } text && !ValueSpans.IsTypedIn(candidate.Origin, text, 0, text.Length);

    // FTP's anonymous login takes any address for a password.
    private static bool IsAnonymousLogin(ExpressionSyntax value)
        => value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: > 1 } list }
            && list.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string user } && user.Equals("anonymous", StringComparison.OrdinalIgnoreCase);

    private Finding? JudgeNames(Candidate candidate)
    {
        foreach (var site in candidate.Names)
        {
            var name = CredentialNames.BuiltIn.Classify(site.Name);
            var header = site.Kind == SiteKind.Key ? HeaderCatalogue.Default.ByName(site.Name) : null;
            var destination = header is null ? CredentialDestination.None : CredentialDestination.Token;
            var start = header?.CredentialStart(candidate.Value.Text ?? string.Empty) ?? 0;
            if (header is { IsCookie: true } || !IsFinding(candidate, site.Name, name, destination, out var confidence, out var evidence, site.Kind, start))
            {
                continue;
            }

            var kind = header is null ? CredentialKinds.Describe(name) : "token";
            var descriptor = site.Kind == SiteKind.Comparison ? Descriptors.CredentialComparison : Descriptors.CredentialName;
            return site.Kind == SiteKind.Comparison
                ? new Finding(descriptor, candidate.Origin.Span, site.Name, LengthOf(candidate))
                {
                    Properties = Properties(confidence, evidence, kind),
                    IsRelaxed = _file.RelaxesTests,
                }
                : new Finding(descriptor, candidate.Origin.Span, kind, LengthOf(candidate), site.Name)
                {
                    Properties = Properties(confidence, evidence, kind),
                    IsRelaxed = _file.RelaxesTests,
                };
        }

        return null;
    }

    private Finding? JudgeParameter(Candidate candidate)
    {
        if (candidate.ExternalParameter is not { } parameter)
        {
            return null;
        }

        var name = CredentialNames.BuiltIn.Classify(parameter.Name);
        return IsFinding(candidate, parameter.Name, name, CredentialDestination.NamedParameter, out var confidence, out var evidence)
            ? new Finding(Descriptors.CredentialArgument, candidate.Origin.Span, CredentialKinds.Describe(name), LengthOf(candidate), $"'{parameter.Name}'")
            {
                Properties = Properties(confidence, evidence, CredentialKinds.Describe(name)),
                IsRelaxed = _file.RelaxesTests,
            }
            : null;
    }

    private Finding? JudgeRandomness(Candidate candidate)
    {
        if (candidate.Value.Text is not { } text || candidate.Names.Count > 0 || candidate.Sinks.Count > 0 || !RandomLiterals.IsRandom(text))
        {
            return null;
        }

        return new Finding(Descriptors.RandomLiteral, candidate.Origin.Span, text.Length, Places.Of(candidate))
        {
            Properties = Properties("Possible", "random", "unknown"),
            IsRelaxed = _file.RelaxesTests,
        };
    }

    private bool IsFinding(
        Candidate candidate, string rawName, NameEvidence name, CredentialDestination destination, out string confidence, out string evidence,
        SiteKind site = SiteKind.Assignment, int start = 0)
    {
        if (candidate.Value.Value is byte[] bytes)
        {
            // Bytes are written out for nothing but keys; a buffer of zeros that is allocated for filling is none.
            confidence = "Likely";
            evidence = "bytes";
            return bytes.Length >= 4 && (!candidate.Value.IsBlank || (destination != CredentialDestination.None && Places.IsHandedOver(candidate.Origin)))
                && (destination != CredentialDestination.None || name.Strength == NameStrength.Strong
                    || (bytes.Length >= 8 && name.Kind is CredentialKind.InitializationVector or CredentialKind.Salt));
        }

        if (candidate.Value.Text?.IndexOf(FlowText.Hole) >= 0)
        {
            // What is not known decides: "AWS4" + secret is no hard-coded key.
            confidence = evidence = string.Empty;
            return false;
        }

        var verdict = CredentialVerdict.Judge(new CredentialEvidence(
            candidate.Value.Text?.Substring(start) ?? string.Empty, rawName, name, destination, Places.ContextOf(candidate.Origin, site, _file)));
        confidence = verdict.Confidence.ToString();
        evidence = string.Join("; ", verdict.Evidence);
        return verdict.IsFinding;
    }

    private static (string Name, NameEvidence Evidence) BestName(Candidate candidate)
    {
        foreach (var site in candidate.Names)
        {
            if (site.Kind != SiteKind.Comparison)
            {
                return (site.Name, CredentialNames.BuiltIn.Classify(site.Name));
            }
        }

        return (string.Empty, NameEvidence.None);
    }

    private static int LengthOf(Candidate candidate) => candidate.Value.Value switch
    {
        string text => text.Length,
        byte[] bytes => bytes.Length,
        _ => 0,
    };

    private static string ContextOf(Candidate candidate)
    {
        var context = new StringBuilder();
        foreach (var site in candidate.Names)
        {
            context.Append(site.Name).Append(' ');
        }

        foreach (var sink in candidate.Sinks)
        {
            context.Append(sink.SimpleTypeName).Append(' ');
            foreach (var parameter in sink.Parameters)
            {
                context.Append(parameter).Append(' ');
            }
        }

        return context.Append(AmbientNames.Of(candidate.Origin)).ToString();
    }

    private static ImmutableDictionary<string, string?> Properties(string confidence, string evidence, string kind)
        => ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Confidence, confidence.ToLowerInvariant())
            .Add(FindingProperties.Evidence, evidence)
            .Add(FindingProperties.Kind, kind);
}
