using System;
using System.Collections.Immutable;
using LeakGate.Analyzers.Storage;

namespace LeakGate.Analyzers.Documents.Exposures.Rows;

/// <summary>
/// One exposure point of configuration and infrastructure files: a setting of a type of resource. Rows come from <c>document-exposures.tsv</c>, whose head says
/// what each column holds.
/// </summary>
internal sealed class DocumentExposureRow
{
    private DocumentExposureRow(string id, string platform)
    {
        Id = id;
        Platform = platform;
    }

    /// <summary>The columns, in the order of the cells that <see cref="TryRead"/> takes.</summary>
    public static ImmutableArray<string> Columns { get; } = ImmutableArray.Create(
        "id", "platform", "type", "path", "given", "unsafe", "safe", "exposure", "exposures", "rule", "default", "what", "guardedBy", "requires", "note", "source",
        "verified", "default-on");

    public string Id { get; }

    /// <summary>The language or tool: <c>azure</c> is ARM and Bicep alike.</summary>
    public string Platform { get; }

    /// <summary>The types of resource that have the setting.</summary>
    public ImmutableArray<string> Types { get; private set; } = ImmutableArray<string>.Empty;

    /// <summary>The ways to the setting, at least one; of a range its start and its end.</summary>
    public ImmutableArray<SettingPath> Paths { get; private set; } = ImmutableArray<SettingPath>.Empty;

    public DocumentGiven Given { get; private set; }

    /// <summary>The unsafe values, or the members of a partial block.</summary>
    public ImmutableArray<UnsafeValue> UnsafeValues { get; private set; } = ImmutableArray<UnsafeValue>.Empty;

    /// <summary>What to write instead.</summary>
    public string SafeValue { get; private set; } = "";

    public Exposure Exposure { get; private set; }

    public string Rule { get; private set; } = "";

    /// <summary>What applies when the setting is left out.</summary>
    public string Default { get; private set; } = "";

    /// <summary>Noun phrase for messages.</summary>
    public string What { get; private set; } = "";

    public ImmutableArray<string> GuardedBy { get; private set; } = ImmutableArray<string>.Empty;

    /// <summary>Circumstances without which it is no finding, all of them: a word that the judge knows, or <c>sibling=value</c>.</summary>
    public ImmutableArray<string> Requires { get; private set; } = ImmutableArray<string>.Empty;

    public string Note { get; private set; } = "";

    public bool IsOnByDefault { get; private set; }

    /// <summary>The unsafe value that <paramref name="text"/> is, compared without case; null if it is safe.</summary>
    public UnsafeValue? FindUnsafe(string text)
    {
        foreach (var value in UnsafeValues)
        {
            if (string.Equals(value.Text, text, StringComparison.OrdinalIgnoreCase) || IsBeginning(value.Text, text))
            {
                return value;
            }
        }

        return null;
    }

    // "now <*": a condition that begins so and has no second part.
    private static bool IsBeginning(string value, string text)
        => value.Length > 1 && value[value.Length - 1] == '*' && text.IndexOf('&') < 0
            && string.Compare(value, 0, text, 0, value.Length - 1, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Storage that anyone may write is LEAK2005, whatever the row says; an empty password stays one.</summary>
    public string RuleFor(Exposure exposure) => exposure == Exposure.PublicWrite && Rule != RuleIds.DefaultPassword ? RuleIds.PublicWrite : Rule;

    /// <summary>Reads a row. False, with a message that names the column, when a cell cannot be understood; never throws.</summary>
    public static bool TryRead(string[] cells, out DocumentExposureRow? row, out string error)
    {
        row = null;
        if (cells.Length != Columns.Length)
        {
            error = $"{cells.Length} columns instead of {Columns.Length}";
            return false;
        }

        if (!Enum.TryParse<DocumentGiven>(cells[4], ignoreCase: true, out var given))
        {
            error = "given: unknown value " + cells[4];
            return false;
        }

        if (ExposureNames.Parse(cells[7]) is not { } exposure)
        {
            error = "exposure: unknown value " + cells[7];
            return false;
        }

        if (!UnsafeValue.TryReadAll(List(cells[5]), exposure, List(cells[8]), out var values))
        {
            error = "exposures: unknown exposure, or a value that is not in unsafe: " + cells[8];
            return false;
        }

        var paths = ImmutableArray.CreateBuilder<SettingPath>();
        foreach (var path in cells[3].Split('|'))
        {
            paths.Add(SettingPath.Parse(path));
        }

        row = new DocumentExposureRow(cells[0], cells[1])
        {
            Types = List(cells[2]),
            Paths = paths.ToImmutable(),
            Given = given,
            UnsafeValues = values,
            SafeValue = cells[6],
            Exposure = exposure,
            Rule = cells[9],
            Default = cells[10],
            What = cells[11],
            GuardedBy = List(cells[12]),
            Requires = List(cells[13]),
            Note = cells[14],
            IsOnByDefault = cells[17] != "n",
        };
        error = "";
        return true;
    }

    private static ImmutableArray<string> List(string cell)
        => cell.Length == 0 ? ImmutableArray<string>.Empty : ImmutableArray.Create(cell.Split('|'));
}
