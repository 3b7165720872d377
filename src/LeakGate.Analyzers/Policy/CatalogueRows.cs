using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Formats.Patterns;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Json;
using LeakGate.Analyzers.Storage;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Policy;

/// <summary>
/// Reads the user's own rows of the catalogues. A cell is text, a number, true or false (for y and n), or a list; what a built-in row may hold it may hold,
/// since the catalogues' own readers take it from here.
/// </summary>
internal sealed class CatalogueRows
{
    private static readonly string[] s_roles = { "credential", "negating", "tail", "lead", "word" };

    private readonly PolicyIssues _issues;

    public CatalogueRows(PolicyIssues issues) => _issues = issues;

    public ImmutableArray<PolicyRow<string[]>>.Builder Names { get; } = ImmutableArray.CreateBuilder<PolicyRow<string[]>>();

    public ImmutableArray<PolicyRow<CredentialFormat>>.Builder Formats { get; } = ImmutableArray.CreateBuilder<PolicyRow<CredentialFormat>>();

    public ImmutableArray<PolicyRow<Sink>>.Builder Sinks { get; } = ImmutableArray.CreateBuilder<PolicyRow<Sink>>();

    public ImmutableArray<PolicyRow<ExposureRow>>.Builder Exposures { get; } = ImmutableArray.CreateBuilder<PolicyRow<ExposureRow>>();

    public void Read(string sectionName, JsonNode item)
    {
        var section = CatalogueSection.All.First(section => section.Name == sectionName);
        if (section == CatalogueSection.Names && item.Kind == JsonKind.String)
        {
            AddName(item, new[] { item.Text, section.DefaultOf("role"), section.DefaultOf("strength"), section.DefaultOf("kind"), section.DefaultOf("language") });
            return;
        }

        if (item.Kind != JsonKind.Object)
        {
            _issues.AddWrongType(item, section.Row, section == CatalogueSection.Names ? "an object, or text with the name" : "an object");
            return;
        }

        if (ReadCells(section, item) is not { } cells)
        {
            return;
        }

        if (section == CatalogueSection.Names)
        {
            AddName(item, cells);
        }
        else if (section == CatalogueSection.Formats)
        {
            AddFormat(item, cells);
        }
        else if (section == CatalogueSection.Sinks)
        {
            // A row without a parameter is about a property, as in the built-in catalogue.
            if (cells[3].Length == 0 && item.Find("given") is null)
            {
                cells[2] = "property";
            }

            Add(Sinks, item, cells, SinkRow.TryRead(cells, out var sink, out var error) ? sink : null, error);
        }
        else
        {
            Add(Exposures, item, cells, ExposureRow.TryRead(cells, out var exposure, out var error) ? exposure : null, error);
        }
    }

    private string[]? ReadCells(CatalogueSection section, JsonNode item)
    {
        var cells = section.Columns.Select(section.DefaultOf).ToArray();
        var isWhole = true;
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in item.Members)
        {
            var column = section.Columns.IndexOf(member.Name);
            if (column < 0)
            {
                _issues.AddUnknownKey(member, section.Columns, section.Row);
                isWhole = false;
            }
            else if (!given.Add(member.Name))
            {
                _issues.Add(member.NameNode, $"'{member.Name}' is given twice");
                isWhole = false;
            }
            else if (CellOf(member.Value, section.Separator) is { } cell)
            {
                cells[column] = cell;
            }
            else
            {
                _issues.AddWrongType(member.Value, $"'{member.Name}'", "text, or a list of texts");
                isWhole = false;
            }
        }

        foreach (var column in section.Required)
        {
            if (cells[section.Columns.IndexOf(column)].Length == 0)
            {
                _issues.Add(item, $"{section.Row} needs '{column}'");
                isWhole = false;
            }
        }

        return isWhole ? cells : null;
    }

    private static string? CellOf(JsonNode value, char separator)
    {
        switch (value.Kind)
        {
            case JsonKind.String or JsonKind.Number:
                return value.Text;
            case JsonKind.True:
                return "y";
            case JsonKind.False:
                return "n";
            case JsonKind.Array when value.Items.All(static item => item.Kind is JsonKind.String or JsonKind.Number):
                return string.Join(separator.ToString(), value.Items.Select(static item => item.Text));
            default:
                return null;
        }
    }

    private void AddName(JsonNode item, string[] cells)
    {
        // Written as words or as an identifier.
        cells[0] = string.Join(" ", cells[0].Split(' ').SelectMany(static word => NameWords.Split(word)));
        var words = cells[0].Split(' ').Length;
        if (cells[0].Length == 0 || words > NameVocabulary.MaxPhraseWords)
        {
            _issues.Add(NodeOf(item, "words"), $"a name has one to {NameVocabulary.MaxPhraseWords} words");
        }
        else if (!s_roles.Contains(cells[1]))
        {
            _issues.Add(NodeOf(item, "role"), $"'{cells[1]}' is no role; expected {string.Join(", ", s_roles)}");
        }
        else if (cells[2] is not ("strong" or "weak"))
        {
            _issues.Add(NodeOf(item, "strength"), $"'{cells[2]}' is no strength; expected strong or weak");
        }
        else if (cells[1] == "credential" && CredentialKinds.Parse(cells[3]) == CredentialKind.None)
        {
            _issues.Add(NodeOf(item, "kind"), $"'{cells[3]}' is no kind; expected {string.Join(", ", CredentialKinds.Words)}");
        }
        else
        {
            Names.Add(new PolicyRow<string[]>(cells, PolicyIssues.SpanOf(item), KeyOf(cells)));
        }
    }

    private void AddFormat(JsonNode item, string[] cells)
    {
        if (FormatPattern.Parse(cells[3], out var error) is null)
        {
            _issues.Add(NodeOf(item, "pattern"), "the pattern cannot be read: " + error);
            return;
        }

        Add(Formats, item, cells, CredentialFormat.Parse(cells, out error), error);
    }

    private void Add<T>(ImmutableArray<PolicyRow<T>>.Builder rows, JsonNode item, string[] cells, T? value, string? error)
        where T : class
    {
        if (value is null)
        {
            _issues.Add(Blamed(item, error ?? string.Empty), error ?? "this row cannot be read");
        }
        else
        {
            rows.Add(new PolicyRow<T>(value, PolicyIssues.SpanOf(item), KeyOf(cells)));
        }
    }

    private static string KeyOf(string[] cells) => string.Join("\t", cells) + "\n";

    // The catalogues' readers name the column first, or quote the cell that they cannot read.
    private static JsonNode Blamed(JsonNode item, string error)
    {
        foreach (var member in item.Members)
        {
            if (error.StartsWith(member.Name + ":", StringComparison.Ordinal)
                || (member.Value.Text.Length > 0 && error.IndexOf("'" + member.Value.Text + "'", StringComparison.Ordinal) >= 0))
            {
                return member.Value;
            }
        }

        return item;
    }

    private static JsonNode NodeOf(JsonNode item, string column) => item.Kind == JsonKind.Object ? item.Find(column) ?? item : item;
}
