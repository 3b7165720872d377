using System.Collections.Generic;
using LeakGate.Analyzers.Callers;
using LeakGate.Analyzers.Storage.Decisions;
using LeakGate.Analyzers.Storage.Links;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>A setting that opens something, before its conditions, guards and duplicates are weighed.</summary>
internal sealed class Opening
{
    public Opening(ExposureRow row, Exposure exposure, SyntaxNode origin, SyntaxNode site, TextSpan span)
    {
        Row = row;
        Exposure = exposure;
        Origin = origin;
        Site = site;
        Span = span;
    }

    public ExposureRow Row { get; }

    public Exposure Exposure { get; }

    /// <summary>Where the value is typed.</summary>
    public SyntaxNode Origin { get; }

    /// <summary>The assignment, call or creation that gives it.</summary>
    public SyntaxNode Site { get; }

    /// <summary>What to underline.</summary>
    public TextSpan Span { get; }

    /// <summary>The setting in words: <c>PublicAccessType.Blob</c>, <c>BlockPublicAcls = false</c>.</summary>
    public string Setting { get; init; } = "";

    /// <summary>The unsafe value of the row that is given; empty where there is none.</summary>
    public string Value { get; init; } = "";

    /// <summary>What is said instead of the row's own words; empty to use those.</summary>
    public string Words { get; init; } = "";

    /// <summary>A remark for the message; empty when there is none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The rule, when it is not the row's.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The resource, when the evaluator of the value told it.</summary>
    public string Resource { get; init; } = "";

    /// <summary>The resource of the wrapper that this value is handed to; for the inventory, where the place itself names none.</summary>
    public string WrappedResource { get; init; } = "";

    /// <summary>Of two openings at one place the one that knows more counts.</summary>
    public int Weight { get; init; }

    /// <summary>
    /// Where the setting gives the value, when it is typed elsewhere; the two ends of a range; the whole document of a policy. Fixes are told of them.
    /// </summary>
    public List<SyntaxNode> Related { get; } = new();

    /// <summary>What a fix may do, when it is not what the row says; <c>none</c> for nothing.</summary>
    public string Fix { get; init; } = "";

    /// <summary>What a fix writes, when it is not what the row says.</summary>
    public string Safe { get; init; } = "";

    /// <summary>The settings that are left out.</summary>
    public string Missing { get; init; } = "";

    /// <summary>Adds where the setting gives the value, unless that is where it is typed.</summary>
    public Opening GivenBy(params SyntaxNode?[] places)
    {
        foreach (var place in places)
        {
            if (place is not null && place.SyntaxTree == Origin.SyntaxTree && !Related.Contains(place) && (places.Length > 1 || place.Span != Origin.Span))
            {
                Related.Add(place);
            }
        }

        return this;
    }

    /// <summary>Reported as a suggestion.</summary>
    public bool IsRelaxed { get; init; }

    public string RuleId => Rule.Length > 0 ? Rule : Row.RuleFor(Exposure);
}

/// <summary>
/// A parameter or settable member of the project on which an opening hangs: whoever gives it the opening value has opened the storage.
/// </summary>
internal sealed class StorageDemand : IDemand<StorageDemand>
{
    public StorageDemand(ISymbol symbol, ExposureRow row, Exposure exposure, string setting, List<Condition>? conditions)
    {
        Symbol = symbol;
        Row = row;
        Exposure = exposure;
        Setting = setting;
        Conditions = conditions;
    }

    public ISymbol Symbol { get; }

    public ExposureRow Row { get; }

    public Exposure Exposure { get; }

    public string Setting { get; }

    /// <summary>The conditions that the value must meet; null when the value itself is the setting's.</summary>
    public List<Condition>? Conditions { get; }

    public (ISymbol Symbol, object? Destination, string? Name) Identity => (Symbol, Row, Setting);

    /// <summary>The resource that the wrapper's setting is about; empty when it is not told.</summary>
    public string Resource { get; init; } = "";

    /// <summary>The lifetime that the wrapper computes from the value; null when the demand is not about a link's.</summary>
    public WrappedLifetime? Lifetime { get; init; }

    /// <summary>The symbol that stands in the lifetime's expression: an interface's parameter stands for its implementation's.</summary>
    public ISymbol Substituted => Origin is { } origin && ReferenceEquals(origin.Lifetime, Lifetime) ? origin.Substituted : Symbol;

    public StorageDemand For(ISymbol symbol) => new(symbol, Row, Exposure, Setting, Conditions) { Origin = this, Resource = Resource, Lifetime = Lifetime };

    /// <summary>The demand on what a wrapper around this one is given for it.</summary>
    public StorageDemand For(ISymbol symbol, WrappedLifetime lifetime) => new(symbol, Row, Exposure, Setting, Conditions) { Origin = this, Resource = Resource, Lifetime = lifetime };

    /// <summary>The demand of the wrapper that this one hands its value to; null for the first.</summary>
    public StorageDemand? Origin { get; init; }

    /// <summary>The symbol that the conditions are about, whoever forwards to it.</summary>
    public ISymbol Decisive => Origin is null ? Symbol : Origin.Decisive;
}
