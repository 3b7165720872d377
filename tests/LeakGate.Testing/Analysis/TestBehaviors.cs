using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Default checks that a test leaves out.</summary>
[Flags]
public enum TestBehaviors
{
    None = 0,

    /// <summary>The analyzers may report in generated code.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary><c>#pragma warning disable</c> need not silence the analyzers.</summary>
    SkipSuppressionCheck = 2,

    /// <summary>Present for Microsoft's name: generated sources are inputs here, so there is nothing to skip.</summary>
    SkipGeneratedSourcesCheck = 4,
}
