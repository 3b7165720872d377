using System;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Documents.Reading;

/// <summary>Remembers for the keys seen last whether they may name a credential: a file repeats its keys. Safe for all threads.</summary>
internal sealed class KeyMemo
{
    private readonly NameMemo _memo = new();
    private readonly Func<string, Interests> _decide;

    public KeyMemo(CredentialNames names) => _decide = key => KeyNames.MayName(key, names) ? Interests.CredentialName : Interests.None;

    public bool MayName(char[] chars, int start, int length)
    {
        var hash = NameHash.Seed;
        for (var i = start; i < start + length; i++)
        {
            hash = NameHash.Add(hash, chars[i]);
        }

        return _memo.Get(hash, chars, start, length, _decide) != Interests.None;
    }
}
