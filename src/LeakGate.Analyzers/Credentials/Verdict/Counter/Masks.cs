namespace LeakGate.Analyzers.Credentials.Verdict.Counter;

/// <summary>What hides or stands in for a value: <c>****</c>, <c>xxxx-xxxx</c>, <c>…</c>, a zero GUID, punctuation alone.</summary>
internal static class Masks
{
    public static bool IsMask(ValueSubject subject)
    {
        var text = subject.Text;
        char repeated = '\0';
        foreach (var c in text)
        {
            if (c is '-' or ' ' or '_' or '.' or ',' or '{' or '}' or '/')
            {
                continue;
            }

            if (repeated != '\0' && char.ToLowerInvariant(c) != repeated)
            {
                return false;
            }

            repeated = char.ToLowerInvariant(c);
        }

        if (char.IsLetter(repeated) && text.Length == 1)
        {
            return false;
        }

        // 000000 is a password that people use; as a key it is nothing.
        return !char.IsDigit(repeated) || (!subject.IsPasswordKind && text.Length > 8);
    }
}
