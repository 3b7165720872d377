using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Verdict;

namespace LeakGate.Analyzers.Tests.Verdict;

/// <summary>
/// One row of the tables: name, value and circumstances, tab-separated. Circumstances are words: the destination (<c>pw</c>, <c>tok</c>,
/// <c>key</c>, <c>crypto</c>, <c>iv</c>, <c>salt</c>, or <c>ext</c> for a library's parameter named as a credential) and the flags
/// <c>const cmp def attr comment hashed crypt test</c>.
/// </summary>
internal sealed record VerdictRow(string Name, string Value, string Circumstances)
{
    public static IEnumerable<VerdictRow> Read(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var cells = line.TrimEnd('\r').Split('\t');
            if (cells.Length == 3)
            {
                yield return new VerdictRow(cells[0], cells[1], cells[2]);
            }
        }
    }

    public CredentialVerdictResult Judge()
    {
        var destination = CredentialDestination.None;
        var context = CredentialContext.None;
        foreach (var word in Circumstances.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word)
            {
                case "pw": destination = CredentialDestination.Password; break;
                case "tok": destination = CredentialDestination.Token; break;
                case "key": destination = CredentialDestination.Key; break;
                case "crypto": destination = CredentialDestination.CryptographicKey; break;
                case "iv": destination = CredentialDestination.InitializationVector; break;
                case "salt": destination = CredentialDestination.Salt; break;
                case "ext": destination = CredentialDestination.NamedParameter; break;
                case "const": context |= CredentialContext.DeclaredConst; break;
                case "cmp": context |= CredentialContext.Comparison; break;
                case "def": context |= CredentialContext.DefaultParameter; break;
                case "attr": context |= CredentialContext.AttributeArgument; break;
                case "comment": context |= CredentialContext.Comment; break;
                case "hashed": context |= CredentialContext.Hashed; break;
                case "crypt": context |= CredentialContext.CryptographicCode; break;
                case "test": context |= CredentialContext.TestCode; break;
                default: throw new FormatException($"Unknown circumstance {word}.");
            }
        }

        return CredentialVerdict.Judge(new CredentialEvidence(Value, Name, CredentialNames.BuiltIn.Classify(Name), destination, context));
    }
}
