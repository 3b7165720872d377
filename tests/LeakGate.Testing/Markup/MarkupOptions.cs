using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How the markup in test code is read.</summary>
[Flags]
public enum MarkupOptions
{
    None = 0,

    /// <summary><c>[|…|]</c> means the first supported rule of an analyzer that has several, instead of an error.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is code, as in raw interpolated strings and passwords, instead of a position.</summary>
    TreatPositionIndicatorsAsCode = 2,
}
