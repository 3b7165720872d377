namespace LeakGate.Analyzers.Credentials.Formats;

/// <summary>A place in a text that has a known format.</summary>
internal readonly struct FormatMatch
{
    public FormatMatch(CredentialFormat format, int start, int length, FormatConfidence confidence, bool checksumVerified, bool isExample)
    {
        Format = format;
        Start = start;
        Length = length;
        Confidence = confidence;
        ChecksumVerified = checksumVerified;
        IsExample = isExample;
    }

    public CredentialFormat Format { get; }

    /// <summary>The offset of the credential, without what only leads to it.</summary>
    public int Start { get; }

    /// <summary>The number of characters of the credential.</summary>
    public int Length { get; }

    public FormatConfidence Confidence { get; }

    /// <summary>A checksum or structure inside the value holds.</summary>
    public bool ChecksumVerified { get; }

    /// <summary>The value is plainly a sample: a documented example, a filler, words in place of random characters.</summary>
    public bool IsExample { get; }

    /// <summary>Published by design (publishable keys, client ids, emulator keys): known, and no finding.</summary>
    public bool IsPublic => Format.IsPublic;

    public int End => Start + Length;
}
