using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Sinks;

namespace LeakGate.Analyzers.Credentials;

/// <summary>What the scanner watches for the credential rules.</summary>
internal static class CredentialWatch
{
    // Shorter ones ("s.", "sk-") stand in ordinary code; the literals that they open are met by their shape.
    private const int ShortestAnchor = 4;

    /// <summary>Simple names of types and members that take credentials. Pairs are left out: their key is met as a credential's name.</summary>
    public static IEnumerable<string> ApiNames
    {
        get
        {
            foreach (var sink in SinkCatalogue.Default.Sinks)
            {
                if (sink.Kind != SinkKind.KeyValue && sink.Member != Sink.IndexerName)
                {
                    yield return sink.IsConstructor ? sink.SimpleTypeName : sink.Member;
                }
            }
        }
    }

    /// <summary>Texts that open a known format, a connection string or a URL.</summary>
    public static IEnumerable<string> Texts
        => FormatMatcher.Default.Anchors.Where(static text => text.Length >= ShortestAnchor).Concat(ConnectionStringAnalyzer.Anchors)
            .Select(static text => text.ToLowerInvariant()).Distinct();
}
