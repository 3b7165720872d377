using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// An expected diagnostic. Immutable: each <c>With…</c> gives a changed copy. What was not stated (message, arguments, suppression) is not
/// compared. Lines and columns given as numbers count from one, as editors show them.
/// </summary>
public readonly partial struct DiagnosticResult
{
    private readonly ImmutableArray<DiagnosticLocation> _spans;

    /// <summary>An expected diagnostic with no location yet.</summary>
    public DiagnosticResult(string id, DiagnosticSeverity severity)
        : this(id, severity, messageFormat: null, message: null, messageArguments: null, default, DiagnosticOptions.None, isSuppressed: null)
    {
    }

    /// <summary>An expected diagnostic of a rule, with the rule's default severity and no location yet.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity, descriptor.MessageFormat, null, null, default, DiagnosticOptions.None, null)
    {
    }

    private DiagnosticResult(
        string id,
        DiagnosticSeverity severity,
        LocalizableString? messageFormat,
        string? message,
        object?[]? messageArguments,
        ImmutableArray<DiagnosticLocation> spans,
        DiagnosticOptions options,
        bool? isSuppressed)
    {
        Id = id;
        Severity = severity;
        MessageFormat = messageFormat;
        MessageArguments = messageArguments;
        ExplicitMessage = message;
        _spans = spans;
        Options = options;
        IsSuppressed = isSuppressed;
    }

    /// <summary>Nothing expected.</summary>
    public static DiagnosticResult[] EmptyDiagnosticResults { get; } = Array.Empty<DiagnosticResult>();

    public string Id { get; }

    public DiagnosticSeverity Severity { get; }

    /// <summary>The rule's message with its placeholders, when the rule is known.</summary>
    public LocalizableString? MessageFormat { get; }

    /// <summary>What the placeholders are expected to hold; null when that is not compared.</summary>
    public object?[]? MessageArguments { get; }

    /// <summary>The expected message; null when it is not compared.</summary>
    public string? Message
    {
        get
        {
            if (ExplicitMessage is not null || MessageFormat is null || MessageArguments is null)
            {
                return ExplicitMessage;
            }

            var format = MessageFormat.ToString(CultureInfo.InvariantCulture);
            return string.Format(CultureInfo.InvariantCulture, format, MessageArguments);
        }
    }

    /// <summary>The location, then the additional locations.</summary>
    public ImmutableArray<DiagnosticLocation> Spans => _spans.IsDefault ? ImmutableArray<DiagnosticLocation>.Empty : _spans;

    /// <summary>False for a diagnostic of the whole project.</summary>
    public bool HasLocation => !Spans.IsEmpty;

    public DiagnosticOptions Options { get; }

    /// <summary>True when a suppressed diagnostic is expected; null when that is not compared, and suppressed ones are left out.</summary>
    public bool? IsSuppressed { get; }

    private string? ExplicitMessage { get; }

    /// <summary>A compiler error, expected with any message.</summary>
    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    /// <summary>A compiler warning, expected with any message.</summary>
    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => Copy(severity: severity);

    /// <summary>States the placeholders' values, compared by the text that they format to.</summary>
    public DiagnosticResult WithArguments(params object?[] arguments)
        => new(Id, Severity, MessageFormat, ExplicitMessage, arguments, _spans, Options, IsSuppressed);

    /// <summary>States the whole message; null compares none.</summary>
    public DiagnosticResult WithMessage(string? message)
        => new(Id, Severity, MessageFormat, message, message is null ? null : MessageArguments, _spans, Options, IsSuppressed);

    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat)
        => new(Id, Severity, messageFormat, ExplicitMessage, MessageArguments, _spans, Options, IsSuppressed);

    public DiagnosticResult WithOptions(DiagnosticOptions options) => Copy(options: options);

    /// <summary>States whether the diagnostic is expected to be suppressed in source.</summary>
    public DiagnosticResult WithIsSuppressed(bool? isSuppressed)
        => new(Id, Severity, MessageFormat, ExplicitMessage, MessageArguments, _spans, Options, isSuppressed);

    public override string ToString()
    {
        var where = HasLocation
            ? string.Join(", ", Spans.Select(s => s.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey)
                ? $"#{s.Span.StartLinePosition.Line}"
                : $"{s.Span.Path}{s.Span.Span}"))
            : "no location";
        return $"{Id} {Severity} at {where}{(Message is { } message ? ": " + message : string.Empty)}";
    }

    private DiagnosticResult Copy(
        DiagnosticSeverity? severity = null,
        ImmutableArray<DiagnosticLocation>? spans = null,
        DiagnosticOptions? options = null)
        => new(
            Id,
            severity ?? Severity,
            MessageFormat,
            ExplicitMessage,
            MessageArguments,
            spans ?? _spans,
            options ?? Options,
            IsSuppressed);
}
