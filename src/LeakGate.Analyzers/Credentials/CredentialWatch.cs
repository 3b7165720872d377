using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.Analyzers.Credentials.Embedded;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Credentials.Sites;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Credentials;

/// <summary>What the scanner watches for the credential rules.</summary>
internal static class CredentialWatch
{
    // Shorter ones ("s.", "sk-") stand in ordinary code; the literals that they open are met by their shape.
    private const int ShortestAnchor = 4;
    private const string AttributeSuffix = "Attribute";

    // How the commonest passwords begin that have no shape of one and are no words of ordinary code.
    private static readonly string[] s_commonPasswords = { "\"1234", "\"123123", "\"321", "\"654321", "\"111", "\"000000", "\"666666", "\"888888", "\"qwerty", "\"letmein", "\"changeme", "\"changeit" };

    /// <summary>Simple names of types and members that take credentials. Pairs are left out: their key is met as a credential's name.</summary>
    public static IEnumerable<string> ApiNames(SinkCatalogue sinks)
    {
        foreach (var sink in sinks.Sinks)
        {
            if (sink.Kind == SinkKind.KeyValue || sink.Member == Sink.IndexerName)
            {
                continue;
            }

            yield return sink.IsConstructor ? sink.SimpleTypeName : sink.Member;
            if (sink.IsConstructor && sink.SimpleTypeName.EndsWith(AttributeSuffix, StringComparison.Ordinal))
            {
                yield return sink.SimpleTypeName.Substring(0, sink.SimpleTypeName.Length - AttributeSuffix.Length);
            }
        }
    }

    /// <summary>What every name that a pattern row matches (<c>AmazonSQSClient</c>) begins with.</summary>
    public static IEnumerable<string> PatternWords(SinkCatalogue sinks)
        => sinks.Sinks.Where(static sink => sink.IsPattern && sink.IsConstructor)
            .Select(static sink => sink.SimpleTypeName.Split('*')[0]).Where(static word => word.Length >= ShortestAnchor)
            .Select(static word => word.ToLowerInvariant()).Distinct();

    /// <summary>What an identifier that holds an anchor of the names or a word of the patterns is worth a look for.</summary>
    public static Interests InterestsOf(RuleCatalogues catalogues, string name)
        => (Subjects.MayName(catalogues.Names, name) ? Interests.CredentialName : Interests.None)
            | (catalogues.Sinks.IsWatchedPattern(name) ? Interests.CredentialApi : Interests.None);

    /// <summary>
    /// Words of the headers that carry credentials without any word that names one ("Authorization"), as the scanner meets them inside of a string.
    /// </summary>
    public static IEnumerable<string> HeaderWords
    {
        get
        {
            foreach (var header in HeaderCatalogue.Default.Headers)
            {
                var words = header.Name.Split('-');
                var last = words[words.Length - 1];
                if (last.Length >= ShortestAnchor && !words.Any(static word => CredentialNames.BuiltIn.Classify(word).IsCredential))
                {
                    yield return last;
                    yield return last.ToLowerInvariant();
                }
            }
        }
    }

    /// <summary>Texts that open a known format, a connection string or a URL.</summary>
    public static IEnumerable<string> Texts(FormatMatcher formats)
        => formats.Anchors.Where(static text => text.Length >= ShortestAnchor || IsRarePrefix(text)).Concat(ConnectionStringAnalyzer.Anchors)
            .Concat(EmbeddedCredentials.Anchors).Concat(s_commonPasswords)
            .Select(static text => text.ToLowerInvariant()).Distinct();

    // "hf_" opens a token that may be nothing but letters, so its shape does not give it away.
    private static bool IsRarePrefix(string anchor) => anchor.Length == ShortestAnchor - 1 && anchor[anchor.Length - 1] == '_';
}
