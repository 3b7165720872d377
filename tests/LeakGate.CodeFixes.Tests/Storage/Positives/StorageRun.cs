using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.CodeFixes.Tests.Storage.Positives;
using LeakGate.CodeFixes.Tests.Storage.Sweep;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Tests.Storage.Samples;

/// <summary>Stands in for the analyzers' run of the same name: the same cases are analysed, then fixed.</summary>
internal static class StorageRun
{
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(params string[] sources) => AnalyzeAsync(new Dictionary<string, string>(), sources);

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Dictionary<string, string> options, params string[] sources)
    {
        var run = FixRun.Of(ImmutableArray<MetadataReference>.Empty, string.Concat(options.Select(option => $"{option.Key} = {option.Value}\n")), sources);
        var found = await run.FindAsync();
        await FixedPositives.VerifyAsync(run);
        return found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToImmutableArray();
    }
}
