using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// The one look at a file's text that decides whether anything in it is worth a closer one. It knows no syntax: it tells where a watched name, a
/// word or a literal of a secret's shape stands, and the parsed tree has the last word. One table look-up a character, no allocation when
/// nothing is found; immutable, so one instance serves all files at once.
/// </summary>
internal sealed class SourceScanner
{
    private const int PooledLength = 1 << 18;

    /// <summary>Literals outside these lengths are no passwords and no keys by shape alone.</summary>
    private const int ShortestSecret = 6;
    private const int LongestSecret = 256;

    [ThreadStatic]
    private static char[]? s_buffer;

    private readonly WatchList _names;
    private readonly AhoCorasick _words;
    private readonly Interests[] _interestsOfWord;
    private readonly Func<string, Interests> _interestsOfName;
    private readonly NameMemo _memo;

    /// <param name="names">Simple names to report as whole identifiers.</param>
    /// <param name="words">Words to report wherever they stand, in any case.</param>
    /// <param name="interestsOfName">Decides what an identifier that contains a word of <see cref="Interests.CredentialName"/> is worth a look for.</param>
    public SourceScanner(
        IReadOnlyDictionary<string, Interests> names, IReadOnlyDictionary<string, Interests> words, Func<string, Interests> interestsOfName)
    {
        _names = new WatchList(names);
        var ordered = words.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        _words = AhoCorasick.Build(ordered.Select(pair => pair.Key).ToArray(), ignoreCase: true);
        _interestsOfWord = ordered.Select(pair => pair.Value).ToArray();
        _interestsOfName = interestsOfName;
        _memo = new NameMemo();
    }

    /// <summary>Adds to <paramref name="hits"/> every place worth a look, in the order of the text.</summary>
    public void Scan(SourceText text, List<Hit> hits)
    {
        var length = text.Length;
        if (length == 0)
        {
            return;
        }

        var buffer = length <= PooledLength ? s_buffer ??= new char[PooledLength] : new char[length];
        text.CopyTo(0, buffer, 0, length);
        Scan(buffer, length, hits);
    }

    private void Scan(char[] buffer, int length, List<Hit> hits)
    {
        var state = AhoCorasick.Start;
        var runStart = -1;
        var hash = WatchList.HashSeed;
        var runHasWord = false;

        // One hit for each interest is enough between two quotes or line ends: the literal is looked at as a whole.
        var reported = Interests.None;
        for (var i = 0; i < length; i++)
        {
            var c = buffer[i];
            state = _words.Next(state, c);
            if (_words.IsMatch(state))
            {
                foreach (var word in _words.MatchesAt(state))
                {
                    var interests = _interestsOfWord[word];
                    runHasWord |= (interests & Interests.CredentialName) != 0;
                    var inText = interests & (Interests.CredentialText | Interests.StorageText) & ~reported;
                    if (inText != Interests.None)
                    {
                        reported |= inText;
                        hits.Add(new Hit(i, inText));
                    }
                }
            }

            if (IsNameCharacter(c))
            {
                if (runStart < 0)
                {
                    runStart = i;
                    hash = WatchList.HashSeed;
                }

                hash = WatchList.AddToHash(hash, c);
                continue;
            }

            if (runStart >= 0)
            {
                EndOfName(buffer, runStart, i - runStart, hash, runHasWord, hits);
                runStart = -1;
                runHasWord = false;
            }

            if (c == '"')
            {
                reported = Interests.None;
                if (HasSecretShape(buffer, i + 1, length))
                {
                    hits.Add(new Hit(i + 1, Interests.SecretShape));
                }
            }
            else if (c == '\n')
            {
                reported = Interests.None;
            }
        }

        if (runStart >= 0)
        {
            EndOfName(buffer, runStart, length - runStart, hash, runHasWord, hits);
        }
    }

    private void EndOfName(char[] buffer, int start, int length, uint hash, bool hasWord, List<Hit> hits)
    {
        var interests = _names.Find(hash, buffer, start, length);
        if (hasWord && length <= LongestSecret)
        {
            interests |= _memo.Get(hash, buffer, start, length, _interestsOfName);
        }

        if (interests != Interests.None)
        {
            hits.Add(new Hit(start, interests));
        }
    }

    private static bool IsNameCharacter(char c)
        => c < 128
            ? (uint)(c - 'a') <= 'z' - 'a' || (uint)(c - 'A') <= 'Z' - 'A' || (uint)(c - '0') <= 9 || c == '_'
            : char.IsLetterOrDigit(c);

    // What stands up to the next quote has no space, is long enough and mixes letters with digits or signs.
    private static bool HasSecretShape(char[] buffer, int start, int end)
    {
        var limit = Math.Min(end, start + LongestSecret + 1);
        var letters = false;
        var others = false;
        for (var i = start; i < limit; i++)
        {
            var c = buffer[i];
            if (c == '"')
            {
                return letters && others && i - start >= ShortestSecret;
            }

            if (c <= ' ' || c > '~')
            {
                return false;
            }

            var isLetter = (uint)((c | 0x20) - 'a') <= 'z' - 'a';
            letters |= isLetter;
            others |= !isLetter && c is not ('.' or '/' or '-' or '_' or ':' or '{' or '}' or '<' or '>' or '\\');
        }

        return false;
    }
}
