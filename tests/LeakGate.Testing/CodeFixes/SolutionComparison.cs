using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Testing.State;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.CodeFixes;

/// <summary>Compares every file of a solution with what a state says of it.</summary>
internal static class SolutionComparison
{
    public static async Task VerifyAsync(Solution actual, StateSnapshot expected, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var project in expected.Projects)
        {
            var found = actual.Projects.Single(p => p.Name == project.Name);
            await VerifyAsync("source", found.Documents, project.Sources.Concat(project.GeneratedSources), verifier, cancellationToken).ConfigureAwait(false);
            await VerifyAsync("additional", found.AdditionalDocuments, project.AdditionalFiles, verifier, cancellationToken).ConfigureAwait(false);
            await VerifyAsync("configuration", found.AnalyzerConfigDocuments, project.AnalyzerConfigFiles, verifier, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task VerifyAsync(
        string kind,
        IEnumerable<TextDocument> actual,
        IEnumerable<TestFile> expected,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var documents = actual.ToDictionary(PathOf, StringComparer.Ordinal);
        var files = expected.ToDictionary(file => file.Path, StringComparer.Ordinal);
        verifier.True(
            documents.Keys.ToHashSet().SetEquals(files.Keys),
            $"The {kind} files after the fix are [{string.Join(", ", documents.Keys)}], expected [{string.Join(", ", files.Keys)}].");
        foreach (var (path, file) in files)
        {
            var text = (await documents[path].GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            verifier.True(text == file.Text.ToString(), TextDifference.Describe(path, file.Text.ToString(), text));
        }
    }

    // A file that a fix adds may have a name and folders only.
    private static string PathOf(TextDocument document)
        => document.FilePath ?? "/" + string.Concat(document.Folders.Select(folder => folder + "/")) + document.Name;
}
