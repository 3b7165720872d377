using System.Collections.Generic;

namespace LeakGate.Analyzers.Tests.Rules.Rows;

/// <summary>Rows that cannot hold when their package is not restored, each with its reason. The list may only become shorter.</summary>
internal static class UnboundSinkRows
{
    public static IReadOnlyDictionary<string, string> CannotHold { get; } = new Dictionary<string, string>
    {
    };
}
