namespace LeakGate.Analyzers.Credentials.Verdict.Counter;

/// <summary>Words of protocols: schemes (<c>Bearer</c>), algorithms (<c>AES-256-CBC</c>), key sizes, cultures.</summary>
internal static class ProtocolWords
{
    public static bool IsProtocolWord(ValueSubject subject)
    {
        if (subject.Symbols > 0 || subject.LetterWords == 0 || subject.Text.Length > 40)
        {
            return false;
        }

        foreach (var word in subject.Words)
        {
            if (char.IsDigit(word[0]) ? word.Length > 4 : !IsWord(word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(string word) => word is
        "aes" or "rsa" or "des" or "ecdsa" or "ecdh" or "dsa" or "hmac" or "sha" or "md" or "cbc" or "gcm" or "ecb" or "cfb" or "ctr" or "pkcs" or "padding"
        or "oaep" or "hs" or "rs" or "es" or "ps" or "ssh" or "ed" or "pbkdf" or "bcrypt" or "scrypt" or "argon" or "x" or "p" or "jwt" or "jwe" or "jws"
        or "bearer" or "basic" or "digest" or "ntlm" or "negotiate" or "kerberos" or "anonymous" or "saml" or "oauth" or "openid" or "with" or "and" or "rijndael"
        or "triple" or "chacha" or "poly" or "nist" or "nistp" or "secp" or "k" or "r" or "cert" or "pem" or "der" or "pfx" or "utf" or "ascii" or "base" or "hex";
}
