namespace LeakGate.Analyzers.Credentials.Verdict.Counter;

/// <summary>Literals and options of code: <c>null</c>, <c>true</c>, <c>string</c>, <c>required</c>, <c>n/a</c>, a single digit.</summary>
internal static class Keywords
{
    public static bool IsKeyword(ValueSubject subject)
    {
        if (subject.Letters == 0)
        {
            return subject.Text.Length <= 2 && subject.Digits > 0;
        }

        // <machineKey validationKey="AutoGenerate,IsolateApps"/>
        if (subject.StartsWith("AutoGenerate"))
        {
            return true;
        }

        if (subject.Digits > 0 || subject.LetterWords > 2)
        {
            return false;
        }

        foreach (var word in subject.Words)
        {
            if ((ValueWords.ClassesOf(word) & ValueWords.WordClasses.Keyword) == 0)
            {
                return false;
            }
        }

        return subject.Text is not "0";
    }
}
