using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Exposures.Rows;
using LeakGate.Analyzers.Storage;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Exposures.Judging;

/// <summary>A setting of a file that opens something, before its guards are weighed.</summary>
internal sealed class DocumentOpening
{
    public DocumentOpening(DocumentExposureRow row, DeclaredResource resource, Exposure exposure, TextSpan span, string setting)
    {
        Row = row;
        Resource = resource;
        Exposure = exposure;
        Span = span;
        Setting = setting;
    }

    public DocumentExposureRow Row { get; }

    public DeclaredResource Resource { get; }

    public Exposure Exposure { get; }

    /// <summary>What to underline.</summary>
    public TextSpan Span { get; }

    /// <summary>The setting in words: <c>acl = public-read</c>.</summary>
    public string Setting { get; }

    /// <summary>What is said instead of the row's own words; empty to use those.</summary>
    public string Words { get; init; } = "";

    /// <summary>A remark for the message; empty when there is none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The rule, when it is not the row's.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Reported as a suggestion.</summary>
    public bool IsRelaxed { get; init; }

    /// <summary>What decides the value when the file does not (LEAK2009); empty otherwise.</summary>
    public string Decider { get; init; } = "";

    public string RuleId => Decider.Length > 0 ? RuleIds.UndecidedAccess : Rule.Length > 0 ? Rule : Row.RuleFor(Exposure);
}
