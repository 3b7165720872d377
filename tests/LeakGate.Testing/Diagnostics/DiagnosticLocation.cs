namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Where a diagnostic is expected. Lines and columns count from zero, as in Roslyn.</summary>
public readonly record struct DiagnosticLocation(FileLinePositionSpan Span, DiagnosticLocationOptions Options);
