using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks of code fixes that a test leaves out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    None = 0,

    SkipFixAllInDocumentCheck = 1,

    SkipFixAllInProjectCheck = 2,

    SkipFixAllInSolutionCheck = 4,

    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Only the first diagnostic is fixed, once.</summary>
    FixOne = 8,

    /// <summary>The fixed diagnostic may be reported at the end of the compilation, where an editor does not offer the fix.</summary>
    SkipLocalDiagnosticCheck = 16,
}
