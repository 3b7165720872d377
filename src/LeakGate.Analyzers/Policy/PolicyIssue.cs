using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Policy;

/// <summary>Something wrong in a policy file (LEAK9001).</summary>
/// <param name="Span">Where it stands in the file's text.</param>
/// <param name="Message">What is wrong and what was expected.</param>
internal sealed record PolicyIssue(TextSpan Span, string Message);
