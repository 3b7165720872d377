using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using LeakGate.Analyzers.Catalogues;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Credentials.Embedded;

/// <summary>Credentials on command lines: options that name one (<c>--password</c>), and those of known programs (<c>command-credentials.tsv</c>).</summary>
internal static class CommandLines
{
    // Longer texts are scripts or documents, whose words mean other things.
    private const int MaximumLength = 2_000;

    private static readonly char[] s_lineEnds = { '\r', '\n' };

    private static readonly Lazy<Dictionary<string, List<Row>>> s_rows = new(Load);

    [MethodImpl(HotLoop.Options)]
    public static void Find(string text, string? program, List<EmbeddedCredential> found)
    {
        if (text.Length > MaximumLength || text.IndexOf(' ') < 0)
        {
            return;
        }

        var words = Split(text);
        var rows = program is null ? null : RowsOf(program);
        var isFirst = true;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].In(text);
            if (word is "&&" or "|" or "||" or ";" or "&" or "$" or "#" or "//" or "sudo" or "/c")
            {
                isFirst = true;
                continue;
            }

            if (isFirst && RowsOf(word) is { } own)
            {
                rows = own;
            }

            isFirst = false;
            if (rows is null || !AddByRow(text, words, i, word, rows, found))
            {
                AddByName(text, words, i, word, found);
            }
        }
    }

    private static bool AddByRow(string text, List<Word> words, int i, string word, List<Row> rows, List<EmbeddedCredential> found)
    {
        foreach (var row in rows)
        {
            if (row.Needs != "-" && !Has(text, words, row.Needs, i))
            {
                continue;
            }

            if (row.Form == "third")
            {
                if (word == row.Needs && i + 2 < words.Count && text[words[i + 2].Start] != '/')
                {
                    Add(found, words[i + 2]);
                    return true;
                }

                continue;
            }

            if (row.Form == "share")
            {
                if (word.StartsWith(row.Option, StringComparison.OrdinalIgnoreCase) && PasswordOfShare(text, words, i) is { } password)
                {
                    Add(found, password);
                    return true;
                }

                continue;
            }

            if (row.Form is "attached" or "either" && word.Length > row.Option.Length && word.StartsWith(row.Option, StringComparison.Ordinal))
            {
                EmbeddedCredentials.Add(found, "password", words[i].Start + row.Option.Length, words[i].End);
                return true;
            }

            if (word == row.Option && row.Form != "attached" && i + 1 < words.Count)
            {
                var value = words[i + 1];
                if (char.IsLetter(row.Option[0]) && !IsLine(text, words, i + 1))
                {
                    continue;
                }

                if (row.Form != "pair")
                {
                    Add(found, value);
                    return true;
                }

                var colon = value.In(text).IndexOf(':');
                if (colon >= 0)
                {
                    EmbeddedCredentials.Add(found, "password", value.Start + colon + 1, value.End);
                    return true;
                }
            }
        }

        return false;
    }

    // net use Z: \\server\share secret /user:anna, net use \\server\share /user:anna secret
    private static Word? PasswordOfShare(string text, List<Word> words, int user)
    {
        if (user + 1 < words.Count && text[words[user + 1].Start] is not ('/' or '&' or '|' or '>' or '\\' or '*'))
        {
            return words[user + 1];
        }

        var before = user > 1 ? words[user - 1] : default;
        return user > 1 && text[before.Start] is not ('/' or '\\' or '*') && text[before.End - 1] != ':' && text[words[user - 2].Start] == '\\' ? before : null;
    }

    // "username admin password 7 …" is a line of a router's configuration, "Username or password may be incorrect" is a sentence.
    private static bool IsLine(string text, List<Word> words, int value)
    {
        if (char.IsUpper(text[words[0].Start]))
        {
            return false;
        }

        var after = words[value].End;
        return value == words.Count - 1 || text.IndexOfAny(s_lineEnds, after, Math.Min(2, text.Length - after)) >= 0 || Array.Exists(words[value].In(text).ToCharArray(), char.IsDigit);
    }

    // --password x, --api-key=x, -Password x; a header after -H.
    private static void AddByName(string text, List<Word> words, int i, string word, List<EmbeddedCredential> found)
    {
        if (word is "-H" or "--header" && i + 1 < words.Count)
        {
            var line = words[i + 1].In(text);
            if (HeaderCatalogue.Default.TryReadLine(line, out _, out var start))
            {
                EmbeddedCredentials.Add(found, "accessToken", words[i + 1].Start + start, words[i + 1].End);
            }

            return;
        }

        if (IsVariable(text, words, i, word, out var sign))
        {
            EmbeddedCredentials.Add(found, word.Substring(0, sign), words[i].Start + sign + 1, words[i].End);
            return;
        }

        if (word.Length < 4 || word[0] != '-' || word.EndsWith("-stdin", StringComparison.Ordinal))
        {
            return;
        }

        var equals = word.IndexOf('=');
        var name = (equals < 0 ? word : word.Substring(0, equals)).TrimStart('-');
        // -fe(tch_password) in a text of help says how far the option may be shortened.
        if (name.IndexOf('(') >= 0 || !EmbeddedCredentials.IsStrong(name))
        {
            return;
        }

        if (equals >= 0)
        {
            EmbeddedCredentials.Add(found, name, words[i].Start + equals + 1, words[i].End);
        }
        else if (i + 1 < words.Count && text[words[i + 1].Start] is not ('-' or '(' or '['))
        {
            EmbeddedCredentials.Add(found, name, words[i + 1].Start, words[i + 1].End);
        }
    }

    // PGPASSWORD=… psql, export DB_PASSWORD=…, docker run -e DB_PASSWORD=…
    private static bool IsVariable(string text, List<Word> words, int i, string word, out int sign)
    {
        sign = word.IndexOf('=');
        if (sign < 4 || (i > 0 && words[i - 1].In(text) is not ("export" or "set" or "env" or "-e" or "--env" or "SET" or "ENV" or "&&" or ";")))
        {
            return false;
        }

        for (var k = 0; k < sign; k++)
        {
            if (!char.IsUpper(word[k]) && !char.IsDigit(word[k]) && word[k] != '_')
            {
                return false;
            }
        }

        return EmbeddedCredentials.IsStrong(word.Substring(0, sign));
    }

    private static void Add(List<EmbeddedCredential> found, Word word) => EmbeddedCredentials.Add(found, "password", word.Start, word.End);

    private static bool Has(string text, List<Word> words, string needed, int upTo)
    {
        for (var i = 0; i <= upTo; i++)
        {
            if (words[i].In(text) == needed)
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(HotLoop.Options)]
    private static List<Word> Split(string text)
    {
        var words = new List<Word>();
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var quote = text[i] is '"' or '\'' ? text[i] : '\0';
            var start = quote == '\0' ? i : i + 1;
            i = start;
            while (i < text.Length && (quote == '\0' ? !char.IsWhiteSpace(text[i]) : text[i] != quote))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(new Word(start, i));
            }

            i++;
        }

        return words;
    }

    private static List<Row>? RowsOf(string word)
    {
        if (word.Length > 64)
        {
            return null;
        }

        var name = word.Substring(word.LastIndexOfAny(new[] { '/', '\\' }) + 1);
        name = name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
        return s_rows.Value.TryGetValue(name, out var rows) ? rows : null;
    }

    private static Dictionary<string, List<Row>> Load()
    {
        var byProgram = new Dictionary<string, List<Row>>(StringComparer.OrdinalIgnoreCase);
        foreach (var cells in CatalogueReader.ReadEmbedded("command-credentials.tsv"))
        {
            if (!byProgram.TryGetValue(cells[0], out var rows))
            {
                byProgram.Add(cells[0], rows = new List<Row>());
            }

            rows.Add(new Row(cells[1], cells[2], cells[3]));
        }

        return byProgram;
    }

    private readonly record struct Word(int Start, int End)
    {
        public string In(string text) => text.Substring(Start, End - Start);
    }

    private sealed record Row(string Needs, string Option, string Form);
}
