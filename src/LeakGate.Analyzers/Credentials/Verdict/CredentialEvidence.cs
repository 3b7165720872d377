using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>All that speaks for or against a value being a credential.</summary>
/// <param name="Value">The text, with U+FFFC for parts not known at compile time. Never repeated in a result.</param>
/// <param name="RawName">The name as written; empty when there is none.</param>
/// <param name="Name">What the name says.</param>
/// <param name="Destination">Which API receives the value.</param>
/// <param name="Context">Circumstances of the place.</param>
internal readonly record struct CredentialEvidence(
    string Value,
    string RawName,
    NameEvidence Name,
    CredentialDestination Destination,
    CredentialContext Context);
