namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>For formats that are nothing but a number of characters: random ones are of several kinds, a hash or an identifier is not.</summary>
internal static class CharacterMix
{
    /// <summary>Upper-case letters, lower-case letters and digits.</summary>
    public static CheckResult CheckMixed(string text, int start, int end)
    {
        var (upper, lower, digit) = Kinds(text, start, end);
        return CheckResult.Condition(upper && lower && digit, start, end);
    }

    /// <summary>Letters and digits.</summary>
    public static CheckResult CheckAlphanumeric(string text, int start, int end)
    {
        var (upper, lower, digit) = Kinds(text, start, end);
        return CheckResult.Condition((upper || lower) && digit, start, end);
    }

    /// <summary>Not words.</summary>
    public static CheckResult CheckRandom(string text, int start, int end)
        => CheckResult.Condition(!LookAlikes.IsWords(text, start, end), start, end);

    private static (bool Upper, bool Lower, bool Digit) Kinds(string text, int start, int end)
    {
        var (upper, lower, digit) = (false, false, false);
        for (var i = start; i < end; i++)
        {
            upper |= text[i] is >= 'A' and <= 'Z';
            lower |= text[i] is >= 'a' and <= 'z';
            digit |= text[i] is >= '0' and <= '9';
        }

        return (upper, lower, digit);
    }
}
