using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Credentials.Formats;

/// <summary>
/// Finds everything in a text that has a known credential's format. One pass over the text finds the fixed texts of all formats and the words of
/// all contexts; only where one stands is a pattern tried. Immutable and safe for all threads.
/// </summary>
internal sealed class FormatMatcher
{
    private static readonly Lazy<FormatMatcher> LazyDefault = new(() => new FormatMatcher(FormatCatalogue.Formats));

    private readonly FormatIndex _index;
    private readonly AhoCorasick _automaton;
    private readonly IdlePool<FormatScan> _idle = new();

    private FormatMatcher(IEnumerable<CredentialFormat> formats)
    {
        _index = new FormatIndex(formats);
        _automaton = AhoCorasick.Build(_index.Words, ignoreCase: true);
        Anchors = TextsOf(isAnchor: true);
        ContextWords = TextsOf(isAnchor: false);
    }

    // An entry's text is the only one of its kind.
    private string[] TextsOf(bool isAnchor) => Array.ConvertAll(Array.FindAll(_index.Entries, entry => entry.IsAnchor == isAnchor), static entry => entry.Text);

    /// <summary>The built-in catalogue, parsed once per process.</summary>
    public static FormatMatcher Default => LazyDefault.Value;

    /// <summary>The fixed texts of which one stands in everything that is found without a context.</summary>
    public IReadOnlyList<string> Anchors { get; }

    /// <summary>The words that make a value without fixed text worth a look.</summary>
    public IReadOnlyList<string> ContextWords { get; }

    /// <summary>The built-in catalogue and the user's own formats.</summary>
    public static FormatMatcher Create(IEnumerable<CredentialFormat> formats) => new(FormatCatalogue.Formats.Concat(formats));

    /// <summary>Only the given formats.</summary>
    internal static FormatMatcher Only(IEnumerable<CredentialFormat> formats) => new(formats);

    /// <summary>
    /// Adds what is found in <paramref name="text"/> to <paramref name="results"/>, in the order of the text and without overlaps: of several
    /// formats on the same characters the most specific stays.
    /// </summary>
    /// <param name="text">The value, with U+FFFC for parts that are not known; they match nothing.</param>
    /// <param name="context">The names around the value: variable, member, key, receiving type, separated by blanks.</param>
    /// <param name="results">Receives the matches; nothing is allocated when there are none.</param>
    public void Match(string text, string? context, List<FormatMatch> results)
    {
        if (text.Length < _index.MinLength)
        {
            return;
        }

        var scan = _idle.Take() ?? new FormatScan(_index, _automaton);
        scan.Run(text, context, results);
        _idle.Return(scan);
    }
}
