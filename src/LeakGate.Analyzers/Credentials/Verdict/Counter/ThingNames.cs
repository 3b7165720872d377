using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Verdict.Counter;

/// <summary>Names of things rather than values: the constant's own name, keys of settings and resources, headers, columns, controls, types, members.</summary>
internal static class ThingNames
{
    public static bool IsNameOfAThing(ValueSubject subject) =>
        RepeatsOwnName(subject)
        || RepeatsOwnNameWithANumber(subject)
        || (!Samples.IsSuperSecret(subject) && (IsMadeOfNameWords(subject) || IsSettingName(subject) || IsQualifiedName(subject) || IsMemberName(subject)));

    /// <summary><c>b2-applicationkey</c>, <c>office365_client_secret</c>, <c>smtp.password</c>: words joined by signs, the last of them a credential's.</summary>
    public static bool IsSettingName(ValueSubject subject)
    {
        var text = subject.Text;
        if (subject.Separators == 0 || subject.Spaces + subject.Symbols + subject.NonAsciiLetters > 0 || !char.IsLetter(text[text.Length - 1])
            || subject.Randomness >= 0.9 || !subject.AsName.IsCredential)
        {
            return false;
        }

        // A number may end a word, as in a product's name; elsewhere it is a password's.
        for (var i = 0; i < text.Length; i++)
        {
            var before = i == 0 ? '-' : text[i - 1];
            if (char.IsDigit(text[i]) ? !char.IsLetterOrDigit(before) : char.IsLetter(text[i]) && char.IsDigit(before))
            {
                return false;
            }
        }

        return IsLastWordCredential(subject);
    }

    private static bool IsLastWordCredential(ValueSubject subject) =>
        CredentialNames.BuiltIn.Vocabulary.TryGetPhrase(subject.Words[subject.Words.Count - 1], out var phrase) && phrase.IsCredential;

    /// <summary><c>PASSWORD = "Password"</c>, <c>AccessToken = "access_token"</c>: the same letters and digits.</summary>
    public static bool RepeatsOwnName(ValueSubject subject)
    {
        int n = 0, v = 0;
        var name = subject.RawName;
        var value = subject.Text;
        while (true)
        {
            while (n < name.Length && !char.IsLetterOrDigit(name[n]))
            {
                n++;
            }

            while (v < value.Length && !char.IsLetterOrDigit(value[v]) && (value[v] != '!' || !subject.IsPasswordKind))
            {
                v++;
            }

            if (n == name.Length || v == value.Length)
            {
                return n == name.Length && v == value.Length && name.Length > 0;
            }

            if (char.ToLowerInvariant(name[n++]) != char.ToLowerInvariant(value[v++]))
            {
                return false;
            }
        }
    }

    /// <summary>Whether the name is the credential's word and no more: <c>secret</c>, <c>_password</c>, <c>m_strPassword</c>, <c>x-client-secret</c>.</summary>
    public static bool IsNamedExactly(ValueSubject subject)
    {
        var words = NameWords.Split(subject.RawName);
        var start = 0;
        while (start < words.Count && (words[start].Length == 1 || words[start] is "str" or "sz" or "my" or "the"))
        {
            start++;
        }

        return start < words.Count && string.Join(" ", words.GetRange(start, words.Count - start)) == subject.Name.Words;
    }

    /// <summary><c>CorpEncodingKey = "CorpEncodingKey-1"</c>: a stand-in for one of several; <c>password1</c> is a password.</summary>
    private static bool RepeatsOwnNameWithANumber(ValueSubject subject) =>
        !subject.IsPasswordKind
        && subject.RawName.Length >= 10
        && subject.Text.Length - subject.RawName.Length is > 0 and <= 3
        && subject.StartsWith(subject.RawName)
        && char.IsDigit(subject.Text[subject.Text.Length - 1]);

    /// <summary><c>X-Api-Key</c>, <c>txtPassword</c>, <c>client_secret_post</c>: nothing but words of names.</summary>
    private static bool IsMadeOfNameWords(ValueSubject subject)
    {
        if (!subject.AllLettersKnown || subject.Spaces > 0 || subject.Symbols > 1)
        {
            return false;
        }

        if (subject.IsPasswordKind && (IsPeoplesPassword(subject) || IsOneWordRepeated(subject)))
        {
            return false;
        }

        if (subject.IsPasswordKind && subject.Digits > 0 && subject.Lowers + subject.Digits == subject.Text.Length)
        {
            return false;
        }

        // Digits at the end are what people add to make a password of a word; in the middle they number a thing.
        return subject.Digits == 0
            || Samples.IsComposedSigningSecret(subject) is false && (subject.Digits <= 2 && !EndsWithDigitOrSign(subject) || subject.Digits == 1 && !subject.IsPasswordKind);
    }

    /// <summary><c>mypassword</c>, <c>adminpassword</c>: written in one piece, as passwords are and identifiers in C# are not.</summary>
    public static bool IsPeoplesPassword(ValueSubject subject) =>
        subject.Lowers == subject.Text.Length
        && subject.Words.Count == 2
        && subject.CredentialWords > 0
        && subject.Words[0] is "my" or "test" or "admin" or "root" or "super" or "the" or "sa" or "db" or "demo" or "secret" or "new" or "old"
        && !subject.Has(CredentialContext.DeclaredConst | CredentialContext.Comment);

    /// <summary><c>posposposPOS</c>: no name says its word three times.</summary>
    private static bool IsOneWordRepeated(ValueSubject subject)
        => subject.Words.Count > 2 && subject.Words.TrueForAll(word => word == subject.Words[0]);

    /// <summary><c>V3rmessung</c>: a digit in a word's middle, small letters after it; names have it before a new word (<c>S3Bucket</c>).</summary>
    private static bool HasDigitForALetter(string text)
    {
        for (var i = 1; i + 4 < text.Length; i++)
        {
            if (char.IsDigit(text[i]) && char.IsLetter(text[i - 1]) && char.IsLower(text[i + 1]) && char.IsLower(text[i + 2]) && char.IsLower(text[i + 3]) && char.IsLower(text[i + 4]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>connection.password</c>, <c>Jwt:Key</c>, <c>vso.code</c>, <c>System.String</c>: words joined by dots, colons or underscores.</summary>
    private static bool IsQualifiedName(ValueSubject subject)
    {
        // The types of tokens, at+jwt and the like.
        if (subject.Text.EndsWith("+jwt", System.StringComparison.Ordinal) && subject.Digits == 0)
        {
            return true;
        }

        if (subject.Separators == 0 || subject.Spaces > 0 || subject.Symbols > 0 || subject.Digits > 1 || subject.NonAsciiLetters > 0 || HasDigitForALetter(subject.Text))
        {
            return false;
        }

        if (subject.LetterWords >= 6 && Samples.IsComposedSigningSecret(subject))
        {
            return false;
        }

        var previous = '.';
        foreach (var c in subject.Text)
        {
            // Digits inside a word, or a sign at the wrong place, are no name's.
            if (char.IsDigit(c) && !char.IsLetter(previous))
            {
                return false;
            }

            previous = c;
        }

        var kebab = subject.Text.IndexOf('-') >= 0 && subject.Text.IndexOf('.') < 0 && subject.Text.IndexOf(':') < 0 && subject.Text.IndexOf('_') < 0;
        if (kebab && subject.IsPasswordKind)
        {
            return subject.Digits == 0 && (subject.Uppers == 0 || subject.AllLettersKnown || IsLastWordCredential(subject)) && subject.KnownLetters * 2 > subject.Letters;
        }

        return subject.Randomness < 0.5 && (subject.Digits == 0 || !subject.IsPasswordKind);
    }

    /// <summary><c>PrimaryToken</c>, <c>openParen</c>, <c>SECRET</c>: humps or capitals and nothing else.</summary>
    private static bool IsMemberName(ValueSubject subject)
    {
        if (!subject.OnlyLetters || subject.NonAsciiLetters > 0 || subject.Randomness >= 0.5)
        {
            return false;
        }

        if (IsKeySized(subject) || IsPeoplesCompound(subject) || Samples.IsComposedSigningSecret(subject))
        {
            return false;
        }

        return subject.Humps > 0 || (subject.Uppers == subject.Letters && subject.Letters > 1);
    }

    /// <summary><c>ProyectoFinalDAM</c> as an encryption key: words of no name, in exactly the length that a cipher asks for, or in capitals without a sign between them.</summary>
    public static bool IsKeySized(ValueSubject subject) =>
        subject.Name.Kind == CredentialKind.EncryptionKey
        && subject.Name.Strength == NameStrength.Strong
        && (subject.Letters is 16 or 24 or 32 || (subject.Uppers == subject.Letters && subject.Letters >= 10))
        && subject.KnownLetters * 2 < subject.Letters;

    /// <summary><c>strongArangoPassword</c>: ends in the word, but says what no key of a setting would; constants hold such keys.</summary>
    private static bool IsPeoplesCompound(ValueSubject subject) =>
        subject.IsPasswordKind
        && !subject.Has(CredentialContext.DeclaredConst | CredentialContext.Comment | CredentialContext.AttributeArgument)
        && char.IsLower(subject.Text[0])
        && subject.AsName.Kind == CredentialKind.Password
        && subject.KnownLetters * 4 < subject.Letters * 3;

    private static bool EndsWithDigitOrSign(ValueSubject subject) => !char.IsLetter(subject.Text[subject.Text.Length - 1]);
}
