using System.Collections.Immutable;

namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>The verdict on one value.</summary>
/// <param name="IsFinding">Whether to report it.</param>
/// <param name="Confidence">How sure a finding is; meaningless otherwise.</param>
/// <param name="Reason">What decided.</param>
/// <param name="Evidence">Short codes of what counted (<c>name:strong</c>, <c>shape:random</c>, <c>context:test</c>); never a part of the value.</param>
internal readonly record struct CredentialVerdictResult(
    bool IsFinding,
    Confidence Confidence,
    VerdictReason Reason,
    ImmutableArray<string> Evidence);
