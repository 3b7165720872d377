using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeakGate.Benchmarks.Peers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Benchmarks.Compiler;

/// <summary>
/// The files of a folder that compile together against the framework alone. The compiler stops at an error before its analyzers are done, so that
/// they would be measured as free; files that lack a package are left out, and then those that lack them.
/// </summary>
internal static class CompilableFiles
{
    // Each round leaves out what the one before broke.
    private const int MaximumRounds = 40;

    /// <summary>The symbols that a build for the newest framework defines.</summary>
    public static IReadOnlyList<string> Symbols { get; } =
    [
        "NET", "NETCOREAPP", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER",
        "NETCOREAPP1_0_OR_GREATER", "NETCOREAPP1_1_OR_GREATER", "NETCOREAPP2_0_OR_GREATER", "NETCOREAPP2_1_OR_GREATER", "NETCOREAPP3_0_OR_GREATER",
        "NETSTANDARD1_0_OR_GREATER", "NETSTANDARD2_0_OR_GREATER", "NETSTANDARD2_1_OR_GREATER",
    ];

    public static IReadOnlyList<string> In(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or ".git"))
            .Order(StringComparer.Ordinal);
        var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: Symbols);
        var trees = files.AsParallel().AsOrdered().Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), options, file)).ToArray();
        var compilation = CSharpCompilation.Create(
            "source", trees, Sdk.Framework.Select(static file => MetadataReference.CreateFromFile(file)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var checksBodies = false;
        for (var round = 0; round < MaximumRounds; round++)
        {
            var diagnostics = checksBodies ? compilation.GetDiagnostics() : compilation.GetParseDiagnostics().AddRange(compilation.GetDeclarationDiagnostics());
            var broken = diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree is not null)
                .Select(static diagnostic => diagnostic.Location.SourceTree!).Distinct().ToArray();
            if (broken.Length > 0)
            {
                Console.Error.WriteLine($"{broken.Length:#,0} files do not compile and are left out");
                compilation = compilation.RemoveSyntaxTrees(broken);
            }
            else if (checksBodies)
            {
                break;
            }
            else
            {
                checksBodies = true;
            }
        }

        return compilation.SyntaxTrees.Select(static tree => tree.FilePath).ToArray();
    }
}
