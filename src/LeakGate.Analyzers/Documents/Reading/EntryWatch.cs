using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.Analyzers.Credentials.Embedded;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Documents.Reading;

/// <summary>
/// The one look at a key or value that decides whether it is made a string and judged. One table look-up a character, no allocation; immutable, built
/// once a process.
/// </summary>
internal sealed class EntryWatch
{
    // Shorter fixed texts ("s.", "sk-") stand in ordinary text.
    private const int ShortestAnchor = 4;

    private const int ShortestShape = 16;
    private const int LongestShape = 512;

    private const EntryInterests Pair = EntryInterests.Word | EntryInterests.Sign;
    // In a value in one piece a provider's word is chance, unless a sign parts it from what follows.
    private const EntryInterests Introduced = EntryInterests.Context | EntryInterests.Sign;
    private const EntryInterests UrlPair = EntryInterests.Url | EntryInterests.UrlSign;

    private static readonly Lazy<EntryWatch> s_default = new(() => new EntryWatch(FormatMatcher.Default, CredentialNames.BuiltIn), LazyThreadSafetyMode.ExecutionAndPublication);

    private static readonly Lazy<EntryWatch> s_withShapes = new(() => new EntryWatch(Default, watchesShapes: true), LazyThreadSafetyMode.ExecutionAndPublication);

    private static readonly ConditionalWeakTable<RuleCatalogues, OfPolicy> s_ofPolicies = new();

    private readonly bool _watchesShapes;
    private readonly AhoCorasick _words;
    private readonly EntryInterests[] _interests;

    private EntryWatch(FormatMatcher formats, CredentialNames names)
    {
        Names = names;
        Formats = formats;
        Keys = new KeyMemo(names);
        var words = new Dictionary<string, EntryInterests>(StringComparer.Ordinal);
        Add(words, names.Anchors, EntryInterests.Word);
        Add(words, ConnectionStringAnalyzer.Anchors.Where(static word => word != "://"), EntryInterests.Word);
        Add(words, EmbeddedCredentials.Anchors, EntryInterests.Word);
        Add(words, new[] { "authorization" }, EntryInterests.Word);
        Add(words, formats.Anchors.Where(static word => word.Length >= ShortestAnchor), EntryInterests.Format);
        Add(words, formats.Anchors.Where(static word => word.Length < ShortestAnchor), EntryInterests.Opening);
        Add(words, formats.ContextWords, EntryInterests.Context);
        Add(words, new[] { "://" }, EntryInterests.Url);
        Add(words, new[] { "@", "?" }, EntryInterests.UrlSign);
        Add(words, new[] { "=", "'", "\"", "--", " -p", " -u", " /p", "</", "identified by" }, EntryInterests.Sign);
        var ordered = words.OrderBy(static pair => pair.Key, StringComparer.Ordinal).ToArray();
        _words = AhoCorasick.Build(ordered.Select(static pair => pair.Key).ToArray(), ignoreCase: true);
        _interests = ordered.Select(static pair => pair.Value).ToArray();
    }

    private EntryWatch(EntryWatch other, bool watchesShapes)
    {
        Names = other.Names;
        Formats = other.Formats;
        Keys = other.Keys;
        _words = other._words;
        _interests = other._interests;
        _watchesShapes = watchesShapes;
    }

    /// <summary>The built-in catalogues' words.</summary>
    public static EntryWatch Default => s_default.Value;

    /// <summary>The same, and every value of a generated key's shape is worth judging.</summary>
    public static EntryWatch WithShapes => s_withShapes.Value;

    /// <summary>The watch over a project's catalogues.</summary>
    public static EntryWatch Of(RuleCatalogues catalogues, bool watchesShapes)
        => ReferenceEquals(catalogues, RuleCatalogues.BuiltIn) ? watchesShapes ? WithShapes : Default
            : s_ofPolicies.GetValue(catalogues, static key => new OfPolicy(key)).Get(watchesShapes);

    /// <summary>What names say.</summary>
    public CredentialNames Names { get; }

    /// <summary>The formats of credentials.</summary>
    public FormatMatcher Formats { get; }

    /// <summary>Which keys may name a credential.</summary>
    public KeyMemo Keys { get; }

    /// <summary>The automaton, for readers that run it in their own loop: <see cref="At"/> says what a match means.</summary>
    public AhoCorasick Words => _words;

    /// <summary>What the words are worth that end at <paramref name="state"/>, <paramref name="read"/> characters into the text.</summary>
    public EntryInterests At(int state, int read)
    {
        var interests = EntryInterests.None;
        foreach (var word in _words.MatchesAt(state))
        {
            var own = _interests[word];
            if ((own & EntryInterests.Opening) != 0)
            {
                own = read == _words.LengthOf(word) ? own & ~EntryInterests.Opening | EntryInterests.Format : own & ~EntryInterests.Opening;
            }

            interests |= own;
        }

        return interests;
    }

    /// <summary>What stands in <paramref name="text"/>.</summary>
    public EntryInterests Look(string text)
    {
        var interests = EntryInterests.None;
        var state = AhoCorasick.Start;
        var position = 0;
        while (_words.MoveToMatch(text, ref position, text.Length, ref state))
        {
            interests |= At(state, position);
        }

        return interests;
    }

    /// <summary>Whether a value is worth judging for what stands in it and for what it is called.</summary>
    /// <param name="value">What stands in the value.</param>
    /// <param name="path">What stands in the keys that lead to it.</param>
    public static bool IsWorthALook(EntryInterests value, EntryInterests path)
        => (value & EntryInterests.Format) != 0
            || (value & Pair) == Pair
            || (value & UrlPair) == UrlPair
            || (path & EntryInterests.Named) != 0;

    /// <summary>Whether a value of <paramref name="length"/> may have a format that only its company tells, by the keys and by its own words.</summary>
    public bool IsWorthAShape(EntryInterests value, EntryInterests path, int length)
        => length is >= ShortestShape and <= LongestShape && (_watchesShapes || (path & EntryInterests.Context) != 0 || (value & Introduced) == Introduced);

    /// <summary>Whether the text is one piece of letters and digits, as generated keys are.</summary>
    public static bool HasShape(char[] buffer, int start, int end)
    {
        var letters = false;
        var digits = false;
        for (var i = start; i < end; i++)
        {
            var c = buffer[i];
            if (c is <= ' ' or > '~')
            {
                return false;
            }

            letters |= (uint)((c | 0x20) - 'a') <= 'z' - 'a';
            digits |= (uint)(c - '0') <= 9;
        }

        return letters && digits;
    }

    /// <inheritdoc cref="HasShape(char[], int, int)"/>
    public static bool HasShape(string text) => HasShape(text.ToCharArray(), 0, text.Length);

    private static void Add(Dictionary<string, EntryInterests> words, IEnumerable<string> texts, EntryInterests interests)
    {
        foreach (var text in texts)
        {
            var lower = text.ToLowerInvariant();
            words.TryGetValue(lower, out var known);
            words[lower] = known | interests;
        }
    }

    private sealed class OfPolicy
    {
        private readonly EntryWatch _plain;
        private readonly EntryWatch _withShapes;

        public OfPolicy(RuleCatalogues catalogues)
        {
            _plain = new EntryWatch(catalogues.Formats, catalogues.Names);
            _withShapes = new EntryWatch(_plain, watchesShapes: true);
        }

        public EntryWatch Get(bool watchesShapes) => watchesShapes ? _withShapes : _plain;
    }
}
