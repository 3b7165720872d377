using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>Puts openings into the words of the rules' messages.</summary>
internal static class Messages
{
    private static readonly Dictionary<string, DiagnosticDescriptor> s_descriptors = Index();

    public static DiagnosticDescriptor DescriptorOf(string ruleId) => s_descriptors[ruleId];

    /// <summary>The arguments of the message of the opening's rule.</summary>
    public static object[] ArgumentsOf(Opening opening, string note)
    {
        var row = opening.Row;
        var words = opening.Words.Length > 0 ? opening.Words : row.What;
        return opening.RuleId switch
        {
            RuleIds.PublicStorage => new object[] { opening.Setting, words + Public(opening.Exposure), note },
            RuleIds.PublicByDefault => new object[] { opening.Setting, words, Default(row) + note },
            RuleIds.GuardSwitchedOff => new object[] { opening.Setting, words, note },
            RuleIds.GrantToEveryone => new object[] { opening.Setting, opening.Words.Length > 0 ? words : Verb(opening.Exposure) + words, note },
            RuleIds.PublicWrite => new object[] { opening.Setting, opening.Words.Length > 0 ? words : "write to " + words, note },
            RuleIds.OpenNetwork => new object[] { opening.Setting, row.What, (opening.Words.Length > 0 ? opening.Words : "any network") + note },
            RuleIds.BroadSharedLink => new object[] { opening.Setting, opening.Words.Length > 0 ? opening.Words : "opens " + row.What, Limit(opening) + note },
            RuleIds.OpenFileServing => new object[] { opening.Setting, words + note },
            RuleIds.UndecidedAccess => new object[] { opening.Setting, words },
            _ => new object[] { opening.Setting, words + note },
        };
    }

    private static string Limit(Opening opening) => opening.Note.Length > 0 ? opening.Note : "keep it short, narrow and over HTTPS";

    private static string Default(ExposureRow row)
        => (row.Default.Length > 0 ? "by default " + row.Default : "the default is open") + (row.Since.Length > 0 ? " (" + row.Since + ")" : string.Empty);

    private static string Public(Exposure exposure) => exposure switch
    {
        Exposure.PublicList => " listable and readable by anyone",
        Exposure.PublicWrite => " writable by anyone",
        _ => " readable by anyone",
    };

    private static string Verb(Exposure exposure) => exposure switch
    {
        Exposure.PublicList => "list and read ",
        Exposure.PublicWrite => "write to ",
        _ => "read ",
    };

    private static Dictionary<string, DiagnosticDescriptor> Index()
    {
        var index = new Dictionary<string, DiagnosticDescriptor>();
        foreach (var descriptor in Descriptors.All)
        {
            index[descriptor.Id] = descriptor;
        }

        return index;
    }
}
