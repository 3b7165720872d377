using System;

namespace LeakGate.Documentation;

/// <summary>A page that the generator needs is missing, or its markers are.</summary>
public sealed class BrokenPageException : Exception
{
    public BrokenPageException(string message)
        : base(message)
    {
    }
}
