namespace LeakGate.Analyzers.Credentials.Formats;

/// <summary>How sure the shape of a value alone makes it that the value is a credential.</summary>
internal enum FormatConfidence
{
    /// <summary>The shape is shared with other things; names or destination have to decide.</summary>
    Possible,

    /// <summary>The shape is a provider's own, but nothing in it can be verified.</summary>
    Likely,

    /// <summary>A checksum or structure holds, or the format is so specific that nothing else has it.</summary>
    Certain,
}
