using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Storage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Policy;

/// <summary>One leakgate.json as it was read, with everything that is wrong in it. Immutable.</summary>
internal sealed class PolicyFile
{
    private readonly Lazy<ExemptionIndex> _index;

    public PolicyFile(SourceText text)
    {
        Text = text;
        _index = new Lazy<ExemptionIndex>(() => new ExemptionIndex(Exemptions));
    }

    public SourceText Text { get; }

    /// <summary>The ids of the rules that the file enforces.</summary>
    public ImmutableHashSet<string> Enforced { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>The exemptions in the file's order.</summary>
    public ImmutableArray<Exemption> Exemptions { get; init; } = ImmutableArray<Exemption>.Empty;

    /// <summary>The user's rows of names, in the columns of credential-names.tsv.</summary>
    public ImmutableArray<PolicyRow<string[]>> Names { get; init; } = ImmutableArray<PolicyRow<string[]>>.Empty;

    public ImmutableArray<PolicyRow<CredentialFormat>> Formats { get; init; } = ImmutableArray<PolicyRow<CredentialFormat>>.Empty;

    public ImmutableArray<PolicyRow<Sink>> Sinks { get; init; } = ImmutableArray<PolicyRow<Sink>>.Empty;

    public ImmutableArray<PolicyRow<ExposureRow>> Exposures { get; init; } = ImmutableArray<PolicyRow<ExposureRow>>.Empty;

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<PolicyIssue> Issues { get; init; } = ImmutableArray<PolicyIssue>.Empty;

    public ExemptionIndex Index => _index.Value;

    public Location LocationOf(string path, TextSpan span) => Location.Create(path, span, Text.Lines.GetLinePositionSpan(span));
}

/// <summary>A row of a user's own, with its place in the file.</summary>
/// <param name="Value">The row as its catalogue reads it.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Key">Its cells, by which two rows are the same.</param>
internal sealed record PolicyRow<T>(T Value, TextSpan Span, string Key);
