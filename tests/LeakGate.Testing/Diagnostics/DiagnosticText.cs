using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.Diagnostics;

/// <summary>Says in words what was expected and what was found.</summary>
internal static class DiagnosticText
{
    public static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    public static string Describe(DiagnosticMatcher.Matching matching)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Diagnostics differ: {matching.Pairs.Length} as expected, ")
            .Append(CultureInfo.InvariantCulture, $"{matching.Missing.Length} missing, {matching.Unexpected.Length} unexpected.");
        foreach (var missing in matching.Missing)
        {
            text.AppendLine().Append("  missing:    ").Append(missing);
        }

        foreach (var unexpected in matching.Unexpected)
        {
            text.AppendLine().Append("  unexpected: ").Append(Describe(unexpected));
        }

        return text.ToString();
    }

    public static string Describe(IEnumerable<Diagnostic> diagnostics)
        => string.Join(Environment.NewLine, diagnostics.Select(d => "  " + Describe(d)));

    public static string Describe(Diagnostic diagnostic)
    {
        var where = diagnostic.Location == Location.None
            ? "no location"
            : diagnostic.Location.GetLineSpan() is var span ? $"{span.Path}{span.Span}" : string.Empty;
        var more = diagnostic.AdditionalLocations.Count == 0 ? string.Empty : $" (+{diagnostic.AdditionalLocations.Count} locations)";
        var suppressed = diagnostic.IsSuppressed ? " [suppressed]" : string.Empty;
        return $"{diagnostic.Id} {diagnostic.Severity}{suppressed} at {where}{more}: {Message(diagnostic)}{SourceLine(diagnostic)}";
    }

    private static string SourceLine(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree?.GetText() is not { } text)
        {
            return string.Empty;
        }

        var line = text.Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString().Trim();
        return Environment.NewLine + "                in: " + (line.Length > 160 ? line.Substring(0, 160) + "…" : line);
    }
}
