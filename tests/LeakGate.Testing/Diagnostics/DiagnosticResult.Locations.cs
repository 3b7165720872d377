using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <content>Where the diagnostic is expected. A second location is the first additional one.</content>
public readonly partial struct DiagnosticResult
{
    /// <summary>A diagnostic of the whole project.</summary>
    public DiagnosticResult WithNoLocation() => Copy(spans: ImmutableArray<DiagnosticLocation>.Empty);

    /// <summary>In the first source file; of any length.</summary>
    public DiagnosticResult WithLocation(int line, int column) => WithLocation(string.Empty, line, column);

    /// <summary>In the first source file; of any length.</summary>
    public DiagnosticResult WithLocation(LinePosition location) => WithLocation(string.Empty, location);

    /// <summary>Of any length.</summary>
    public DiagnosticResult WithLocation(string path, int line, int column)
        => WithLocation(path, new LinePosition(line - 1, column - 1));

    /// <summary>Of any length.</summary>
    public DiagnosticResult WithLocation(string path, LinePosition location)
        => WithLocation(path, location, DiagnosticLocationOptions.IgnoreLength);

    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options)
        => Append(new FileLinePositionSpan(path, location, location), options | DiagnosticLocationOptions.IgnoreLength);

    /// <summary>At the span marked <c>{|#n:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    /// <summary>At the span marked <c>{|#n:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options)
    {
        var key = new LinePosition(markupKey, 0);
        return Append(new FileLinePositionSpan(string.Empty, key, key), options | DiagnosticLocationOptions.InterpretAsMarkupKey);
    }

    /// <summary>In the first source file, with the end's column exclusive.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(string.Empty, startLine, startColumn, endLine, endColumn);

    /// <summary>With the end's column exclusive.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(new FileLinePositionSpan(
            path,
            new LinePosition(startLine - 1, startColumn - 1),
            new LinePosition(endLine - 1, endColumn - 1)));

    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options) => Append(span, options);

    /// <summary>The path for locations that name none.</summary>
    public DiagnosticResult WithDefaultPath(string path) => Map(location => location.Span.Path.Length != 0
        ? location
        : location with { Span = new FileLinePositionSpan(path, location.Span.StartLinePosition, location.Span.EndLinePosition) });

    /// <summary>Moves every location down by a number of lines.</summary>
    public DiagnosticResult WithLineOffset(int offset)
    {
        return Map(location => location with
        {
            Span = new FileLinePositionSpan(location.Span.Path, Move(location.Span.StartLinePosition), Move(location.Span.EndLinePosition)),
        });

        LinePosition Move(LinePosition position) => new(position.Line + offset, position.Character);
    }

    internal DiagnosticResult Map(Func<DiagnosticLocation, DiagnosticLocation> map)
        => Copy(spans: Spans.Select(map).ToImmutableArray());

    private DiagnosticResult Append(FileLinePositionSpan span, DiagnosticLocationOptions options)
        => Copy(spans: Spans.Add(new DiagnosticLocation(span, options)));
}
