using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Testing.State;

/// <summary>A file of a test.</summary>
internal readonly record struct TestFile(string Path, SourceText Text);
