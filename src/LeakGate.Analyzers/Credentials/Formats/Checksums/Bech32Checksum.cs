namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>Bech32 (BIP 173), as age's secret keys use it: a BCH code over the part before the last <c>1</c> and the data behind it.</summary>
internal static class Bech32Checksum
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    private static readonly uint[] Generator = { 0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3 };

    public static CheckResult Check(string text, int start, int end)
    {
        var separator = text.LastIndexOf('1', end - 1, end - start);
        if (separator <= start)
        {
            return CheckResult.Checksum(false, start, end);
        }

        var checksum = 1u;
        for (var i = start; i < separator; i++)
        {
            checksum = Step(checksum, (uint)Lower(text[i]) >> 5);
        }

        checksum = Step(checksum, 0);
        for (var i = start; i < separator; i++)
        {
            checksum = Step(checksum, (uint)Lower(text[i]) & 31);
        }

        for (var i = separator + 1; i < end; i++)
        {
            var value = Alphabet.IndexOf(Lower(text[i]));
            if (value < 0)
            {
                return CheckResult.Checksum(false, start, end);
            }

            checksum = Step(checksum, (uint)value);
        }

        return CheckResult.Checksum(checksum == 1, start, end);
    }

    private static uint Step(uint checksum, uint value)
    {
        var top = checksum >> 25;
        checksum = (checksum & 0x1ffffff) << 5 ^ value;
        for (var i = 0; i < Generator.Length; i++)
        {
            if ((top >> i & 1) != 0)
            {
                checksum ^= Generator[i];
            }
        }

        return checksum;
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
