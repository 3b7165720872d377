using System;
using System.Collections.Generic;
using System.Threading;
using LeakGate.Analyzers.Credentials;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sites;
using LeakGate.Analyzers.Storage;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Analysis;

/// <summary>The scanner with the names and words of all catalogues. Built once a process: catalogues do not change.</summary>
internal static class Watching
{
    private static readonly Lazy<SourceScanner> s_scanner = new(Build, LazyThreadSafetyMode.ExecutionAndPublication);

    public static SourceScanner Scanner => s_scanner.Value;

    internal static SourceScanner Build()
    {
        var names = new Dictionary<string, Interests>(StringComparer.Ordinal);
        var words = new Dictionary<string, Interests>(StringComparer.Ordinal);
        Add(names, CredentialWatch.ApiNames, Interests.CredentialApi);
        Add(names, CredentialWatch.HeaderWords, Interests.CredentialName);
        Add(words, CredentialNames.BuiltIn.Anchors, Interests.CredentialName);
        Add(words, CredentialWatch.PatternWords, Interests.CredentialName);
        Add(words, CredentialWatch.Texts, Interests.CredentialText);
        Add(names, StorageWatch.Names, Interests.StorageApi);
        Add(words, StorageWatch.Words, Interests.StorageText);
        return new SourceScanner(names, words, CredentialWatch.InterestsOf);
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
