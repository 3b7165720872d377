using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers;

public static partial class Descriptors
{
    /// <summary>LEAK9007. Arguments: why.</summary>
    public static DiagnosticDescriptor UnreadDocument { get; } = Create(
        RuleIds.UnreadDocument,
        RuleCategories.Policy,
        "Configuration file could not be read to the end",
        "LeakGate could not read all of this file: {0}",
        "What cannot be read is not checked. The rest of the file is. Mend the file, raise the limit, or take the file out of the scan.");
}
