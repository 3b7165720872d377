namespace LeakGate.Analyzers.Credentials.Verdict.Counter;

/// <summary>Where the secret is kept, or its encrypted form: environment variables, vault references, <c>ENC(…)</c>.</summary>
internal static class References
{
    private static readonly string[] s_prefixes =
    {
        "ENC(", "ENC[", "{cipher}", "encrypted:", "vault:", "vault[", "op://", "arn:", "@Microsoft.KeyVault(", "ref+", "secret://", "kv://", "akv://",
        "akvs://", "keyvault:", "secretref:", "env:", "env(", "ENV[", "valueFrom:", "ssm:", "{{resolve:", "sops:", "gcp-sm://", "sm://", "name=",
        "CfDJ8", "process.env.", "Environment.", "secrets.", "projects/", "[enc:", "Microsoft.",
    };

    public static bool IsReference(ValueSubject subject)
    {
        foreach (var prefix in s_prefixes)
        {
            if (subject.StartsWith(prefix))
            {
                return true;
            }
        }

        // SUPER_SECRET_KEY_THAT_MUST_BE_LONG: no variable is called so.
        return !(subject.LetterWords >= 6 && Samples.IsComposedSigningSecret(subject)) && IsEnvironmentVariable(subject);
    }

    /// <summary><c>AWS_SECRET_ACCESS_KEY</c>: capitals joined by underscores, of which at least one is a word of names.</summary>
    private static bool IsEnvironmentVariable(ValueSubject subject)
    {
        var underscores = 0;
        foreach (var c in subject.Text)
        {
            underscores += c == '_' ? 1 : 0;
            if (c is not (>= 'A' and <= 'Z' or >= '0' and <= '9' or '_'))
            {
                return false;
            }
        }

        return underscores > 0 && subject.KnownLetters > 0 && subject.Digits <= 3 && subject.Randomness < 0.9;
    }
}
