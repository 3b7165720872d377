using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Tests.Storage.Samples;

/// <summary>Runs the analyzer over source files that need not compile, and gives the storage rules' diagnostics.</summary>
internal static class StorageRun
{
    private static readonly ImmutableArray<MetadataReference> s_references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Collections.dll" or "System.Linq.dll"
            or "System.Net.Primitives.dll" or "System.Text.Json.dll" or "System.Net.Http.dll")
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(params string[] sources)
        => await AnalyzeAsync(new Dictionary<string, string>(), sources);

    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Dictionary<string, string> options, params string[] sources)
        => AnalyzeAsync(options, Array.Empty<(string, string)>(), sources);

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Dictionary<string, string> options, (string Path, string Text)[] files, params string[] sources)
    {
        var trees = sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), $"/{index}.cs")).ToArray();
        var compilation = CSharpCompilation.Create(
            "Sample",
            trees,
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic> { [RuleIds.UndecidedAccess] = ReportDiagnostic.Warn }));
        Exception? failure = null;
        var run = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files.Select(static file => (AdditionalText)new File(file.Path, file.Text)).ToImmutableArray(), new OptionsProvider(options)),
            (exception, _, _) => failure = exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new LeakGateAnalyzer()), run)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return failure is not null
            ? throw new InvalidOperationException("The analyzer failed.", failure)
            : diagnostics.Where(static diagnostic => diagnostic.Id.StartsWith("LEAK2", StringComparison.Ordinal) && diagnostic.Location.SourceTree is not null)
                .OrderBy(static diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ToImmutableArray();
    }

    private sealed class File : AdditionalText
    {
        private readonly string _text;

        public File(string path, string text)
        {
            Path = path;
            _text = text;
        }

        public override string Path { get; }

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From(_text);
    }

    private sealed class OptionsProvider : AnalyzerConfigOptionsProvider
    {
        private readonly Options _options;

        public OptionsProvider(Dictionary<string, string> options) => _options = new Options(options);

        public override AnalyzerConfigOptions GlobalOptions => _options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;
    }

    private sealed class Options : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _options;

        public Options(Dictionary<string, string> options) => _options = options;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => _options.TryGetValue(key, out value);
    }
}
