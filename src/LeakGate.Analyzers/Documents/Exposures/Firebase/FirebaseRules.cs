using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Exposures.Values;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Exposures.Firebase;

/// <summary>
/// Security rules of Firebase storage and Firestore. Each <c>allow</c> is a resource whose members are the operations, with what their condition comes to:
/// <c>always</c>, <c>until a date</c>, <c>signed in</c>, or <c>restricted</c>.
/// </summary>
internal sealed class FirebaseRules
{
    public const string Platform = "firebase";

    private readonly string _text;
    private int _position;

    private FirebaseRules(string text) => _text = text;

    /// <summary>Adds the statements of a file; none when it is not Firebase's.</summary>
    public static void AddTo(List<DeclaredResource> resources, string text)
    {
        if (text.IndexOf("service ", StringComparison.Ordinal) >= 0)
        {
            new FirebaseRules(text).Read(resources);
        }
    }

    private void Read(List<DeclaredResource> resources)
    {
        var service = string.Empty;
        var path = string.Empty;
        while (NextWord() is { } word)
        {
            switch (word)
            {
                case "service":
                    service = NextWord() ?? string.Empty;
                    break;
                case "match":
                    path = ReadPath();
                    break;
                case "allow" when service is "firebase.storage" or "cloud.firestore":
                    resources.Add(ReadAllow(service, path));
                    break;
                case "function":
                    SkipTo('{');
                    SkipBlock();
                    break;
            }
        }
    }

    // allow read, write: if condition;
    private DeclaredResource ReadAllow(string service, string path)
    {
        var start = _position - "allow".Length;
        var operations = new List<(string Name, TextSpan Span)>();
        while (_position < _text.Length && _text[_position] is not (':' or ';' or '}' or '{'))
        {
            if (!SkipTrivia() && !char.IsLetter(_text[_position]))
            {
                _position++;
            }
            else if (_position < _text.Length && char.IsLetter(_text[_position]))
            {
                var from = _position;
                while (_position < _text.Length && char.IsLetter(_text[_position]))
                {
                    _position++;
                }

                operations.Add((_text.Substring(from, _position - from), TextSpan.FromBounds(from, _position)));
            }
        }

        var condition = _position < _text.Length && _text[_position] == ':' ? ReadCondition() : string.Empty;
        var span = TextSpan.FromBounds(start, Math.Min(_position, _text.Length));
        var members = ImmutableArray.CreateBuilder<DocumentMember>();
        foreach (var (name, place) in operations)
        {
            members.Add(new DocumentMember(name, place, DocumentNode.OfScalar(NodeKind.Text, span, Classify(condition))));
        }

        return new DeclaredResource(Platform, service, string.Empty, DocumentNode.OfMembers(span, members.ToImmutable()), span, ValueResolver.Plain) { Name = path };
    }

    private static string Classify(string condition)
    {
        var text = condition.StartsWith("if", StringComparison.Ordinal) ? condition.Substring(2) : condition;
        while (text.Length > 1 && text[0] == '(' && text[text.Length - 1] == ')' && text.IndexOf(')') == text.Length - 1)
        {
            text = text.Substring(1, text.Length - 2);
        }

        if (text is "" or "true" || text.StartsWith("true||", StringComparison.Ordinal) || text.EndsWith("||true", StringComparison.Ordinal))
        {
            return "always";
        }

        if (text.IndexOf("&&", StringComparison.Ordinal) >= 0)
        {
            return "restricted";
        }

        return text.StartsWith("request.time<timestamp.date(", StringComparison.Ordinal) ? "until a date"
            : text is "request.auth!=null" or "request.auth.uid!=null" or "request.auth!=null||request.auth.uid!=null" ? "signed in"
            : "restricted";
    }

    // The condition without blanks and comments.
    private string ReadCondition()
    {
        _position++;
        var text = new StringBuilder();
        while (_position < _text.Length && _text[_position] is not (';' or '}'))
        {
            if (SkipTrivia())
            {
                continue;
            }

            // A statement without its semicolon ends before the next.
            if (text.Length > 0 && Follows("allow ") && char.IsWhiteSpace(_text[_position - 1]))
            {
                break;
            }

            text.Append(_text[_position++]);
        }

        return text.ToString();
    }

    private string ReadPath()
    {
        SkipTrivia();
        var start = _position;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        return _text.Substring(start, _position - start);
    }

    private void SkipTo(char c)
    {
        var found = _text.IndexOf(c, _position);
        _position = found < 0 ? _text.Length : found;
    }

    private void SkipBlock()
    {
        var open = 0;
        while (_position < _text.Length)
        {
            var c = _text[_position++];
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open == 0)
            {
                return;
            }
        }
    }

    private string? NextWord()
    {
        while (_position < _text.Length)
        {
            if (SkipTrivia())
            {
                continue;
            }

            if (char.IsLetter(_text[_position]))
            {
                var start = _position;
                while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '.' or '_'))
                {
                    _position++;
                }

                return _text.Substring(start, _position - start);
            }

            _position++;
        }

        return null;
    }

    /// <summary>Skips blanks and comments; false when there was none.</summary>
    private bool SkipTrivia()
    {
        var start = _position;
        while (_position < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_position]))
            {
                _position++;
            }
            else if (Follows("//"))
            {
                SkipTo('\n');
            }
            else if (Follows("/*"))
            {
                var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                _position = end < 0 ? _text.Length : end + 2;
            }
            else
            {
                break;
            }
        }

        return _position > start;
    }

    private bool Follows(string text) => string.CompareOrdinal(_text, _position, text, 0, text.Length) == 0;
}
