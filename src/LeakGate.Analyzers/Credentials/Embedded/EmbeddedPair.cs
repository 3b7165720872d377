namespace LeakGate.Analyzers.Credentials.Embedded;

/// <summary>A name and its value inside of a longer text: <c>{"password":"…"}</c>, <c>IDENTIFIED BY '…'</c>. Offsets count UTF-16 units of the text.</summary>
internal readonly record struct EmbeddedPair(string Name, int ValueStart, int ValueLength, bool IsQuoted);
