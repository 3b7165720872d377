using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using LeakGate.Analyzers.Json;

namespace LeakGate.Analyzers.Policy;

/// <summary>
/// Writes exemptions into a policy file: each at its place in the order, one key a line, so that git merges what two people add. Everything that stands in the
/// file stays as it is, comments and layout included. Used by the code fix and by the baseline.
/// </summary>
internal sealed class ExemptionWriter
{
    private const string DefaultUnit = "  ";

    private readonly string _text;
    private readonly string _newLine;
    private readonly List<(int Position, string Text)> _edits = new();

    private ExemptionWriter(string text)
    {
        _text = text;
        _newLine = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
    }

    /// <summary>The file with the entries that it does not have yet; null when the file cannot be read, and then nothing must be written.</summary>
    /// <param name="policy">The text of the file; null or empty for a new one.</param>
    /// <param name="entries">What to add, in any order.</param>
    public static string? Add(string? policy, IEnumerable<ExemptionEntry> entries)
    {
        var text = string.IsNullOrWhiteSpace(policy) ? "{\n}\n" : policy!;
        return JsonReader.Parse(text) is { Kind: JsonKind.Object } root ? new ExemptionWriter(text).Add(root, entries) : null;
    }

    /// <summary>How many exemptions a policy file has; 0 for what cannot be read.</summary>
    public static int Count(string? policy)
        => policy is not null && JsonReader.Parse(policy)?.Members.FirstOrDefault(static member => member.Name == PolicyKeys.Exemptions)?.Value is { Kind: JsonKind.Array } list
            ? list.Items.Length
            : 0;

    private string? Add(JsonNode root, IEnumerable<ExemptionEntry> entries)
    {
        var unit = root.Members.Length > 0 && IndentOf(root.Members[0].NameNode.Start) is { Length: > 0 } indent ? indent : DefaultUnit;
        var section = root.Members.FirstOrDefault(static member => member.Name == PolicyKeys.Exemptions);
        if (section is { Value.Kind: not JsonKind.Array })
        {
            return null;
        }

        var existing = section?.Value.Items.ToArray() ?? Array.Empty<JsonNode>();
        var known = new HashSet<string>(existing.Select(ExemptionEntry.KeyOf), StringComparer.Ordinal);
        var added = entries.Where(entry => known.Add(entry.SortKey)).OrderBy(static entry => entry.SortKey, StringComparer.Ordinal).ToList();
        if (added.Count == 0)
        {
            return _text;
        }

        if (section is null)
        {
            AddSection(root, added, unit);
        }
        else
        {
            var lineIndent = LeadingBlanks(section.NameNode.Start);
            var entryIndent = existing.Length > 0 && IndentOf(existing[0].Start) is { Length: > 0 } found ? found : lineIndent + unit;
            AddEntries(section.Value, existing, added, lineIndent, entryIndent, unit);
        }

        return Apply();
    }

    private void AddSection(JsonNode root, List<ExemptionEntry> added, string unit)
    {
        var section = new StringBuilder().Append(unit).Append('"').Append(PolicyKeys.Exemptions).Append("\": [").Append(_newLine);
        AppendBlocks(section, added, unit + unit, unit, closesWithComma: false);
        section.Append(_newLine).Append(unit).Append(']').Append(_newLine);
        var close = root.Start + root.Length - 1;
        if (root.Members.Length > 0)
        {
            var last = root.Members[root.Members.Length - 1].Value;
            if (!HasComma(last.Start + last.Length, out _))
            {
                _edits.Add((last.Start + last.Length, ","));
            }
        }

        var startOfLine = close - LeadingBlanks(close).Length;
        var isOnOwnLine = startOfLine == 0 || _text[startOfLine - 1] == '\n';
        _edits.Add((isOnOwnLine ? startOfLine : close, (isOnOwnLine ? string.Empty : _newLine) + section));
    }

    private void AddEntries(JsonNode list, JsonNode[] existing, List<ExemptionEntry> added, string lineIndent, string entryIndent, string unit)
    {
        var keys = existing.Select(ExemptionEntry.KeyOf).ToArray();
        var next = 0;
        for (var gap = 0; gap <= existing.Length && next < added.Count; gap++)
        {
            var group = new List<ExemptionEntry>();
            while (next < added.Count && (gap == existing.Length || string.CompareOrdinal(added[next].SortKey, keys[gap]) < 0))
            {
                group.Add(added[next++]);
            }

            if (group.Count > 0)
            {
                AddGroup(list, existing, gap, group, lineIndent, entryIndent, unit);
            }
        }
    }

    private void AddGroup(JsonNode list, JsonNode[] existing, int gap, List<ExemptionEntry> group, string lineIndent, string entryIndent, string unit)
    {
        var isLast = gap == existing.Length;
        int position;
        var closesWithComma = !isLast;
        if (gap == 0)
        {
            position = list.Start + 1;
        }
        else
        {
            var end = existing[gap - 1].Start + existing[gap - 1].Length;
            if (HasComma(end, out position))
            {
                // Whoever closes the last entry with a comma goes on doing so.
                closesWithComma = true;
            }
            else
            {
                _edits.Add((end, ","));
                position = end;
            }
        }

        var text = new StringBuilder(_newLine);
        AppendBlocks(text, group, entryIndent, unit, closesWithComma);
        var endOfLine = EndOfLine(position);
        if (endOfLine < 0)
        {
            // Something follows in the same line: it gets its own.
            text.Append(_newLine).Append(isLast ? lineIndent : entryIndent);
        }

        _edits.Add((endOfLine < 0 ? position : endOfLine, text.ToString()));
    }

    private void AppendBlocks(StringBuilder text, List<ExemptionEntry> entries, string indent, string unit, bool closesWithComma)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i].Write(text, indent, unit, _newLine);
            var isLast = i == entries.Count - 1;
            text.Append(isLast && !closesWithComma ? string.Empty : ",").Append(isLast ? string.Empty : _newLine);
        }
    }

    private string Apply()
    {
        var result = new StringBuilder(_text.Length + _edits.Sum(static edit => edit.Text.Length));
        var from = 0;

        // A comma and a block may go to one place: in the order in which they were found.
        foreach (var (position, text) in _edits.OrderBy(static edit => edit.Position))
        {
            result.Append(_text, from, position - from).Append(text);
            from = position;
        }

        return result.Append(_text, from, _text.Length - from).ToString();
    }

    // The rest of the line when there is nothing in it but blanks and comments; -1 when there is more.
    private int EndOfLine(int position)
    {
        while (position < _text.Length)
        {
            var c = _text[position];
            if (c is '\r' or '\n')
            {
                return position;
            }

            if (c == '/' && position + 1 < _text.Length && _text[position + 1] == '/')
            {
                var end = _text.IndexOfAny(new[] { '\r', '\n' }, position);
                return end < 0 ? _text.Length : end;
            }

            if (c == '/' && position + 1 < _text.Length && _text[position + 1] == '*' && _text.IndexOf("*/", position + 2, StringComparison.Ordinal) is var close and >= 0)
            {
                position = close + 2;
            }
            else if (c is ' ' or '\t')
            {
                position++;
            }
            else
            {
                return -1;
            }
        }

        return -1;
    }

    private bool HasComma(int position, out int after)
    {
        after = position;
        while (after < _text.Length && char.IsWhiteSpace(_text[after]))
        {
            after++;
        }

        if (after < _text.Length && _text[after] == ',')
        {
            after++;
            return true;
        }

        after = position;
        return false;
    }

    // The blanks at the head of the line, if nothing else stands before the position; else null.
    private string? IndentOf(int position)
    {
        var blanks = LeadingBlanks(position);
        var lineStart = position - blanks.Length;
        return lineStart == 0 || _text[lineStart - 1] is '\n' or '\r' ? blanks : null;
    }

    private string LeadingBlanks(int position)
    {
        var start = position;
        while (start > 0 && _text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return _text.Substring(start, position - start);
    }
}
