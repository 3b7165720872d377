using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
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

/// <summary>
/// Turns a candidate into at most one finding: the most specific rule that holds wins. A known format says more than a connection string, that more
/// than the API it reaches, that more than its name.
/// </summary>
internal sealed partial class CredentialJudge
{
    private readonly FileContext _file;
    private readonly List<FormatMatch> _matches = new();
    private readonly List<EmbeddedCredential> _embedded = new();

    public CredentialJudge(FileContext file) => _file = file;

    public Finding? Judge(Candidate candidate)
    {
        if (TypedText(candidate) is { } text)
        {
            if (JudgeFormats(candidate, text, out var formatFinding))
            {
                return formatFinding;
            }

            if (JudgeConnectionString(candidate, text, out formatFinding))
            {
                // A statement in quotes may look like a list of settings: WITH PASSWORD = '…', CHECK_POLICY = OFF.
                return formatFinding ?? (_file.TestCode == TestCode.Skip ? null : JudgeEmbedded(candidate));
            }
        }

        if (_file.TestCode == TestCode.Skip || (candidate.Value.Text is { } whole && TypedParts.IsTypedElsewhere(candidate.Origin, whole)))
        {
            return null;
        }

        return JudgeCryptography(candidate) ?? JudgeSinks(candidate) ?? JudgeNames(candidate) ?? JudgeEmbedded(candidate) ?? JudgeParameter(candidate) ?? JudgeCall(candidate) ?? JudgeClient(candidate) ?? JudgeRandomness(candidate);
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
            if (destination == CredentialDestination.InitializationVector
                && (ProtocolBytes.IsIgnoredVector(candidate.Origin) || (candidate.Value.IsBlank && ProtocolBytes.IsPrescribedZeros(candidate.Origin))))
            {
                continue;
            }

            if (destination != CredentialDestination.None && IsFinding(candidate, string.Empty, NameEvidence.None, destination, out var confidence, out var evidence))
            {
                return Cryptographic(candidate, kind, "passed to " + Places.Of(sink), confidence, evidence);
            }
        }

        foreach (var site in candidate.Names)
        {
            var name = Classify(candidate, site);
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

    // "key" says little by itself; in AesHelper or Encrypt() it is the key that encrypts.
    private NameEvidence Classify(Candidate candidate, NamedSite site)
    {
        var name = _file.Project.Catalogues.Names.Classify(site.Name);
        return name is { Strength: NameStrength.Weak, Kind: CredentialKind.Key } && site.Kind is not (SiteKind.Comparison or SiteKind.Key)
            && candidate.Value.Text is { Length: >= 6 } && (site.Encrypts || CryptographicCode.Encrypts(candidate.Origin))
            ? name with { Strength = NameStrength.Strong, Kind = CredentialKind.EncryptionKey }
            : name;
    }

    private Finding Cryptographic(Candidate candidate, string kind, string place, string confidence, string evidence)
    {
        var size = candidate.Value.Value is byte[] bytes ? bytes.Length + " bytes" : candidate.Value.Text!.Length + " characters";
        return new Finding(Descriptors.CryptographicKey, candidate.Origin.Span, kind, size, place)
        {
            Properties = Properties(confidence, evidence, kind),
            IsRelaxed = _file.RelaxesTests,
            Secret = SecretOf(candidate),
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
            if (Logins.IsAnonymous(candidate.Origin)
                || (sink.Kind == SinkKind.HeaderLine && !HeaderCatalogue.Default.TryReadLine(candidate.Value.Text ?? string.Empty, out _, out start)))
            {
                continue;
            }

            var (name, evidence) = BestName(candidate);
            if (destination != CredentialDestination.None && IsFinding(candidate, name, evidence, destination, out var confidence, out var why, start: start))
            {
                return new Finding(Descriptors.CredentialArgument, candidate.Origin.Span, kind, LengthOf(candidate), Places.Of(sink))
                {
                    Properties = Properties(confidence, why, kind, name, start, (candidate.Value.Text?.Length ?? 0) - start, candidate),
                    IsRelaxed = _file.RelaxesTests,
                    IsEcho = IsEcho(candidate),
                    Secret = SecretOf(candidate),
                };
            }
        }

        return null;
    }

    private static bool IsEcho(Candidate candidate)
        => candidate.Value.Text is { } text && !ValueSpans.IsTypedIn(candidate.Origin, text, 0, text.Length);

    private Finding? JudgeNames(Candidate candidate)
    {
        foreach (var site in candidate.Names)
        {
            var name = _file.Project.Catalogues.Names.Classify(site.Name);
            var header = site.Kind == SiteKind.Key ? HeaderCatalogue.Default.ByName(site.Name) : null;
            var destination = header is null ? CredentialDestination.None : CredentialDestination.Token;
            var start = header?.CredentialStart(candidate.Value.Text ?? string.Empty) ?? 0;
            if (header is { IsCookie: true } || !IsFinding(candidate, site.Name, name, destination, out var confidence, out var evidence, site.Kind, start))
            {
                continue;
            }

            if (name.Kind is CredentialKind.ApiKey or CredentialKind.Key && RegistryKeys.IsPartOfOne(candidate.Origin))
            {
                continue;
            }

            var kind = header is null ? CredentialKinds.Describe(name) : "token";
            var descriptor = site.Kind == SiteKind.Comparison ? Descriptors.CredentialComparison : Descriptors.CredentialName;
            return site.Kind == SiteKind.Comparison
                ? new Finding(descriptor, candidate.Origin.Span, site.Name, LengthOf(candidate))
                {
                    Properties = Properties(confidence, evidence, kind, site.Name),
                    IsRelaxed = _file.RelaxesTests,
                    Secret = SecretOf(candidate),
                }
                : new Finding(descriptor, candidate.Origin.Span, kind, LengthOf(candidate), site.Name)
                {
                    Properties = Properties(confidence, evidence, kind, site.Name, start, (candidate.Value.Text?.Length ?? 0) - start, candidate),
                    IsRelaxed = _file.RelaxesTests,
                    Secret = SecretOf(candidate),
                };
        }

        return null;
    }

    private bool IsFinding(
        Candidate candidate, string rawName, NameEvidence name, CredentialDestination destination, out string confidence, out string evidence,
        SiteKind site = SiteKind.Assignment, int start = 0)
    {
        if (candidate.Value.Value is byte[] bytes)
        {
            if (ProtocolBytes.IsPublished(bytes) || (destination == CredentialDestination.None && ProtocolBytes.IsUnfilledKey(bytes, name)) || (destination == CredentialDestination.None && ProtocolBytes.IsDigestState(bytes, name)))
            {
                confidence = evidence = string.Empty;
                return false;
            }

            // Bytes are written out for nothing but keys; a buffer of zeros that is allocated for filling is none.
            confidence = _file.IsTestCode ? "Possible" : "Likely";
            evidence = _file.IsTestCode ? "bytes; context:test" : "bytes";
            return bytes.Length >= 4 && (!candidate.Value.IsBlank || (destination != CredentialDestination.None && Places.IsHandedOver(candidate.Origin, destination)))
                && (destination != CredentialDestination.None || name.Strength == NameStrength.Strong || IsKeySized(bytes, name, site)
                    || (bytes.Length >= 8 && name.Kind is CredentialKind.InitializationVector or CredentialKind.Salt));
        }

        if (candidate.Value.Text is { } text && Logins.IsSample(candidate.Origin, text))
        {
            confidence = evidence = string.Empty;
            return false;
        }

        if (candidate.Value.Text?.IndexOf(FlowText.Hole) >= 0)
        {
            // What is not known decides: "AWS4" + secret is no hard-coded key.
            confidence = evidence = string.Empty;
            return false;
        }

        var verdict = CredentialVerdict.Judge(new CredentialEvidence(
            candidate.Value.Text?.Substring(start) ?? string.Empty, rawName, name, destination, Places.ContextOf(candidate.Origin, site, name, _file.IsTestCode)));
        confidence = verdict.Confidence.ToString();
        evidence = string.Join("; ", verdict.Evidence);
        return verdict.IsFinding;
    }

    // "key" alone says little; with bytes in one of the sizes of symmetric keys it says enough.
    private static bool IsKeySized(byte[] bytes, NameEvidence name, SiteKind site)
        => name.Kind == CredentialKind.Key && site == SiteKind.Assignment && bytes.Length is 16 or 24 or 32 or 64
            && new HashSet<byte>(bytes).Count > bytes.Length / 2;

    private (string Name, NameEvidence Evidence) BestName(Candidate candidate)
    {
        foreach (var site in candidate.Names)
        {
            if (site.Kind != SiteKind.Comparison)
            {
                return (site.Name, _file.Project.Catalogues.Names.Classify(site.Name));
            }
        }

        return (string.Empty, NameEvidence.None);
    }

    private static string SecretOf(Candidate candidate) => candidate.Value.Value switch
    {
        string text => text,
        byte[] bytes => TextOf(bytes),
        _ => string.Empty,
    };

    // Bytes that are a text count as that text, so that a password is the same in both forms.
    private static string TextOf(byte[] bytes)
        => Array.TrueForAll(bytes, static value => value is >= 0x20 and < 0x7F)
            ? Encoding.ASCII.GetString(bytes)
            : BitConverter.ToString(bytes).Replace("-", string.Empty);

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

    private static ImmutableDictionary<string, string?> Properties(string confidence, string evidence, string kind, string name = "")
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Confidence, confidence.ToLowerInvariant())
            .Add(FindingProperties.Evidence, evidence)
            .Add(FindingProperties.Kind, kind);
        return name.Length > 0 ? properties.Add(FindingProperties.Name, name) : properties;
    }

    // For a secret that may be only a part of the value.
    private static ImmutableDictionary<string, string?> Properties(
        string confidence, string evidence, string kind, string name, int start, int length, Candidate candidate)
    {
        var properties = Properties(confidence, evidence, kind, name);
        return candidate.Value.Text is { } text && (start > 0 || length < text.Length)
            ? properties.Add(FindingProperties.Part, start.ToString(CultureInfo.InvariantCulture) + "+" + length.ToString(CultureInfo.InvariantCulture))
            : properties;
    }
}
