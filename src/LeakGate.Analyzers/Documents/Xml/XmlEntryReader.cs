using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Reading;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Xml;

/// <summary>
/// Reads the values of web.config, app.config, NuGet.config, publish profiles and the like: attributes and texts, with the elements that lead to them. In
/// <c>&lt;add key="…" value="…"/&gt;</c> and its kin one attribute names the other.
/// </summary>
internal sealed class XmlEntryReader
{
    private readonly string _text;
    private readonly EntryOffers _offers;
    private readonly bool _isComment;
    private readonly List<Element> _open = new();
    private readonly List<(string Name, TextSpan Value)> _attributes = new();

    private XmlEntryReader(string text, EntryOffers offers, bool isComment)
    {
        _text = text;
        _offers = offers;
        _isComment = isComment;
    }

    public static void Read(string text, EntryOffers offers) => new XmlEntryReader(text, offers, isComment: false).Read(new TextSpan(0, text.Length));

    private void Read(TextSpan part)
    {
        var tokens = new XmlTokenizer(_text, part);
        while (tokens.Read() != XmlToken.End)
        {
            if (tokens.Error is { } error)
            {
                Break(tokens.Kind is XmlToken.Comment or XmlToken.Text or XmlToken.Attribute ? tokens.Value : tokens.Name, error);
            }

            switch (tokens.Kind)
            {
                case XmlToken.ElementStart:
                    _attributes.Clear();
                    _open.Add(new Element(tokens.NameText, tokens.Name));
                    break;
                case XmlToken.Attribute:
                    _attributes.Add((LocalName(tokens.NameText), tokens.Value));
                    break;
                case XmlToken.TagEnd:
                    EndTag();
                    break;
                case XmlToken.EmptyEnd:
                    EndTag();
                    _open.RemoveAt(_open.Count - 1);
                    break;
                case XmlToken.ElementEnd:
                    Close(tokens);
                    break;
                case XmlToken.Text:
                    OfferText(tokens.Value);
                    break;
                case XmlToken.Comment when !_isComment:
                    OfferComment(tokens.Value);
                    break;
            }
        }

        if (_open.Count > 0)
        {
            Break(_open[_open.Count - 1].Span, "an element is never closed");
        }
    }

    private void EndTag()
    {
        var element = _open[_open.Count - 1];
        var key = Attribute("key") ?? Attribute("name");
        if (key is not null)
        {
            _open[_open.Count - 1] = element with { Key = key };
        }

        foreach (var (name, span) in _attributes)
        {
            var raw = _text.Substring(span.Start, span.Length);
            var value = XmlText.Unescape(raw, out var offsets);
            var isNamedByKey = key is not null && name.ToLowerInvariant() is "value" or "connectionstring";
            if (!IsEncrypted(element, key, name))
            {
                var isName = key is not null && name.ToLowerInvariant() is "key" or "name";
                var path = isNamedByKey ? PathTo(_open.Count - 1) + key
                    : isName ? PathTo(_open.Count - 1) + element.Name
                    : PathTo(_open.Count) + name;
                _offers.Offer(new DocumentEntry(path, value, span, offsets, _isComment));
            }
        }

        _attributes.Clear();
    }

    // NuGet keeps Password and API keys encrypted for one account on one machine, and IIS its session keys for one machine; only ClearTextPassword can be
    // read elsewhere.
    private bool IsEncrypted(in Element element, string? key, string name)
        => name is "sessionKey" ? IsInside("configProtectedData") : name is "value" && element.Name == "add" && (IsInside("apikeys") || (IsInside("packageSourceCredentials") && string.Equals(key, "Password", StringComparison.OrdinalIgnoreCase)));

    private bool IsInside(string element) => _open.Exists(open => string.Equals(open.Name, element, StringComparison.OrdinalIgnoreCase));

    private string? Attribute(string name)
    {
        foreach (var (own, span) in _attributes)
        {
            if (string.Equals(own, name, StringComparison.OrdinalIgnoreCase) && span.Length is > 0 and <= 200)
            {
                return _text.Substring(span.Start, span.Length);
            }
        }

        return null;
    }

    // The root's name says nothing, and of deep files the last elements say enough.
    private string PathTo(int count)
    {
        var path = string.Empty;
        for (var i = Math.Max(count > 1 ? 1 : 0, count - 4); i < count; i++)
        {
            path += (_open[i].Key ?? _open[i].Name) + KeyNames.Separator;
        }

        return path;
    }

    private void OfferText(TextSpan span)
    {
        var start = span.Start;
        var end = span.End;
        while (start < end && _text[start] <= ' ')
        {
            start++;
        }

        while (end > start && _text[end - 1] <= ' ')
        {
            end--;
        }

        var value = XmlText.Unescape(_text.Substring(start, end - start), out var offsets);
        _offers.Offer(new DocumentEntry(PathTo(_open.Count).TrimEnd(KeyNames.Separator), value, TextSpan.FromBounds(start, end), offsets, _isComment));
    }

    // What is commented out is markup as a rule; what is not is read as a line.
    private void OfferComment(TextSpan span)
    {
        if (_text.IndexOf('<', span.Start, span.Length) >= 0)
        {
            var reader = new XmlEntryReader(_text, _offers, isComment: true);
            foreach (var element in _open)
            {
                reader._open.Add(element);
            }

            reader.Read(span);
        }
        else if (span.Length > 0)
        {
            _offers.Offer(new DocumentEntry(string.Empty, _text.Substring(span.Start, span.Length), span, null, isComment: true));
        }
    }

    private void Close(XmlTokenizer tokens)
    {
        var name = tokens.NameText;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == name)
            {
                if (i < _open.Count - 1)
                {
                    Break(tokens.Name, "an element is closed by the tag of another");
                }

                _open.RemoveRange(i, _open.Count - i);
                return;
            }

            // A wrong tag closes nothing that is far away: hostile files would be searched again and again.
            if (_open.Count - i > 64)
            {
                break;
            }
        }

        Break(tokens.Name, "an element is closed that was never opened");
    }

    private void Break(TextSpan span, string reason)
    {
        if (!_isComment)
        {
            _offers.Sink.Break(span, reason);
        }
    }

    private static string LocalName(string name)
    {
        var colon = name.IndexOf(':');
        return colon < 0 ? name : name.Substring(colon + 1);
    }

    private readonly record struct Element(string Name, TextSpan Span)
    {
        /// <summary>What its attribute calls it.</summary>
        public string? Key { get; init; }
    }
}
