using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Testing.Markup;

/// <summary>A marked-up text without its markup, and what the markup pointed at.</summary>
/// <param name="Text">The text without markup.</param>
/// <param name="Positions">Where <c>$$</c> stood.</param>
/// <param name="Spans">What <c>[|…|]</c> enclosed, in order of their starts.</param>
/// <param name="NamedSpans">What <c>{|name:…|}</c> enclosed, with the names, in order of their starts.</param>
internal sealed record MarkupText(
    string Text,
    ImmutableArray<int> Positions,
    ImmutableArray<TextSpan> Spans,
    ImmutableArray<(string Name, TextSpan Span)> NamedSpans);
