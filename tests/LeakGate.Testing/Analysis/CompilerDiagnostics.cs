namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The least severe compiler diagnostics that a test has to expect.</summary>
public enum CompilerDiagnostics
{
    /// <summary>The code may fail to compile.</summary>
    None,

    /// <summary>Each compiler error must be expected. The default.</summary>
    Errors,

    Warnings,

    Suggestions,

    All,
}
