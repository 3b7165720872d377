using System;
using System.Collections.Immutable;

namespace LeakGate.Analyzers.Storage;

/// <summary>
/// One exposure point: a member of a type and a way to give it. Rows come from the embedded <c>exposures.tsv</c> or from a user's own entries, which have the
/// same columns; the file's head says what each column holds.
/// </summary>
internal sealed class ExposureRow
{
    private ExposureRow(string id, string cloud, string package)
    {
        Id = id;
        Cloud = cloud;
        Package = package;
    }

    /// <summary>The columns, in the order of the cells that <see cref="TryRead"/> takes.</summary>
    public static ImmutableArray<string> Columns { get; } = ImmutableArray.Create(
        "id", "cloud", "package", "type", "member", "given", "parameter", "unsafe", "safe", "exposure", "exposures", "rule", "default", "since",
        "what", "fix", "guardedBy", "requires", "note", "source", "verified", "default-on");

    public string Id { get; }

    public string Cloud { get; }

    public string Package { get; }

    /// <summary>The types that share the member, by full metadata name.</summary>
    public ImmutableArray<CatalogueType> Types { get; private set; } = ImmutableArray<CatalogueType>.Empty;

    /// <summary>Property, method, enum member or header names; <c>.ctor</c> for a constructor.</summary>
    public ImmutableArray<string> Members { get; private set; } = ImmutableArray<string>.Empty;

    public ExposureGiven Given { get; private set; }

    public ImmutableArray<CatalogueParameter> Parameters { get; private set; } = ImmutableArray<CatalogueParameter>.Empty;

    /// <summary>The unsafe constants; empty where an evaluator judges the value.</summary>
    public ImmutableArray<UnsafeValue> UnsafeValues { get; private set; } = ImmutableArray<UnsafeValue>.Empty;

    /// <summary>C# text that a fix writes; empty where there is none.</summary>
    public string SafeValue => SafeValues.IsEmpty ? "" : SafeValues[0];

    /// <summary>The same in every form in which the value can be given, the preferred one first.</summary>
    public ImmutableArray<string> SafeValues { get; private set; } = ImmutableArray<string>.Empty;

    public Exposure Exposure { get; private set; }

    /// <summary>The rule of the row; a value that is publicly writable is LEAK2005 whatever this says: see <see cref="RuleFor"/>.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>What applies when the setting is left out.</summary>
    public string Default { get; private set; } = "";

    /// <summary>The date or version since which that default applies.</summary>
    public string Since { get; private set; } = "";

    /// <summary>Noun phrase for messages.</summary>
    public string What { get; private set; } = "";

    public ExposureFix Fix { get; private set; }

    /// <summary>The column <c>fix</c> as written.</summary>
    public string FixName { get; private set; } = "";

    /// <summary>Why there is no fix; empty when there is one.</summary>
    public string NoFixReason => Fix == ExposureFix.None && FixName.IndexOf(':') is var colon and >= 0 ? FixName.Substring(colon + 1).Trim() : "";

    /// <summary>Guards on the same resource that make the setting harmless.</summary>
    public ImmutableArray<string> GuardedBy { get; private set; } = ImmutableArray<string>.Empty;

    /// <summary>Circumstances without which it is no finding.</summary>
    public ImmutableArray<string> Requires { get; private set; } = ImmutableArray<string>.Empty;

    /// <summary>A remark that belongs in the message; may be empty. One that is about a single value is written <c>value=remark</c>.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The remark on one unsafe value: the row's own, or the one that is only about that value; empty when there is none.</summary>
    public string NoteOn(string value)
    {
        var equals = Note.IndexOf('=');
        return equals <= 0 || FindUnsafe(Note.Substring(0, equals)) is not { } about ? Note
            : about == FindUnsafe(value) ? Note.Substring(equals + 1)
            : string.Empty;
    }

    /// <summary>Where the names and the default were read.</summary>
    public string Source { get; private set; } = "";

    public bool IsVerified { get; private set; }

    /// <summary>False for rows that are right but noisy on real code.</summary>
    public bool IsOnByDefault { get; private set; }

    /// <summary>The unsafe value that <paramref name="text"/> is: an enum or constant member's name, a string, <c>true</c>, <c>false</c> or a number; null if it is safe.</summary>
    public UnsafeValue? FindUnsafe(string text)
    {
        foreach (var value in UnsafeValues)
        {
            if (value.Matches(text))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The rule for a finding with that exposure.</summary>
    public string RuleFor(Exposure exposure) => exposure == Exposure.PublicWrite ? RuleIds.PublicWrite : Rule;

    /// <summary>
    /// Reads a row. False, with a message that names the column, when a cell cannot be understood; never throws.
    /// </summary>
    public static bool TryRead(string[] cells, out ExposureRow? row, out string error)
    {
        row = null;
        if (cells.Length != Columns.Length)
        {
            error = $"{cells.Length} columns instead of {Columns.Length}";
            return false;
        }

        var result = new ExposureRow(cells[0], cells[1], cells[2])
        {
            Members = List(cells[4]),
            SafeValues = List(cells[8]),
            FixName = cells[15],
            Rule = cells[11],
            Default = cells[12],
            Since = cells[13],
            What = cells[14],
            GuardedBy = List(cells[16]),
            Requires = List(cells[17]),
            Note = cells[18],
            Source = cells[19],
            IsVerified = cells[20] == "y",
            IsOnByDefault = cells[21] != "n",
        };

        if (result.Id.Length == 0)
        {
            error = "id: empty";
            return false;
        }

        if (ParseGiven(cells[5]) is not { } given)
        {
            error = "given: unknown value " + cells[5];
            return false;
        }

        if (ExposureNames.Parse(cells[9]) is not { } exposure)
        {
            error = "exposure: unknown value " + cells[9];
            return false;
        }

        if (ParseFix(cells[15]) is not { } fix)
        {
            error = "fix: unknown value " + cells[15];
            return false;
        }

        if (!UnsafeValue.TryReadAll(List(cells[7]), exposure, List(cells[10]), out var values))
        {
            error = "exposures: unknown exposure, or a value that is not in unsafe: " + cells[10];
            return false;
        }

        result.Given = given;
        result.Exposure = exposure;
        result.Fix = fix;
        result.UnsafeValues = values;
        result.Types = CatalogueType.ReadAll(List(cells[3]));
        result.Parameters = CatalogueParameter.ReadAll(List(cells[6]));
        row = result;
        error = "";
        return true;
    }

    private static ImmutableArray<string> List(string cell)
        => cell.Length == 0 ? ImmutableArray<string>.Empty : ImmutableArray.Create(cell.Split('|'));

    private static ExposureGiven? ParseGiven(string text) => text switch
    {
        "enum" => ExposureGiven.Enum,
        "property" => ExposureGiven.Property,
        "argument" => ExposureGiven.Argument,
        "call" => ExposureGiven.Call,
        "omitted" => ExposureGiven.Omitted,
        "partial" => ExposureGiven.Partial,
        "policy" => ExposureGiven.Policy,
        "range" => ExposureGiven.Range,
        "cidr" => ExposureGiven.Cidr,
        "lifetime" => ExposureGiven.Lifetime,
        "origin" => ExposureGiven.Origin,
        "grantee" => ExposureGiven.Grantee,
        "header" => ExposureGiven.Header,
        _ => null,
    };

    private static ExposureFix? ParseFix(string text) => text switch
    {
        "none" or "" => ExposureFix.None,
        _ when text.StartsWith("none:", StringComparison.Ordinal) => ExposureFix.None,
        "replace-value" => ExposureFix.ReplaceValue,
        "set-property" => ExposureFix.SetProperty,
        "remove-call" => ExposureFix.RemoveCall,
        "remove-setting" => ExposureFix.RemoveSetting,
        "remove-grant" => ExposureFix.RemoveGrant,
        "own-account" => ExposureFix.OwnAccount,
        "edit-policy" => ExposureFix.EditPolicy,
        "narrow-network" => ExposureFix.NarrowNetwork,
        "narrow-range" => ExposureFix.NarrowRange,
        "shorten-link" => ExposureFix.ShortenLink,
        "name-origin" => ExposureFix.NameOrigin,
        _ => null,
    };
}
