using System;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Documents.Reading;

/// <summary>Remembers for the keys seen last whether they may name a credential: a file repeats its keys.</summary>
internal static class KeyMemo
{
    // One for all files: entries are immutable and depend on the key alone.
    private static readonly NameMemo s_memo = new();
    private static readonly Func<string, Interests> s_decide = static key => KeyNames.MayName(key) ? Interests.CredentialName : Interests.None;

    public static bool MayName(char[] chars, int start, int length)
    {
        var hash = NameHash.Seed;
        for (var i = start; i < start + length; i++)
        {
            hash = NameHash.Add(hash, chars[i]);
        }

        return s_memo.Get(hash, chars, start, length, s_decide) != Interests.None;
    }
}
