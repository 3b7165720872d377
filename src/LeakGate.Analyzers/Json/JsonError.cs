namespace LeakGate.Analyzers.Json;

/// <summary>The first place at which a text is no JSON.</summary>
/// <param name="Position">Offset in the text; its length when the text ends too early.</param>
/// <param name="Expected">What should stand there, as a noun phrase.</param>
internal sealed record JsonError(int Position, string Expected);
