using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Presence;

/// <summary>Whether a policy file demands that LeakGate runs: it enforces something, or cannot be read whole, which must not be a way out.</summary>
internal static class PolicyDemand
{
    public static bool Of(SourceText? text) => text is null || PolicyFileReader.Read(text) is var file && (!file.Enforced.IsEmpty || !file.Issues.IsEmpty);
}
