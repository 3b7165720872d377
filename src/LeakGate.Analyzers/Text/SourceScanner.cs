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
    /// <summary>Literals outside these lengths are no passwords and no keys by shape alone.</summary>
    private const int ShortestSecret = 6;
    private const int LongestSecret = 256;

    private readonly WatchList _names;
    private readonly AhoCorasick _words;
    private readonly Interests[] _interestsOfWord;
    private readonly Func<string, Interests> _interestsOfName;
    private readonly NameMemo _memo;

    // For each ASCII character of a name its class in the automaton; the complement for the others.
    private readonly int[] _classes;

    /// <param name="names">Simple names to report as whole identifiers.</param>
    /// <param name="words">Words to report wherever they stand, in any case.</param>
    /// <param name="interestsOfName">Decides what an identifier that contains a word of <see cref="Interests.CredentialName"/> is worth a look for.</param>
    public SourceScanner(WatchedTexts names, WatchedTexts words, Func<string, Interests> interestsOfName)
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
        _classes = new int[AhoCorasick.AsciiLimit];
        for (var c = '\0'; c < _classes.Length; c++)
        {
            _classes[c] = NameCharacters.Contains(c) ? _words.ClassOf(c) : ~_words.ClassOf(c);
        }
    }

    /// <summary>Adds to <paramref name="hits"/> every place worth a look, in the order of the text, and to <paramref name="names"/> every name.</summary>
    public void Scan(SourceText text, List<Hit> hits, NameFilter names)
    {
        var state = AhoCorasick.Start;
        var chunks = new LineChunks(text, new TextSpan(0, text.Length));
        while (chunks.MoveNext())
        {
            var first = hits.Count;
            Scan(chunks.Buffer, chunks.Length, ref state, hits, names);
            for (var i = first; i < hits.Count && chunks.Start > 0; i++)
            {
                hits[i] = new Hit(chunks.Start + hits[i].Position, hits[i].Interests);
            }
        }
    }

    // Compiled at its best at once: a build reads every file, and is over before the runtime would find out that this loop is hot.
    [MethodImpl(HotLoop.Options)]
    private void Scan(char[] buffer, int length, ref int state, List<Hit> hits, NameFilter names)
    {
        // One hit for each interest is enough between two quotes or line ends: the literal is looked at as a whole.
        var reported = Interests.None;
        var i = 0;
        while (i < length)
        {
            if (ReadSigns(buffer, ref i, length, ref state))
            {
                AddWords(state, i - 1, ref reported, hits);
                if (buffer[i - 1] == '"')
                {
                    reported = Interests.None;
                    AddLiteral(buffer, i, length, hits);
                }
                else if (buffer[i - 1] == '\n')
                {
                    reported = Interests.None;
                }
            }
            else if (i < length && !ReadName(buffer, ref i, length, ref state, ref reported, names, hits))
            {
                state = _words.Next(state, buffer[i]);
                AddWords(state, i, ref reported, hits);
                i++;
            }
        }
    }

    // Reads on to behind a quote, the end of a line or of a word, which is true, or to what may belong to a name. Like the next one it calls nothing, so
    // that all it has stays in registers.
    [MethodImpl(HotLoop.Aside)]
    private bool ReadSigns(char[] buffer, ref int position, int length, ref int state)
    {
        var classes = _classes;
        var transitions = _words.Transitions;
        var firstMatch = _words.FirstMatchState;
        var i = position;
        var current = state;
        var isTelling = false;
        while (i < length && !isTelling)
        {
            var c = buffer[i];
            if (c >= classes.Length || classes[c] >= 0)
            {
                break;
            }

            current = transitions[current + ~classes[c]];
            isTelling = current >= firstMatch || c is '"' or '\n';
            i++;
        }

        position = i;
        state = current;
        return isTelling;
    }

    // Reads on to behind the next word, which is true, or to what is no ASCII character of a name.
    [MethodImpl(HotLoop.Aside)]
    private bool ReadLetters(char[] buffer, ref int position, int length, ref int state, ref uint hash)
    {
        var classes = _classes;
        var transitions = _words.Transitions;
        var firstMatch = _words.FirstMatchState;
        var i = position;
        var current = state;
        var sum = hash;
        var isMatch = false;
        while (i < length && !isMatch)
        {
            var c = buffer[i];
            if (c >= classes.Length || classes[c] < 0)
            {
                break;
            }

            current = transitions[current + classes[c]];
            sum = NameHash.Add(sum, c);
            isMatch = current >= firstMatch;
            i++;
        }

        position = i;
        state = current;
        hash = sum;
        return isMatch;
    }

    // Whether a name stands here; it is read.
    [MethodImpl(HotLoop.Aside)]
    private bool ReadName(char[] buffer, ref int position, int length, ref int state, ref Interests reported, NameFilter names, List<Hit> hits)
    {
        var start = position;
        var hash = NameHash.Seed;
        var hasWord = false;
        while (true)
        {
            if (ReadLetters(buffer, ref position, length, ref state, ref hash))
            {
                hasWord |= AddWords(state, position - 1, ref reported, hits);
            }
            else if (position < length && buffer[position] >= AhoCorasick.AsciiLimit && char.IsLetterOrDigit(buffer[position]))
            {
                state = _words.Next(state, buffer[position]);
                hash = NameHash.Add(hash, buffer[position]);
                hasWord |= AddWords(state, position, ref reported, hits);
                position++;
            }
            else
            {
                break;
            }
        }

        if (position == start)
        {
            return false;
        }

        names.Add(hash);
        EndOfName(buffer, start, position - start, hash, hasWord, hits);
        return true;
    }

    // Adds what the words that end at a state are worth a look for in a text; whether one of them makes a name worth one.
    [MethodImpl(HotLoop.Aside)]
    private bool AddWords(int state, int position, ref Interests reported, List<Hit> hits)
    {
        var isOfNames = false;
        foreach (var word in _words.MatchesAt(state))
        {
            var interests = _interestsOfWord[word];
            isOfNames |= (interests & Interests.CredentialName) != 0;
            var inText = interests & (Interests.CredentialText | Interests.StorageText) & ~reported;
            if (inText != Interests.None)
            {
                reported |= inText;
                hits.Add(new Hit(position, inText));
            }
        }

        return isOfNames;
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

    [MethodImpl(HotLoop.Aside)]
    private static void AddLiteral(char[] buffer, int start, int length, List<Hit> hits)
    {
        if (HasSecretShape(buffer, start, length))
        {
            hits.Add(new Hit(start, Interests.SecretShape));
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
