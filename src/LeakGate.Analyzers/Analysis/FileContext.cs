using System.Threading;
using LeakGate.Analyzers.Binding;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Policy;
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
        TestOption = project.IsTestProject ? TestCodeOption.Read(project.Options.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree)) : TestCode.Report;

        // What is enforced must be found before what is left out can be told from it.
        TestCode = TestOption == TestCode.Skip && project.Policy.EnforcesAnything ? TestCode.Relax : TestOption;
    }

    public ProjectContext Project { get; }

    public SemanticModel Model { get; }

    public CompilationUnitSyntax Root { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>What findings that rest on names and destinations are worth here.</summary>
    public TestCode TestCode { get; }

    /// <summary>What the option says; <see cref="PolicyGate"/> leaves out what is skipped and not enforced.</summary>
    public TestCode TestOption { get; }

    /// <summary>Whether the file is a test's: its project is one, or it imports a test framework (a test's own words then count as such). Where
    /// credential rules are enforced no code is: a project could else call itself a test.</summary>
    public bool IsTestCode => _isTestCode ??= !Project.Policy.EnforcesFamily(RuleFamilies.Credentials) && (Project.IsTestProject || Scope.ImportsExactly("Xunit") || Scope.ImportsExactly("NUnit.Framework") || Scope.ImportsExactly("Microsoft.VisualStudio.TestTools.UnitTesting"));

    /// <summary>Whether such findings become suggestions.</summary>
    public bool RelaxesTests => TestCode == TestCode.Relax;

    public NamespaceScope Scope => _scope ??= new NamespaceScope(Root, Project.GlobalUsings);

    public ConstantFlow Flow => _flow ??= new ConstantFlow(Model, Project.ReadModelOf, CancellationToken);
}
