using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials;
using LeakGate.Analyzers.Storage;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Analysis;

/// <summary>Builds the scanner with the names and words of all catalogues.</summary>
internal static class Watching
{
    public static SourceScanner Build(RuleCatalogues catalogues)
    {
        var names = new Dictionary<string, Interests>(StringComparer.Ordinal);
        var words = new Dictionary<string, Interests>(StringComparer.Ordinal);
        Add(names, CredentialWatch.ApiNames(catalogues.Sinks), Interests.CredentialApi);
        Add(names, CredentialWatch.HeaderWords, Interests.CredentialName);
        Add(words, catalogues.Names.Anchors, Interests.CredentialName);
        Add(words, CredentialWatch.PatternWords(catalogues.Sinks), Interests.CredentialName);
        Add(words, CredentialWatch.Texts(catalogues.Formats), Interests.CredentialText);
        Add(names, StorageWatch.Names(catalogues.Exposures), Interests.StorageApi);
        Add(words, StorageWatch.Words(catalogues.Exposures), Interests.StorageText);
        return new SourceScanner(names, words, name => CredentialWatch.InterestsOf(catalogues, name));
    }

    private static void Add(Dictionary<string, Interests> target, IEnumerable<string> texts, Interests interests)
    {
        foreach (var text in texts)
        {
            target.TryGetValue(text, out var known);
            target[text] = known | interests;
        }
    }
}
