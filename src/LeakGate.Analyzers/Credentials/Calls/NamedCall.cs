namespace LeakGate.Analyzers.Credentials.Calls;

/// <summary>A call that takes a credential by its name, though nothing else is known of it.</summary>
/// <param name="Purpose">What it takes.</param>
/// <param name="Place">Its name, for messages.</param>
internal sealed record NamedCall(CallPurpose Purpose, string Place);
