using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Documentation.Tests.Code;

/// <summary>Compiles a page's code as a user's project would be, against real SDKs or stubs of them, and runs the analyzer on it.</summary>
internal static class PageCompiler
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest);

    private static readonly Lazy<ImmutableArray<SyntaxTree>> s_stubs = new(ReadStubs);

    /// <summary>What the compiler and the analyzer say of the block: errors, and the findings of the rules that are on.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(CodeBlock block, AnalyzerConfigOptionsProvider? configuration = null)
    {
        var references = (await ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, CancellationToken.None))
            .Add(MetadataReference.CreateFromFile(typeof(Amazon.S3.AmazonS3Client).Assembly.Location))
            .Add(MetadataReference.CreateFromFile(typeof(Amazon.Runtime.AmazonServiceClient).Assembly.Location));
        var page = CSharpSyntaxTree.ParseText(block.Code, s_parse, "Page.cs");
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        if (Descriptors.All.SingleOrDefault(rule => rule.Id == block.Rule) is { IsEnabledByDefault: false } rule)
        {
            // A page about a rule that is off by default is about what it finds when it is on.
            options = options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(rule.Id, ReportDiagnostic.Warn));
        }

        var compilation = CSharpCompilation.Create("Page", s_stubs.Value.Add(page), references, options);
        var analyzed = compilation.WithAnalyzers(
            ImmutableArray.Create<DiagnosticAnalyzer>(new LeakGateAnalyzer()),
            configuration is null ? null : new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty, configuration));
        return (await analyzed.GetAllDiagnosticsAsync())
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("LEAK", StringComparison.Ordinal) || diagnostic.Id == "AD0001")
            .ToArray();
    }

    private static ImmutableArray<SyntaxTree> ReadStubs()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Stubs/", StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return CSharpSyntaxTree.ParseText(reader.ReadToEnd(), s_parse, name);
            })
            .ToImmutableArray();
    }
}
