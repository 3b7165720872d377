using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Benchmarks.InProcess;

/// <summary>A project of generated files of 2,000 lines, parsed, with its symbols declared: what there is before any analyzer runs.</summary>
internal sealed class GeneratedProject
{
    /// <summary>What a file has, about.</summary>
    public const int LinesPerFile = 2_000;

    private static readonly ImmutableArray<MetadataReference> s_framework =
        ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult();

    private readonly CSharpCompilation _compilation;
    private int _copies;

    /// <param name="lines">How many lines.</param>
    /// <param name="content">What they hold.</param>
    public GeneratedProject(int lines, Content content)
    {
        var files = System.Math.Max(1, lines / LinesPerFile);
        var classes = System.Math.Min(lines, LinesPerFile) / GeneratedSource.LinesPerClass;
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = Enumerable.Range(0, files).AsParallel().AsOrdered()
            .Select(file => CSharpSyntaxTree.ParseText(GeneratedSource.Create(file * classes, classes, content), options, $"Orders{file}.cs")).ToArray();
        Lines = trees.Sum(static tree => (long)tree.GetText().Lines.Count);
        _compilation = CSharpCompilation.Create("Orders", trees, s_framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    public long Lines { get; }

    /// <summary>The project with its symbols declared and nothing bound or looked at yet: what was bound once would be free.</summary>
    public CSharpCompilation Fresh()
    {
        _copies++;
        var trees = _compilation.SyntaxTrees.Select((tree, i) => tree.WithFilePath($"{_copies}/Orders{i}.cs"));
        var compilation = CSharpCompilation.Create(_compilation.AssemblyName, trees, s_framework, _compilation.Options);
        compilation.GetDeclarationDiagnostics();
        return compilation;
    }

    /// <summary><paramref name="compilation"/> with one file changed inside of a method.</summary>
    public static (CSharpCompilation Compilation, SyntaxTree Tree) Edit(CSharpCompilation compilation, int number)
    {
        var old = compilation.SyntaxTrees[compilation.SyntaxTrees.Length / 2];
        var text = old.GetText();
        var place = text.ToString().IndexOf("_open++;", System.StringComparison.Ordinal);
        var tree = old.WithChangedText(text.Replace(place, 0, $"_log.Add(\"edit {number}\"); "));
        return (compilation.ReplaceSyntaxTree(old, tree), tree);
    }
}
