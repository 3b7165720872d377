using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Inventory;

/// <summary>How the exposure of a resource was decided.</summary>
internal enum Decided
{
    /// <summary>The code only opens what exists elsewhere.</summary>
    Elsewhere,

    /// <summary>A setting is left out, and its default applies.</summary>
    Default,

    /// <summary>A setting says so.</summary>
    Explicit,

    /// <summary>A setting would open it, and a guard makes that harmless.</summary>
    Guard,

    /// <summary>The program decides while it runs.</summary>
    RunTime,
}

/// <summary>
/// One place at which code or configuration creates, opens, exposes or closes a resource. The report joins the sightings of one resource, over files and
/// projects, into one line of the inventory.
/// </summary>
internal sealed class Sighting
{
    public Sighting(TextSpan span, string cloud, string kind, string name)
    {
        Span = span;
        Cloud = cloud;
        Kind = kind;
        Name = name;
    }

    public TextSpan Span { get; }

    public string Cloud { get; }

    public string Kind { get; }

    /// <summary>Empty when it is not told.</summary>
    public string Name { get; }

    public ResourceExposure Exposure { get; init; }

    public Decided Decided { get; init; }

    /// <summary>The setting, default or guard in words; never a secret.</summary>
    public string Detail { get; init; } = "";

    public string Since { get; init; } = "";

    /// <summary>The rule that reports it; empty for what is not exposed.</summary>
    public string Rule { get; init; } = "";

    public string Member { get; init; } = "";

    /// <summary>The same sighting under the name that another one of the place tells.</summary>
    public Sighting Named(string name, string kind) => new(Span, Cloud, kind, name)
    {
        Exposure = Exposure,
        Decided = Decided,
        Detail = Detail,
        Since = Since,
        Rule = Rule,
        Member = Member,
    };

    public Diagnostic ToDiagnostic(Location location) => Diagnostic.Create(
        InventoryDescriptors.Resource, location, Properties(), Kind, Name.Length > 0 ? "'" + Name + "'" : "without a constant name", ResourceExposures.Describe(Exposure));

    private ImmutableDictionary<string, string?> Properties()
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[InventoryProperties.Kind] = Kind;
        properties[InventoryProperties.Cloud] = Cloud;
        properties[InventoryProperties.Exposure] = ResourceExposures.ToName(Exposure);
        properties[InventoryProperties.Decided] = ToName(Decided);
        Add(properties, InventoryProperties.Name, Name);
        Add(properties, InventoryProperties.Detail, Detail);
        Add(properties, InventoryProperties.Since, Since);
        Add(properties, InventoryProperties.Rule, Rule);
        Add(properties, InventoryProperties.Member, Member);
        return properties.ToImmutable();
    }

    private static void Add(ImmutableDictionary<string, string?>.Builder properties, string key, string value)
    {
        if (value.Length > 0)
        {
            properties[key] = value;
        }
    }

    private static string ToName(Decided decided) => decided switch
    {
        Decided.Default => "default",
        Decided.Explicit => "explicit",
        Decided.Guard => "guard",
        Decided.RunTime => "run-time",
        _ => "elsewhere",
    };
}
