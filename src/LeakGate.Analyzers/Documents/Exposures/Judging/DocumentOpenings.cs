using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Documents.Exposures.Rows;
using LeakGate.Analyzers.Storage;
using LeakGate.Analyzers.Storage.Rules;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Exposures.Judging;

/// <summary>Turns the openings of a file into findings: one a place and rule, weighed against guards and against whom the file is for.</summary>
internal static class DocumentOpenings
{
    public static void Report(DocumentFile file, List<DocumentOpening> openings, DocumentGuards guards, List<Finding> findings)
    {
        var seen = new HashSet<(TextSpan Span, string Rule)>();
        foreach (var opening in openings)
        {
            if (seen.Add((opening.Span, opening.RuleId)))
            {
                findings.Add(FindingOf(file, opening, guards));
            }
        }
    }

    private static Finding FindingOf(DocumentFile file, DocumentOpening opening, DocumentGuards guards)
    {
        var guard = opening.RuleId is RuleIds.GuardSwitchedOff or RuleIds.PublicByDefault or RuleIds.UndecidedAccess ? null : guards.Find(opening.Row, opening.Resource);
        var isDevelopment = opening.Row.Platform is "compose" or "settings" && file.Audience is DocumentAudience.Development or DocumentAudience.Test or DocumentAudience.Sample;
        var isRelaxed = opening.IsRelaxed || guard is not null || isDevelopment || file.Options.TestCode == TestCode.Relax;
        return new Finding(Messages.DescriptorOf(opening.RuleId), opening.Span, DocumentMessages.ArgumentsOf(opening, NoteOf(opening, guard, isDevelopment)))
        {
            IsRelaxed = isRelaxed,
            Properties = PropertiesOf(opening, guard is not null ? "possible" : isRelaxed ? "likely" : "certain"),
        };
    }

    private static string NoteOf(DocumentOpening opening, string? guard, bool isDevelopment)
    {
        var name = opening.Resource.Name;
        var note = name.Length > 0 && opening.RuleId is not (RuleIds.PublicByDefault or RuleIds.GuardSwitchedOff) ? $" ({name})" : string.Empty;
        if (opening.Note.Length > 0)
        {
            note += "; " + opening.Note;
        }

        if (guard is not null)
        {
            return note + "; " + Guards.Describe(guard);
        }

        if (isDevelopment)
        {
            return note + "; it matters when this file is used outside the developer's machine";
        }

        return opening.Row.Note.Length > 0 ? note + "; " + opening.Row.Note : note;
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(DocumentOpening opening, string confidence)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[FindingProperties.Confidence] = opening.Decider.Length > 0 ? "possible" : confidence;
        properties[FindingProperties.Exposure] = ExposureNames.ToName(opening.Exposure);
        properties[FindingProperties.Row] = opening.Row.Id;
        if (opening.Resource.Name.Length > 0)
        {
            properties[FindingProperties.Resource] = opening.Resource.Name;
        }

        return properties.ToImmutable();
    }
}
