using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Analysis;

/// <summary>Something to report: the rule, the place, the arguments of its message and what the fixes, reports and policy need to know.</summary>
internal sealed class Finding
{
    private readonly object[] _messageArguments;

    public Finding(DiagnosticDescriptor descriptor, TextSpan span, params object[] messageArguments)
    {
        Descriptor = descriptor;
        Span = span;
        _messageArguments = messageArguments;
    }

    public DiagnosticDescriptor Descriptor { get; }

    public TextSpan Span { get; }

    /// <summary>Reported as a suggestion, whatever the rule's severity: found in test code, or harmless as it stands.</summary>
    public bool IsRelaxed { get; init; }

    /// <summary>Something else in the code makes it harmless, so that no policy enforces it either.</summary>
    public bool IsHarmless { get; init; }

    /// <summary>The credential itself: for its fingerprint and nothing else. Null for a finding that is about none.</summary>
    public string? Secret { get; init; }

    /// <summary>Where a finding in a file beside the code stands, in words that no move of lines changes: <c>ConnectionStrings:Orders</c>.</summary>
    public string Place { get; init; } = "";

    /// <summary>The secret is put into the reported text from elsewhere; if it is a finding there, this one says nothing new.</summary>
    public bool IsEcho { get; init; }

    /// <summary>See <see cref="FindingProperties"/> for the keys.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Further places in the same file, which fixes need: where the value is given when it is typed elsewhere, the two ends of a range.</summary>
    public ImmutableArray<TextSpan> RelatedSpans { get; init; } = ImmutableArray<TextSpan>.Empty;

    /// <summary>Puts findings into the order of the text.</summary>
    public static void Sort(List<Finding> findings)
        => findings.Sort(static (left, right) => left.Span.Start != right.Span.Start
            ? left.Span.Start.CompareTo(right.Span.Start)
            : string.CompareOrdinal(left.Descriptor.Id, right.Descriptor.Id));

    /// <summary>The diagnostic at <paramref name="location"/>, which is this finding's span in a tree or in a file beside the code.</summary>
    public Diagnostic ToDiagnostic(Location location) => ToDiagnostic(location, isEnforced: false, Properties);

    /// <summary>The diagnostic, as the rule says or, where a policy enforces it, as an error that nothing silences.</summary>
    public Diagnostic ToDiagnostic(Location location, bool isEnforced, ImmutableDictionary<string, string?> properties)
    {
        var related = RelatedSpans.IsEmpty || location.SourceTree is null ? null : RelatedSpans.Select(span => Location.Create(location.SourceTree, span));
        return isEnforced ? Diagnostic.Create(Descriptors.Enforced(Descriptor.Id), location, related, properties, _messageArguments)
            : IsRelaxed ? Diagnostic.Create(Descriptor, location, DiagnosticSeverity.Info, related, properties, _messageArguments)
            : Diagnostic.Create(Descriptor, location, related, properties, _messageArguments);
    }
}
