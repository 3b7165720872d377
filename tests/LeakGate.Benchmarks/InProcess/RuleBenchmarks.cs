using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LeakGate.Benchmarks.InProcess;

/// <summary>The rules by themselves over generated code: all, each family alone, and what an editor asks for after a change.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private GeneratedProject _project = null!;
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private SyntaxTree _editedTree = null!;
    private int _edits;

    /// <summary>How much code.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Lines { get; set; }

    /// <summary>What it holds.</summary>
    [Params(Content.Clean, Content.Leaky)]
    public Content Content { get; set; }

    [GlobalSetup]
    public void Setup() => _project = new GeneratedProject(Lines, Content);

    [IterationSetup]
    public void Declare()
    {
        _compilation = _project.Fresh();
        Rules.All(_compilation);
        (_edited, _editedTree) = GeneratedProject.Edit(_compilation, _edits++);
        _edited.GetDeclarationDiagnostics();
        _compilation = _project.Fresh();
    }

    /// <summary>What the compiler does anyway.</summary>
    [Benchmark(Baseline = true)]
    public int Compile() => _compilation.GetDiagnostics().Length;

    [Benchmark]
    public int AllRules() => Rules.All(_compilation);

    [Benchmark]
    public int CredentialRules() => Rules.CredentialsAlone(_compilation);

    [Benchmark]
    public int StorageRules() => Rules.StorageAlone(_compilation);

    [Benchmark]
    public int Look() => Rules.Look(_compilation);

    [Benchmark]
    public int Edit() => Rules.One(_edited, _editedTree);
}
