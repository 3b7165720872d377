namespace LeakGate.Analyzers.Credentials.Embedded;

/// <summary>A value inside a text of another language (SQL, markup, JSON, a command line) and the name that the text gives it.</summary>
/// <param name="Name">What it is called there: a column, an element, a key, an option.</param>
/// <param name="Start">Where the value begins in the text.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct EmbeddedCredential(string Name, int Start, int Length);
