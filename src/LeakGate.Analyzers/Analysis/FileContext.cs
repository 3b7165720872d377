using System.Threading;
using LeakGate.Analyzers.Binding;
using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Analysis;

/// <summary>What the rules know of the file they look at; everything dear in it is made when first asked for.</summary>
internal sealed class FileContext
{
    private NamespaceScope? _scope;
    private ConstantFlow? _flow;
    private bool? _isTestCode;

    public FileContext(ProjectContext project, SemanticModel model, CancellationToken cancellationToken)
    {
        Project = project;
        Model = model;
        CancellationToken = cancellationToken;
        Root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot(cancellationToken);
        TestCode = project.IsTestProject ? TestCodeOption.Read(project.Options.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree)) : TestCode.Report;
    }

    public ProjectContext Project { get; }

    public SemanticModel Model { get; }

    public CompilationUnitSyntax Root { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>What findings that rest on names and destinations are worth here.</summary>
    public TestCode TestCode { get; }

    /// <summary>Whether the file is a test's: its project is one, or it imports a test framework (a test's own words then count as such).</summary>
    public bool IsTestCode => _isTestCode ??= Project.IsTestProject || Scope.ImportsExactly("Xunit") || Scope.ImportsExactly("NUnit.Framework") || Scope.ImportsExactly("Microsoft.VisualStudio.TestTools.UnitTesting");

    /// <summary>Whether such findings become suggestions.</summary>
    public bool RelaxesTests => TestCode == TestCode.Relax;

    public NamespaceScope Scope => _scope ??= new NamespaceScope(Root, Project.GlobalUsings);

    public ConstantFlow Flow => _flow ??= new ConstantFlow(Model, Project.ModelOf, CancellationToken);
}
