using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Exposures.Commands;

/// <summary>A command of a script: its words, and its options as members (<c>--public-access blob</c> is <c>public-access</c>; other arguments are <c>argument</c>).</summary>
internal sealed class CommandLine
{
    private static readonly string[] s_globalFlags = { "debug", "verbose", "quiet", "insecure", "json", "only-show-errors" };

    private CommandLine(ImmutableArray<string> words, DocumentNode options, TextSpan span)
    {
        Words = words;
        Options = options;
        Span = span;
    }

    /// <summary>The program and the words before the first option.</summary>
    public ImmutableArray<string> Words { get; }

    public DocumentNode Options { get; }

    /// <summary>The program's name.</summary>
    public TextSpan Span { get; }

    /// <summary>
    /// Reads the command that begins at <paramref name="start"/>, up to what ends it: the line, unless it is continued, a separator, or the quote around it.
    /// </summary>
    public static CommandLine Read(string text, int start, int end)
    {
        var tokens = Tokens(text, start, end);
        var words = ImmutableArray.CreateBuilder<string>();
        var members = ImmutableArray.CreateBuilder<DocumentMember>();
        var hasOption = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var dashes = token.Text.Length - token.Text.TrimStart('-').Length;
            if (dashes is 0 or > 2 || token.Text.Length == dashes)
            {
                if (!hasOption)
                {
                    words.Add(token.Text);
                }

                if (i > 0)
                {
                    members.Add(new DocumentMember("argument", token.Span, token.Node));
                }

                continue;
            }

            // Options of the program itself: "gsutil -m iam ch", "aws --profile p s3 cp".
            var isGlobal = words.Count == 1 && words[0].IndexOf('-') < 0 && !hasOption && HasWords(tokens, i + 1);
            hasOption |= !isGlobal;
            var (name, value) = SplitOption(token, dashes);
            if (isGlobal && (dashes == 1 || Array.IndexOf(s_globalFlags, name) >= 0 || name.StartsWith("no-", StringComparison.Ordinal)))
            {
                continue;
            }

            if (value is null && i + 1 < tokens.Count && !IsOption(tokens[i + 1].Text))
            {
                value = tokens[++i].Node;
            }

            if (isGlobal)
            {
                continue;
            }

            members.Add(new DocumentMember(name, token.Span, Shorthand(name, value) ?? DocumentNode.OfScalar(NodeKind.True, token.Span, "true")));
        }

        var last = tokens.Count > 0 ? tokens[tokens.Count - 1].Span.End : start;
        return new CommandLine(words.ToImmutable(), DocumentNode.OfMembers(TextSpan.FromBounds(start, last), members.ToImmutable()), tokens.Count > 0 ? tokens[0].Span : default);
    }

    // Something that can be a command's word follows.
    private static bool HasWords(List<Token> tokens, int first)
    {
        for (var i = first; i < tokens.Count; i++)
        {
            if (!IsOption(tokens[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOption(string text) => text.Length > 1 && text[0] == '-' && text[1] is not (>= '0' and <= '9');

    // --name=value, -Name:value
    private static (string Name, DocumentNode? Value) SplitOption(Token token, int dashes)
    {
        var text = token.Text;
        var split = text.IndexOfAny(new[] { '=', ':' }, dashes);
        if (split < 0 || !token.IsPlain)
        {
            return (text.Substring(dashes), null);
        }

        var span = TextSpan.FromBounds(token.Span.Start + split + 1, token.Span.End);
        return (text.Substring(dashes, split - dashes), Scalar(text.Substring(split + 1).Trim('"', '\''), span, isVerbatim: true));
    }

    // BlockPublicAcls=false,IgnorePublicAcls=true: what the AWS tool takes for an object.
    private static DocumentNode? Shorthand(string name, DocumentNode? value)
    {
        if (value is null || !name.EndsWith("-configuration", StringComparison.Ordinal) || value.Text.IndexOf('=') < 0)
        {
            return value;
        }

        var members = ImmutableArray.CreateBuilder<DocumentMember>();
        foreach (var part in value.Text.Split(','))
        {
            var equals = part.IndexOf('=');
            if (equals > 0)
            {
                members.Add(new DocumentMember(part.Substring(0, equals).Trim(), value.Span, Scalar(part.Substring(equals + 1).Trim(), value.Span, isVerbatim: false)));
            }
        }

        return DocumentNode.OfMembers(value.Span, members.ToImmutable());
    }

    // A shell's variable is not known here, PowerShell's $true is.
    private static DocumentNode Scalar(string text, TextSpan span, bool isVerbatim)
        => text.Equals("$true", StringComparison.OrdinalIgnoreCase) ? DocumentNode.OfScalar(NodeKind.True, span, "true")
            : text.Equals("$false", StringComparison.OrdinalIgnoreCase) ? DocumentNode.OfScalar(NodeKind.False, span, "false")
            : text.Length > 1 && text[0] == '$' ? DocumentNode.OfScalar(NodeKind.Reference, span, text.TrimStart('$').Trim('{', '}', '(', ')'))
            : DocumentNode.OfScalar(NodeKind.Text, span, text, isVerbatim);

    private static List<Token> Tokens(string text, int start, int end)
    {
        const int MaxTokens = 200;
        var tokens = new List<Token>();
        var i = start;
        while (i < end && tokens.Count < MaxTokens)
        {
            var c = text[i];
            if (c is ' ' or '\t' or '\r')
            {
                i++;
            }
            else if (c is '\\' or '`' or '^' && IsLineEnd(text, i + 1, end))
            {
                i = NextLine(text, i, end);
            }
            else if (c is '\n' or ';' or '|' or '&' or ')' or '#')
            {
                break;
            }
            else
            {
                var from = i;
                var token = ReadToken(text, ref i, end);
                if (token.Text.Length == 0 && i == from)
                {
                    break;
                }

                tokens.Add(token);
                if (i < end && text[i] is '"' or '\'')
                {
                    // The quote around the whole command.
                    break;
                }
            }
        }

        return tokens;
    }

    private static Token ReadToken(string text, ref int i, int end)
    {
        var start = i;
        if (text[i] is '"' or '\'')
        {
            var quote = text[i];
            var close = text.IndexOf(quote, i + 1, end - i - 1);
            if (close < 0)
            {
                return new Token(string.Empty, new TextSpan(start, 0), true);
            }

            i = close + 1;
            return new Token(text.Substring(start + 1, close - start - 1), TextSpan.FromBounds(start, i), false);
        }

        while (i < end && text[i] is not (' ' or '\t' or '\r' or '\n' or ';' or '|' or '&' or ')' or '"' or '\''))
        {
            i++;
            if (i < end && text[i - 1] is '=' or ':' && text[i] is '"' or '\'')
            {
                // --option="value with spaces"
                var close = text.IndexOf(text[i], i + 1, end - i - 1);
                i = close < 0 ? i : close + 1;
            }
        }

        return new Token(text.Substring(start, i - start), TextSpan.FromBounds(start, i), true);
    }

    private static bool IsLineEnd(string text, int i, int end)
    {
        while (i < end && text[i] is ' ' or '\t' or '\r')
        {
            i++;
        }

        return i >= end || text[i] == '\n';
    }

    private static int NextLine(string text, int i, int end)
    {
        var next = text.IndexOf('\n', i, end - i);
        return next < 0 ? end : next + 1;
    }

    private readonly struct Token
    {
        public Token(string text, TextSpan span, bool isPlain)
        {
            Text = text;
            Span = span;
            IsPlain = isPlain;
        }

        public string Text { get; }

        public TextSpan Span { get; }

        /// <summary>Written without quotes around the whole.</summary>
        public bool IsPlain { get; }

        public DocumentNode Node => Scalar(Text, Span, isVerbatim: true);
    }
}
