using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using LeakGate.Analyzers.Json;

namespace LeakGate.Analyzers.Policy;

/// <summary>An exemption to be written. It needs no compiler, so that the build tasks can use it as well.</summary>
internal sealed class ExemptionEntry
{
    public string Rule { get; init; } = "";

    /// <summary>One of these three is given.</summary>
    public string Fingerprint { get; init; } = "";

    public string Resource { get; init; } = "";

    public string Path { get; init; } = "";

    /// <summary><c>src/Login.cs#Login.Password</c>; never anything of the secret.</summary>
    public string Where { get; init; } = "";

    /// <summary>Empty when somebody has yet to say it: LEAK9003 asks for it.</summary>
    public string Reason { get; init; } = "";

    public string Owner { get; init; } = "";

    /// <summary><c>yyyy-MM-dd</c>, or empty.</summary>
    public string Expires { get; init; } = "";

    /// <summary>For how long entries hold that nobody has judged, in days: long enough to judge an old code base, short enough that somebody has to.</summary>
    public const int UnjudgedDays = 90;

    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Reason, owner and end of what is exempted before anybody has judged it, so that the build passes until that end.</summary>
    /// <param name="origin">Begins the reason: <c>Baseline of 2026-01-31</c>.</param>
    /// <param name="today">The day from which it holds.</param>
    /// <param name="owner">Who answers for it meanwhile; empty for nobody.</param>
    public static ExemptionEntry Unjudged(string origin, DateTime today, string owner = "") => new()
    {
        Reason = origin + ", not judged yet: say why it may stay, or mend it.",
        Owner = owner.Length > 0 ? owner : "nobody yet",
        Expires = today.AddDays(UnjudgedDays).ToString(DateFormat, CultureInfo.InvariantCulture),
    };

    /// <summary>By what entries are sorted, and by what two are the same.</summary>
    public string SortKey => KeyOf(Rule, Fingerprint, Resource, Path);

    /// <summary>The key of an entry that stands in a file.</summary>
    public static string KeyOf(JsonNode entry)
        => KeyOf(TextOf(entry, PolicyKeys.Rule), TextOf(entry, PolicyKeys.Fingerprint), TextOf(entry, PolicyKeys.Resource), TextOf(entry, PolicyKeys.Path));

    /// <summary>The entry as it is written: one key a line.</summary>
    public void Write(StringBuilder text, string indent, string unit, string newLine)
    {
        text.Append(indent).Append('{').Append(newLine);
        var separator = string.Empty;
        foreach (var (key, value) in Fields())
        {
            text.Append(separator).Append(indent).Append(unit).Append('"').Append(key).Append("\": ");
            AppendText(text, value);
            separator = "," + newLine;
        }

        text.Append(newLine).Append(indent).Append('}');
    }

    private IEnumerable<(string Key, string Value)> Fields()
    {
        yield return (PolicyKeys.Rule, Rule);
        foreach (var (key, value) in new[] { (PolicyKeys.Fingerprint, Fingerprint), (PolicyKeys.Resource, Resource), (PolicyKeys.Path, Path), (PolicyKeys.Where, Where) })
        {
            if (value.Length > 0)
            {
                yield return (key, value);
            }
        }

        yield return (PolicyKeys.Reason, Reason);
        yield return (PolicyKeys.Owner, Owner);
        yield return (PolicyKeys.Expires, Expires);
    }

    private static string KeyOf(string rule, string fingerprint, string resource, string path)
        => rule + (fingerprint.Length > 0 ? "\u0001" + fingerprint : resource.Length > 0 ? "\u0002" + resource : "\u0003" + path);

    private static string TextOf(JsonNode entry, string key) => entry.Find(key) is { Kind: JsonKind.String } value ? value.Text : string.Empty;

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case < ' ' or (>= '\uD800' and <= '\uDFFF') or '\u2028' or '\u2029' or JsonNode.Hole:
                    text.Append("\\u").Append(((int)c).ToString("x4"));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
