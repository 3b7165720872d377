using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LeakGate.Testing.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Testing.State;

/// <summary>Takes the markup out of a state's files and turns it into expected diagnostics.</summary>
internal sealed class MarkupReader
{
    private readonly MarkupContext _context;
    private readonly MarkupMode _mode;
    private readonly ImmutableArray<DiagnosticResult>.Builder _expected = ImmutableArray.CreateBuilder<DiagnosticResult>();
    private readonly Dictionary<int, FileLinePositionSpan> _numbered = new();

    private MarkupReader(MarkupContext context, MarkupMode mode)
    {
        _context = context;
        _mode = mode;
    }

    /// <param name="state">The state with markup; its expected diagnostics may refer to numbered spans.</param>
    /// <exception cref="ArgumentException">The markup is ill-formed, a number is used twice, or an expectation names a number that is not there.</exception>
    public static StateSnapshot Read(StateSnapshot state, MarkupContext context, MarkupMode mode)
    {
        var reader = new MarkupReader(context, mode);
        var read = mode == MarkupMode.None ? state : state.MapProjects(project => project.MapFiles(reader.Read));
        var defaultPath = read.Projects[0].Sources.IsEmpty ? string.Empty : read.Projects[0].Sources[0].Path;
        foreach (var expected in state.ExpectedDiagnostics)
        {
            reader._expected.Add(expected.Map(reader.Resolve).WithDefaultPath(defaultPath));
        }

        return read with { ExpectedDiagnostics = reader._expected.ToImmutable() };
    }

    private TestFile Read(TestFile file)
    {
        var readPositions = !_context.Options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode);
        var markup = MarkupParser.Parse(file.Text.ToString(), readPositions);
        if (markup.Positions.IsEmpty && markup.Spans.IsEmpty && markup.NamedSpans.IsEmpty)
        {
            return file;
        }

        var text = SourceText.From(markup.Text, file.Text.Encoding, file.Text.ChecksumAlgorithm);
        foreach (var position in markup.Positions)
        {
            Expect(_context.ExpectDefault, Place(file.Path, text, new TextSpan(position, 0)), DiagnosticLocationOptions.IgnoreLength);
        }

        foreach (var span in markup.Spans)
        {
            Expect(_context.ExpectDefault, Place(file.Path, text, span), DiagnosticLocationOptions.None);
        }

        foreach (var (name, span) in markup.NamedSpans)
        {
            if (name[0] == '#')
            {
                Number(name, Place(file.Path, text, span));
            }
            else
            {
                Expect(() => _context.Expect(name), Place(file.Path, text, span), DiagnosticLocationOptions.None);
            }
        }

        return file with { Text = text };
    }

    private void Expect(Func<DiagnosticResult> expect, FileLinePositionSpan place, DiagnosticLocationOptions options)
    {
        if (_mode == MarkupMode.Ignore)
        {
            return;
        }

        var diagnostic = expect().WithSpan(place, options);
        if (_mode != MarkupMode.IgnoreFixable || !_context.IsFixable(diagnostic))
        {
            _expected.Add(diagnostic);
        }
    }

    private void Number(string name, FileLinePositionSpan place)
    {
        if (!int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !_numbered.TryAdd(number, place))
        {
            throw new ArgumentException($"Markup error: '{name}' is not a number, or marks two spans.");
        }
    }

    private DiagnosticLocation Resolve(DiagnosticLocation location)
    {
        if (!location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey))
        {
            return location;
        }

        var number = location.Span.StartLinePosition.Line;
        return _numbered.TryGetValue(number, out var place)
            ? new DiagnosticLocation(place, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
            : throw new ArgumentException($"WithLocation({number}) needs a span marked {{|#{number}:…|}}.");
    }

    private static FileLinePositionSpan Place(string path, SourceText text, TextSpan span)
        => new(path, text.Lines.GetLinePositionSpan(span));
}
