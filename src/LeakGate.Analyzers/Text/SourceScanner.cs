using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// The one look at a file's text that decides whether anything in it is worth a closer one. It knows no syntax: it tells where a watched name, a
/// word or a literal of a secret's shape stands, and the parsed tree has the last word. One table look-up a character, no allocation when
/// nothing is found; immutable, so one instance serves all files at once.
/// </summary>
internal sealed class SourceScanner
{
    private const ushort NameFlag = 0x8000;

    /// <summary>Literals outside these lengths are no passwords and no keys by shape alone.</summary>
    private const int ShortestSecret = 6;
    private const int LongestSecret = 256;

    private readonly WatchList _names;
    private readonly AhoCorasick _words;
    private readonly Interests[] _interestsOfWord;
    private readonly Func<string, Interests> _interestsOfName;
    private readonly NameMemo _memo;

    // For each ASCII character its class in the automaton, and whether it belongs to a name.
    private readonly ushort[] _classes;

    /// <param name="names">Simple names to report as whole identifiers.</param>
    /// <param name="words">Words to report wherever they stand, in any case.</param>
    /// <param name="interestsOfName">Decides what an identifier that contains a word of <see cref="Interests.CredentialName"/> is worth a look for.</param>
    public SourceScanner(
        WatchedTexts names, WatchedTexts words, Func<string, Interests> interestsOfName)
    {
        _names = new WatchList(names);
        _words = AhoCorasick.Build(words.Texts, ignoreCase: true);
        _interestsOfWord = new Interests[words.Texts.Count];
        for (var i = 0; i < _interestsOfWord.Length; i++)
        {
            _interestsOfWord[i] = words.InterestsAt(i);
        }

        _interestsOfName = interestsOfName;
        _memo = new NameMemo();
        _classes = _words.CopyAsciiClasses();
        for (var c = '\0'; c < _classes.Length; c++)
        {
            _classes[c] |= NameCharacters.Contains(c) ? NameFlag : (ushort)0;
        }
    }

    /// <summary>Adds to <paramref name="hits"/> every place worth a look, in the order of the text, and to <paramref name="names"/> every name.</summary>
    public void Scan(SourceText text, List<Hit> hits, NameFilter names)
    {
        if (text.Length > 0)
        {
            Scan(TextBuffer.Read(text, new TextSpan(0, text.Length)), text.Length, hits, names);
        }
    }

    // Compiled at its best at once: a build reads every file, and is over before the runtime would find out that this loop is hot.
    [MethodImpl(HotLoop.Options)]
    private void Scan(char[] buffer, int length, List<Hit> hits, NameFilter names)
    {
        var classes = _classes;
        var transitions = _words.Transitions;
        var firstMatch = _words.FirstMatchState;
        var state = AhoCorasick.Start;
        var runStart = -1;
        var hash = NameHash.Seed;
        var runHasWord = false;

        // One hit for each interest is enough between two quotes or line ends: the literal is looked at as a whole.
        var reported = Interests.None;
        for (var i = 0; i < length; i++)
        {
            var c = buffer[i];
            bool isName;
            if (c < AhoCorasick.AsciiLimit)
            {
                var @class = classes[c];
                isName = (@class & NameFlag) != 0;
                state = transitions[state + (@class & ~NameFlag)];
            }
            else
            {
                isName = NameCharacters.Contains(c);
                state = _words.Next(state, c);
            }

            if (state >= firstMatch)
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

            if (isName)
            {
                if (runStart < 0)
                {
                    runStart = i;
                    hash = NameHash.Seed;
                }

                hash = NameHash.Add(hash, c);
                continue;
            }

            if (runStart >= 0)
            {
                names.Add(hash);
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
            names.Add(hash);
            EndOfName(buffer, runStart, length - runStart, hash, runHasWord, hits);
        }
    }

    private void EndOfName(char[] buffer, int start, int length, uint hash, bool hasWord, List<Hit> hits)
    {
        _names.TryFind(hash, buffer, start, length, out var interests);
        if (hasWord && length <= LongestSecret)
        {
            interests |= _memo.Get(hash, buffer, start, length, _interestsOfName);
        }

        if (interests != Interests.None)
        {
            hits.Add(new Hit(start, interests));
        }
    }

    // What stands up to the next quote has no space, is long enough and mixes letters with digits or signs.
    [MethodImpl(HotLoop.Options)]
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
