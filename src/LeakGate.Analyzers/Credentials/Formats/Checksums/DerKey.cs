namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>Keys in base64 without any header: the structure decides, because certificates and public keys start alike.</summary>
internal static class DerKey
{
    public static CheckResult CheckPrivateKey(string text, int start, int end)
        => CheckResult.Structure(Kind(text, start, end) is DerKind.Pkcs1 or DerKind.Pkcs8 or DerKind.Sec1, start, TrimEnd(text, end));

    /// <summary>A PFX file is encrypted with a password, which is often empty or in the next line.</summary>
    public static CheckResult CheckPfx(string text, int start, int end)
        => CheckResult.Condition(Kind(text, start, end) == DerKind.Pfx, start, TrimEnd(text, end));

    /// <summary>CryptoAPI's PRIVATEKEYBLOB: type 7, version 2, RSA algorithm, and <c>RSA2</c> where a public key has <c>RSA1</c>.</summary>
    public static CheckResult CheckCapiBlob(string text, int start, int end)
    {
        var bytes = BinaryText.Base64(text, start, end);
        var holds = bytes is { Length: > 64 } && bytes[0] == 7 && bytes[1] == 2 && bytes[8] == 'R' && bytes[9] == 'S' && bytes[10] == 'A' && bytes[11] == '2';
        return CheckResult.Structure(holds, start, TrimEnd(text, end));
    }

    // The lines of a key are matched with their breaks, also with the one behind the last line.
    private static int TrimEnd(string text, int end)
    {
        while (text[end - 1] is '\r' or '\n')
        {
            end--;
        }

        return end;
    }

    private static DerKind Kind(string text, int start, int end)
        => BinaryText.Base64(text, start, end) is { } bytes ? Asn1.KindOf(bytes) : DerKind.Other;
}
