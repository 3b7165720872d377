using LeakGate.Analyzers.Documents.Exposures.Rows;
using LeakGate.Analyzers.Storage;
using LeakGate.Analyzers.Storage.Networks;

namespace LeakGate.Analyzers.Documents.Exposures.Judging;

/// <summary>Puts openings in files into the words of the rules' messages.</summary>
internal static class DocumentMessages
{
    /// <summary>The arguments of the message of the opening's rule.</summary>
    public static object[] ArgumentsOf(DocumentOpening opening, string note)
    {
        var row = opening.Row;
        var words = opening.Words.Length > 0 ? opening.Words : row.What;
        return opening.RuleId switch
        {
            RuleIds.PublicStorage => new object[] { opening.Setting, words + Public(opening), note },
            RuleIds.PublicByDefault => new object[] { opening.Setting, words, "by default " + row.Default + note },
            RuleIds.GuardSwitchedOff => new object[] { opening.Setting, words, note },
            RuleIds.GrantToEveryone => new object[] { opening.Setting, opening.Words.Length > 0 ? words : Verb(opening.Exposure) + words, note },
            RuleIds.PublicWrite => new object[] { opening.Setting, opening.Words.Length > 0 ? words : "write to " + words, note },
            RuleIds.OpenNetwork => new object[]
            {
                opening.Setting, row.Given == DocumentGiven.Ports ? opening.Words : row.What,
                (row.Given == DocumentGiven.Ports || opening.Words.Length == 0 ? "any network" : opening.Words) + note,
            },
            RuleIds.OpenFileServing => new object[] { opening.Setting, words + note },
            RuleIds.UndecidedAccess => new object[] { opening.Setting, opening.Decider },
            RuleIds.DefaultPassword => new object[] { "Empty", opening.Setting + ": " + words + note },
            _ => new object[] { opening.Setting, words + note },
        };
    }

    /// <summary>What an exposure lets people do, before the noun.</summary>
    public static string Verb(Exposure exposure) => exposure switch
    {
        Exposure.PublicWrite => "write, replace or delete in ",
        Exposure.PublicList => "list and read ",
        Exposure.PublicRead => "read ",
        _ => "use ",
    };

    /// <summary>Who can reach what a network lets in.</summary>
    public static string Reach(AddressVerdict verdict) => verdict switch
    {
        AddressVerdict.AllAzure => "every address inside Azure, of every tenant",
        AddressVerdict.VeryWide => "a network wider than any organisation's",
        _ => "any network",
    };

    // AuthenticatedRead is everyone who has an account of the provider: no more of a barrier than signing up.
    private static string Public(DocumentOpening opening)
    {
        var who = opening.Setting.IndexOf("uthenticated", System.StringComparison.Ordinal) >= 0 ? "anyone with an account of the provider" : "anyone";
        return opening.Exposure switch
        {
            Exposure.PublicList => " listable and readable by " + who,
            Exposure.PublicWrite => " writable by " + who,
            _ => " readable by " + who,
        };
    }
}
