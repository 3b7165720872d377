using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which parts of an expected diagnostic are not compared.</summary>
[Flags]
public enum DiagnosticOptions
{
    None = 0,

    /// <summary>The actual diagnostic may have any additional locations.</summary>
    IgnoreAdditionalLocations = 1,

    /// <summary>The actual diagnostic may have any severity.</summary>
    IgnoreSeverity = 2,
}
