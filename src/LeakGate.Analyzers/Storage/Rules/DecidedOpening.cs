using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>A setting that decides about a resource, with everything in the file that has a say in it.</summary>
internal readonly struct DecidedOpening
{
    private readonly Opening _opening;

    public DecidedOpening(Opening opening, string resource, string? guard, string? decider, bool isSafe)
    {
        _opening = opening;
        Resource = resource.Length > 0 ? resource : opening.WrappedResource;
        Guard = guard;
        Decider = decider;
        IsSafe = isSafe;
    }

    public ExposureRow Row => _opening.Row;

    public Exposure Exposure => _opening.Exposure;

    public SyntaxNode Site => _opening.Site;

    public TextSpan Span => _opening.Span;

    public string Setting => _opening.Setting;

    public string RuleId => _opening.RuleId;

    /// <summary>Empty when it is not told.</summary>
    public string Resource { get; }

    /// <summary>The guard that makes it harmless, or null.</summary>
    public string? Guard { get; }

    /// <summary>What decides at run time, or null.</summary>
    public string? Decider { get; }

    /// <summary>The setting has a value that opens nothing.</summary>
    public bool IsSafe { get; }
}
