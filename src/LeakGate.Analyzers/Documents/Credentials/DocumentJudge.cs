using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.Analyzers.Credentials.Embedded;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Credentials.Verdict;
using LeakGate.Analyzers.Documents.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Credentials;

/// <summary>
/// Turns a value of a file into at most one finding, by the order that holds in C#: a known format says more than a connection string, that more than the
/// name. It weighs nothing itself: formats, grammars and the verdict do.
/// </summary>
internal sealed class DocumentJudge : IEntrySink
{
    private readonly DocumentFile _file;
    private readonly List<Finding> _findings;
    private readonly List<FormatMatch> _matches = new();
    private readonly List<EmbeddedCredential> _embedded = new();
    private bool _isBroken;

    public DocumentJudge(DocumentFile file, List<Finding> findings)
    {
        _file = file;
        _findings = findings;
    }

    public void Add(in DocumentEntry entry)
    {
        if (Judge(entry) is { } finding)
        {
            _findings.Add(finding);
        }
    }

    public void Break(TextSpan span, string reason)
    {
        if (!_isBroken)
        {
            _isBroken = true;
            _findings.Add(DocumentFindings.Unread(span, reason));
        }
    }

    private Finding? Judge(in DocumentEntry entry)
    {
        if (entry.Value.Length == 0)
        {
            return null;
        }

        if (JudgeFormats(entry, out var finding))
        {
            return finding;
        }

        var name = KeyNames.NameOf(entry.Path, Names, out var evidence);
        if (JudgeConnectionString(entry, evidence, out finding))
        {
            return finding ?? (JudgesNames ? JudgeEmbedded(entry) : null);
        }

        return !JudgesNames ? null : JudgeName(entry, name, evidence) ?? JudgeEmbedded(entry) ?? JudgeRandomness(entry, evidence);
    }

    // True when the format decides, be it for silence: a published key or a documented sample is known for what it is.
    private bool JudgeFormats(in DocumentEntry entry, out Finding? finding)
    {
        finding = null;
        _matches.Clear();
        _file.Options.Catalogues.Formats.Match(entry.Value, entry.Path.Replace(KeyNames.Separator, ' '), _matches);
        FormatMatch? best = null;
        var isKnownHarmless = false;
        foreach (var match in _matches)
        {
            if (_file.Kind == DocumentKind.KeyFile && match.Format.Rule != RuleIds.PrivateKey)
            {
                // Certificates are long enough to hold the form of anything.
            }
            else if (match.IsPublic || match.IsExample)
            {
                isKnownHarmless |= match.Length * 2 > entry.Value.Length;
            }
            else if (match.Confidence == FormatConfidence.Possible && match.Format.Rule != RuleIds.PrivateKey && !KeyNames.MayName(entry.Path, Names))
            {
                // Such a shape alone is too common; a name must speak for it.
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
            var isProven = descriptor.Id != RuleIds.CredentialInUrl && found.Confidence == FormatConfidence.Certain;
            finding = new Finding(descriptor, entry.SpanOf(found.Start, found.Length), Say(found.Format.What, isProven), found.Length, Place(entry))
            {
                Properties = Properties(found.Confidence.ToString(), found.ChecksumVerified ? "format; checksum" : "format", found.Format.Id),
                IsRelaxed = !isProven && IsRelaxed,
                Secret = entry.Value.Substring(found.Start, found.Length),
                Place = PlaceOf(entry),
            };
        }

        return best is not null || isKnownHarmless;
    }

    private bool JudgeConnectionString(in DocumentEntry entry, in NameEvidence name, out Finding? finding)
    {
        finding = null;
        if (!ConnectionStringAnalyzer.TryAnalyze(entry.Value, out var verdict))
        {
            return false;
        }

        var rule = verdict.RuleId ?? (verdict.IsBareFragment && IsConnectionString(entry, name) ? RuleIds.ConnectionString : null);
        if (rule is null)
        {
            // Its grammar has a place for a credential and nothing secret stands there.
            return !verdict.IsBareFragment;
        }

        if (LocalDatabases.IsHarmless(_file.Audience, verdict, entry.Value))
        {
            return true;
        }

        var span = entry.SpanOf(verdict.SecretStart, verdict.SecretLength);
        var kind = Say(verdict.Kind);
        var (secret, key) = (entry.Value.Substring(verdict.SecretStart, verdict.SecretLength), PlaceOf(entry));
        finding = rule switch
        {
            RuleIds.CredentialInUrl => new Finding(Descriptors.CredentialInUrl, span, kind, verdict.SecretLength, Place(entry))
            {
                Properties = Properties("Certain", verdict.Evidence, verdict.Kind),
                IsRelaxed = IsRelaxed,
                Secret = secret,
                Place = key,
            },
            RuleIds.DefaultPassword => new Finding(Descriptors.DefaultPassword, span, verdict.IsEmptyPassword ? "Empty" : "Well-known default", kind + " " + Place(entry))
            {
                Properties = Properties(verdict.IsDefaultPassword ? "Possible" : "Likely", verdict.Evidence, verdict.Kind),
                IsRelaxed = IsRelaxed,
                Secret = secret,
                Place = key,
            },
            _ => new Finding(Descriptors.ConnectionString, span, kind, verdict.SecretKey, verdict.SecretLength, Place(entry))
            {
                Properties = Properties("Certain", verdict.Evidence, verdict.Kind),
                IsRelaxed = IsRelaxed,
                Secret = secret,
                Place = key,
            },
        };
        return true;
    }

    private static bool IsConnectionString(in DocumentEntry entry, in NameEvidence name)
        => name.Kind == CredentialKind.ConnectionString || entry.Path.StartsWith("ConnectionStrings:", System.StringComparison.OrdinalIgnoreCase);

    private Finding? JudgeName(in DocumentEntry entry, string name, in NameEvidence evidence)
    {
        var header = HeaderCatalogue.Default.ByName(name);
        if ((!evidence.IsCredential && header is null) || header is { IsCookie: true })
        {
            return null;
        }

        // A piece of JSON that a template joins with others: '","password":"'.
        if (entry.Value[entry.Value.Length - 1] is '"' or '{' && entry.Value.IndexOf("\":", System.StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        var start = header?.CredentialStart(entry.Value) ?? 0;
        var verdict = CredentialVerdict.Judge(new CredentialEvidence(
            entry.Value.Substring(start), name, evidence, header is null ? CredentialDestination.None : CredentialDestination.Token, Context(entry)));
        if (!verdict.IsFinding || (_file.Audience == DocumentAudience.Sample && verdict.Reason != VerdictReason.RandomValue))
        {
            return null;
        }

        var kind = header is null ? CredentialKinds.Describe(evidence) : "token";
        var properties = Properties(verdict.Confidence.ToString(), string.Join("; ", verdict.Evidence), kind);
        return CryptographicKind(evidence) is { } cryptographic
            ? new Finding(Descriptors.CryptographicKey, entry.Span, Say(cryptographic), entry.Value.Length + " characters", Place(entry)) { Properties = properties, IsRelaxed = IsRelaxed, Secret = entry.Value, Place = PlaceOf(entry) }
            : new Finding(Descriptors.CredentialName, entry.Span, Say(kind), entry.Value.Length, DisplayNames.Of(entry.Path)) { Properties = properties, IsRelaxed = IsRelaxed, Secret = entry.Value, Place = PlaceOf(entry) };
    }

    private static string? CryptographicKind(in NameEvidence evidence) => evidence.Kind switch
    {
        CredentialKind.EncryptionKey => "cryptographic key",
        CredentialKind.InitializationVector => "initialization vector",
        CredentialKind.Salt => "salt",
        _ => null,
    };

    private Finding? JudgeEmbedded(in DocumentEntry entry)
    {
        _embedded.Clear();
        EmbeddedCredentials.Find(entry.Value, program: null, _embedded);
        foreach (var (name, start, length) in _embedded)
        {
            var evidence = Names.Classify(name);
            var verdict = CredentialVerdict.Judge(new CredentialEvidence(
                entry.Value.Substring(start, length), name, evidence, CredentialDestination.None, Context(entry)));
            if (verdict.IsFinding && (_file.Audience != DocumentAudience.Sample || verdict.Reason == VerdictReason.RandomValue))
            {
                var kind = CredentialKinds.Describe(evidence);
                return new Finding(Descriptors.CredentialName, entry.SpanOf(start, length), Say(kind), length, name)
                {
                    Properties = Properties(verdict.Confidence.ToString(), string.Join("; ", verdict.Evidence) + "; embedded", kind),
                    IsRelaxed = IsRelaxed,
                    Secret = entry.Value.Substring(start, length),
                    Place = PlaceOf(entry),
                };
            }
        }

        return null;
    }

    private Finding? JudgeRandomness(in DocumentEntry entry, in NameEvidence evidence)
        => !evidence.IsCredential && _file.Options.ReportsRandomValues && RandomLiterals.IsRandom(entry.Value)
            ? new Finding(Descriptors.RandomLiteral, entry.Span, entry.Value.Length, Place(entry))
            {
                Properties = Properties("Possible", "random", "unknown"),
                IsRelaxed = IsRelaxed,
                Secret = entry.Value,
                Place = PlaceOf(entry),
            }
            : null;

    private CredentialNames Names => _file.Options.Catalogues.Names;

    private bool JudgesNames => _file.Options.TestCode != TestCode.Skip && !_file.IsTranslation;

    private bool IsRelaxed => _file.Audience != DocumentAudience.Production || _file.Options.TestCode == TestCode.Relax;

    private string Say(string what, bool isProven = false)
        => _file.Audience == DocumentAudience.Development && !isProven ? what + " (development only: matters if it works anywhere else)" : what;

    // For fingerprints: the same when lines move.
    private static string PlaceOf(in DocumentEntry entry) => DisplayNames.Of(entry.Path);

    private static string Place(in DocumentEntry entry)
        => entry.IsComment ? "in a comment" : entry.Path.Length == 0 ? "in a key" : $"in '{DisplayNames.Of(entry.Path)}'";

    private CredentialContext Context(in DocumentEntry entry)
        => CredentialContext.Configuration
            | (entry.IsComment ? CredentialContext.Comment : CredentialContext.None)
            | (_file.Options.TestCode == TestCode.Report ? CredentialContext.None : CredentialContext.TestCode);

    private static ImmutableDictionary<string, string?> Properties(string confidence, string evidence, string kind)
        => ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Confidence, confidence.ToLowerInvariant())
            .Add(FindingProperties.Evidence, evidence)
            .Add(FindingProperties.Kind, kind);
}
