using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LeakGate.Testing.Robustness;

/// <summary>Breaks source text in the ways that typing does, and in some that only a broken disk does. The same seed breaks it the same way.</summary>
public sealed class SourceMutator
{
    private const string Strange = "\"'`{}[]()<>;:,.$@#/\\*%=\0\r\n\t\uFEFF\uFFFC\u2028\uD800é𝔸";

    private readonly Random _random;

    public SourceMutator(int seed) => _random = new Random(seed);

    /// <summary>The text cut off after each of at most <paramref name="count"/> tokens, spread evenly, and inside some of them.</summary>
    public IEnumerable<string> Truncate(string source, int count)
    {
        var tokens = Tokens(source);
        var step = Math.Max(1, tokens.Count / Math.Max(1, count));
        for (var i = 0; i < tokens.Count; i += step)
        {
            var span = tokens[i].Span;
            yield return source.Substring(0, i % 2 == 0 ? span.End : span.Start + (span.Length / 2));
        }
    }

    /// <summary>The text with one to three random changes, as often as asked.</summary>
    public IEnumerable<string> Mutate(string source, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var text = source;
            for (var changes = _random.Next(1, 4); changes > 0; changes--)
            {
                text = MutateOnce(text);
            }

            yield return text;
        }
    }

    private string MutateOnce(string source)
    {
        var tokens = Tokens(source);
        if (tokens.Count < 2)
        {
            return source + Strange;
        }

        var span = tokens[_random.Next(tokens.Count)].Span;
        var other = tokens[_random.Next(tokens.Count)];
        return _random.Next(6) switch
        {
            0 => source.Remove(span.Start, span.Length),
            1 => source.Insert(span.End, " " + source.Substring(span.Start, span.Length)),
            2 => source.Remove(span.Start, span.Length).Insert(span.Start, other.Text),
            3 => source.Insert(_random.Next(source.Length), Strange[_random.Next(Strange.Length)].ToString()),
            4 => source.Remove(_random.Next(source.Length), 1),
            _ => source.Remove(Math.Min(span.Start, other.SpanStart), Math.Abs(span.Start - other.SpanStart)),
        };
    }

    private static List<SyntaxToken> Tokens(string source)
        => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToList();
}
