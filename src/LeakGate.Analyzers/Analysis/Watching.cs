using LeakGate.Analyzers.Credentials;
using LeakGate.Analyzers.Credentials.Calls;
using LeakGate.Analyzers.Storage;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Analysis;

/// <summary>Builds the scanner with the names and words of all catalogues.</summary>
internal static class Watching
{
    public static SourceScanner Build(RuleCatalogues catalogues)
    {
        var names = new WatchedTexts();
        var words = new WatchedTexts();
        names.Add(CredentialWatch.ApiNames(catalogues.Sinks), Interests.CredentialApi);
        names.Add(CallPurposes.Watched, Interests.CredentialApi);
        names.Add(CredentialWatch.HeaderWords, Interests.CredentialName);
        words.Add(catalogues.Names.Anchors, Interests.CredentialName);
        words.Add(CredentialWatch.PatternWords(catalogues.Sinks), Interests.CredentialName);
        words.Add(CredentialWatch.Texts(catalogues.Formats), Interests.CredentialText);
        names.Add(StorageWatch.Names(catalogues.Exposures), Interests.StorageApi);
        words.Add(StorageWatch.Words(catalogues.Exposures), Interests.StorageText);
        return new SourceScanner(names, words, name => CredentialWatch.InterestsOf(catalogues, name));
    }
}
