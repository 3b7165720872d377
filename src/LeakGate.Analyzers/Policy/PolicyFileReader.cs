using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using LeakGate.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Policy;

/// <summary>
/// Reads leakgate.json. What cannot be understood is an issue with its place and what was expected; all else still counts, so that one mistake switches
/// nothing else off. Never throws; time is linear in the text.
/// </summary>
internal sealed class PolicyFileReader
{
    /// <summary>Some 50,000 exemptions; what is larger is no policy.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    // An edited file is a new text; the same text is read once however many compilations an IDE makes of it.
    private static readonly ConditionalWeakTable<SourceText, PolicyFile> s_read = new();

    private readonly PolicyIssues _issues = new();
    private readonly ImmutableHashSet<string>.Builder _enforced = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
    private readonly ExemptionReader _exemptions;
    private readonly CatalogueRows _rows;

    private PolicyFileReader()
    {
        _exemptions = new ExemptionReader(_issues);
        _rows = new CatalogueRows(_issues);
    }

    public static PolicyFile Read(SourceText text) => s_read.GetValue(text, static text => new PolicyFileReader().ReadFile(text));

    private PolicyFile ReadFile(SourceText text)
    {
        if (ReadRoot(text) is { } root)
        {
            ReadSections(root);
        }

        return new PolicyFile(text)
        {
            Enforced = _enforced.ToImmutable(),
            Exemptions = _exemptions.ToImmutable(),
            Names = _rows.Names.ToImmutable(),
            Formats = _rows.Formats.ToImmutable(),
            Sinks = _rows.Sinks.ToImmutable(),
            Exposures = _rows.Exposures.ToImmutable(),
            Issues = _issues.ToImmutable(),
        };
    }

    private JsonNode? ReadRoot(SourceText text)
    {
        // The compiler reads what is no UTF-8 in an older encoding, and says so only here.
        if (text.Encoding is { } encoding and not (UTF8Encoding or UnicodeEncoding or UTF32Encoding))
        {
            _issues.Add(default(TextSpan), $"the file is not UTF-8 (it was read as {encoding.WebName})");
        }

        if (text.Length > MaxLength)
        {
            _issues.Add(default(TextSpan), $"the file has {text.Length} characters; {MaxLength} are the most");
            return null;
        }

        var content = text.ToString();
        if (string.IsNullOrWhiteSpace(content))
        {
            _issues.Add(default(TextSpan), "the file is empty; expected an object, at least {}");
            return null;
        }

        var root = JsonReader.Parse(content, out var error);
        if (error is not null)
        {
            _issues.Add(new TextSpan(error.Position, error.Position < content.Length ? 1 : 0), "this is not JSON: expected " + error.Expected);
        }
        else if (root!.Kind != JsonKind.Object)
        {
            _issues.AddWrongType(root, "the policy", "an object");
            return null;
        }

        return root;
    }

    private void ReadSections(JsonNode root)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in root.Members)
        {
            if (!seen.Add(member.Name))
            {
                // Both count: the second one must not hide what the first enforces.
                _issues.Add(member.NameNode, $"the section '{member.Name}' is given twice; join them");
            }

            if (member.Name == PolicyKeys.Schema)
            {
                _issues.Text(member);
            }
            else if (!PolicyKeys.Sections.Contains(member.Name))
            {
                _issues.AddUnknownKey(member, PolicyKeys.Sections, "a policy");
            }
            else if (member.Value.Kind != JsonKind.Array)
            {
                _issues.AddWrongType(member.Value, $"'{member.Name}'", "a list");
            }
            else
            {
                ReadSection(member.Name, member.Value.Items);
            }
        }
    }

    private void ReadSection(string name, ImmutableArray<JsonNode> items)
    {
        foreach (var item in items)
        {
            switch (name)
            {
                case PolicyKeys.Enforce:
                    ReadEnforced(item);
                    break;
                case PolicyKeys.Exemptions:
                    _exemptions.Read(item);
                    break;
                case PolicyKeys.DataClasses:
                    ReadDataClass(item);
                    break;
                default:
                    _rows.Read(name, item);
                    break;
            }
        }
    }

    private void ReadEnforced(JsonNode item)
    {
        if (item.Kind != JsonKind.String)
        {
            _issues.AddWrongType(item, "an entry of 'enforce'", "text such as \"LEAK1001\" or \"LEAK2*\"");
        }
        else if (!RulePattern.TryExpand(item.Text, _enforced))
        {
            _issues.Add(item, $"'{item.Text}' names no rule{NearestName.Hint(item.Text, RulePattern.KnownIds)} (expected an id, the beginning of ids with '*' such as \"LEAK2*\", or \"*\")");
        }
    }

    private void ReadDataClass(JsonNode item)
    {
        if (item.Kind != JsonKind.Object)
        {
            _issues.AddWrongType(item, "a class of data", "an object");
            return;
        }

        foreach (var member in item.Members)
        {
            if (!PolicyKeys.OfDataClass.Contains(member.Name))
            {
                _issues.AddUnknownKey(member, PolicyKeys.OfDataClass, "a class of data");
            }
        }

        if (item.Members.All(static member => member.Name != "name"))
        {
            _issues.Add(item, "a class of data needs 'name'");
        }
    }
}
