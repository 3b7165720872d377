using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.Calls;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Verdict;

namespace LeakGate.Analyzers.Credentials;

/// <summary>The rules for values that no catalogued API receives and no name is given: parameters of libraries, calls by their names, clients, randomness.</summary>
internal sealed partial class CredentialJudge
{
    private Finding? JudgeParameter(Candidate candidate)
    {
        if (candidate.ExternalParameter is not { } parameter)
        {
            return null;
        }

        var name = _file.Project.Catalogues.Names.Classify(parameter.Name);
        return IsFinding(candidate, parameter.Name, name, CredentialDestination.NamedParameter, out var confidence, out var evidence)
            ? new Finding(Descriptors.CredentialArgument, candidate.Origin.Span, CredentialKinds.Describe(name), LengthOf(candidate), $"'{parameter.Name}'")
            {
                Properties = Properties(confidence, evidence, CredentialKinds.Describe(name), parameter.Name),
                IsRelaxed = _file.RelaxesTests,
                Secret = SecretOf(candidate),
            }
            : null;
    }

    private Finding? JudgeCall(Candidate candidate)
    {
        if (candidate.Call is not { } call || candidate.Sinks.Count > 0)
        {
            return null;
        }

        if (call.Purpose == CallPurpose.Cipher)
        {
            return Cryptographic(candidate, "cryptographic key", "passed to " + call.Place, "Possible", "shape:password-like; destination:call");
        }

        return new Finding(Descriptors.CredentialArgument, candidate.Origin.Span, "password", LengthOf(candidate), call.Place)
        {
            Properties = Properties("Possible", "shape:password-like; destination:call", "password"),
            IsRelaxed = _file.RelaxesTests,
            Secret = SecretOf(candidate),
        };
    }

    private Finding? JudgeClient(Candidate candidate)
        => candidate.Names.Count == 0 && candidate.Sinks.Count == 0 && candidate.Value.Text is { } text
            && (ClientArguments.ClientOf(candidate.Origin, text) ?? ClientArguments.StarterOf(candidate.Origin, text, _file)) is { } client
            ? new Finding(Descriptors.CredentialArgument, candidate.Origin.Span, "key", text.Length, client)
            {
                Properties = Properties("Possible", "random; destination:client", "key"),
                IsRelaxed = _file.RelaxesTests,
                Secret = text,
            }
            : null;

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
            Secret = text,
        };
    }
}
