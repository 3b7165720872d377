using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How the location of an expected diagnostic is read.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    None = 0,

    /// <summary>Only the start is compared.</summary>
    IgnoreLength = 1,

    /// <summary>The start line is the <c>n</c> of a span marked <c>{|#n:…|}</c>; replaced by that span before anything is compared.</summary>
    InterpretAsMarkupKey = 2,
}
