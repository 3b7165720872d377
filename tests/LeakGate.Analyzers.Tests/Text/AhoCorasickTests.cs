using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Text;
using Xunit;

namespace LeakGate.Analyzers.Tests.Text;

public sealed class AhoCorasickTests
{
    [Fact]
    public void Overlapping_words_are_all_found_longest_first()
    {
        var found = Find(new[] { "he", "she", "his", "hers" }, "ushers", ignoreCase: false);

        Assert.Equal(new[] { (1, "she"), (2, "he"), (2, "hers") }, found);
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    public void Case_is_folded_only_on_request(bool ignoreCase, int expected)
        => Assert.Equal(expected, Find(new[] { "AKIA" }, "akia AKIA AkIa", ignoreCase).Count);

    [Fact]
    public void Words_beyond_ascii_are_found_as_written()
    {
        var found = Find(new[] { "пароль", "contraseña" }, "x пароль, Contraseña contraseña", ignoreCase: true);

        Assert.Equal(new[] { "пароль", "contraseña", "contraseña" }, found.Select(match => match.Word));
    }

    [Fact]
    public void Same_word_twice_reports_both_numbers_and_an_empty_word_never()
    {
        var automaton = AhoCorasick.Build(new[] { "ab", "", "ab" }, ignoreCase: false);
        var state = automaton.Next(automaton.Next(AhoCorasick.Start, 'a'), 'b');
        var numbers = new List<int>();
        foreach (var number in automaton.MatchesAt(state))
        {
            numbers.Add(number);
        }

        Assert.Equal(new[] { 0, 2 }, numbers);
    }

    [Fact]
    public void Without_words_nothing_matches()
    {
        var automaton = AhoCorasick.Build(Array.Empty<string>(), ignoreCase: false);

        Assert.False(automaton.IsContainedIn("anything", 0, 8));
        Assert.False(automaton.IsMatch(AhoCorasick.Start));
    }

    [Fact]
    public void A_scan_resumes_in_the_next_buffer()
    {
        var automaton = AhoCorasick.Build(new[] { "secret" }, ignoreCase: false);
        var state = AhoCorasick.Start;
        var position = 0;

        Assert.False(automaton.MoveToMatch("..sec".ToCharArray(), ref position, 5, ref state));
        position = 0;
        Assert.True(automaton.MoveToMatch("ret..", ref position, 5, ref state));
        Assert.Equal(3, position);
    }

    [Fact]
    public void Only_the_given_window_is_read()
    {
        var automaton = AhoCorasick.Build(new[] { "key" }, ignoreCase: false);

        Assert.False(automaton.IsContainedIn("a key b", 3, 4));
        Assert.False(automaton.IsContainedIn("a key b", 0, 4));
        Assert.True(automaton.IsContainedIn("a key b", 2, 3));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Agrees_with_a_plain_search_on_random_text(int seed)
    {
        var random = new Random(seed);
        var words = Enumerable.Range(0, 40).Select(_ => Draw(random, 1 + random.Next(5))).ToArray();
        var text = Draw(random, 2000);
        var expected = new List<(int, string)>();
        for (var end = 1; end <= text.Length; end++)
        {
            expected.AddRange(words.Where(word => word.Length <= end && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0)
                .OrderByDescending(word => word.Length).Select(word => (end - word.Length, word)));
        }

        Assert.Equal(expected, Find(words, text, ignoreCase: false));
    }

    private static string Draw(Random random, int length)
        => new(Enumerable.Range(0, length).Select(_ => "abcé"[random.Next(4)]).ToArray());

    private static List<(int Start, string Word)> Find(string[] words, string text, bool ignoreCase)
    {
        var automaton = AhoCorasick.Build(words, ignoreCase);
        var found = new List<(int, string)>();
        var state = AhoCorasick.Start;
        var position = 0;
        while (automaton.MoveToMatch(text, ref position, text.Length, ref state))
        {
            foreach (var number in automaton.MatchesAt(state))
            {
                found.Add((position - automaton.LengthOf(number), words[number]));
            }
        }

        return found;
    }
}
