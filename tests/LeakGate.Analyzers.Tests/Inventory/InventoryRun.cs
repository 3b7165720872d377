using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Inventory;
using LeakGate.Analyzers.Tests.Documents;
using LeakGate.Analyzers.Tests.Rules;
using LeakGate.Testing.References;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Tests.Inventory;

/// <summary>What the analyzer tells the exposure report of some files.</summary>
internal static class InventoryRun
{
    /// <summary>The sightings of C# source as <c>line: cloud, kind 'name', exposure, decided</c>, bound to real SDKs.</summary>
    public static Task<string[]> SightingsAsync(string source) => SightingsAsync(source, BuildOptions.Of(("LeakGateReport", "true")));

    public static async Task<string[]> SightingsAsync(string source, BuildOptions options, bool withSdks = true)
    {
        var compilation = RuleRun.Compile([RuleRun.Parse(source, "/src/Store.cs")]);
        return Show(await DocumentRun.AnalyzeAsync(withSdks ? compilation.AddReferences(SdkAssemblies.All) : compilation, options));
    }

    /// <summary>The sightings of a file beside the code.</summary>
    public static async Task<string[]> OfFileAsync(string path, string text)
        => Show(await DocumentRun.AnalyzeAsync(BuildOptions.Of(("LeakGateReport", "true")), new TextFile(path, text)));

    private static string[] Show(ImmutableArray<Diagnostic> found) => found.Where(d => d.Id == InventoryDescriptors.ResourceId).Select(Show).ToArray();

    private static string Show(Diagnostic diagnostic)
    {
        string Of(string key) => diagnostic.Properties.TryGetValue(key, out var value) ? value! : "";
        return $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {Of(InventoryProperties.Cloud)}, {Of(InventoryProperties.Kind)} '{Of(InventoryProperties.Name)}', "
            + $"{Of(InventoryProperties.Exposure)}, {Of(InventoryProperties.Decided)}" + (Of(InventoryProperties.Rule) is { Length: > 0 } rule ? ", " + rule : "");
    }
}
