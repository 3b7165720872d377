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

    public FileContext(ProjectContext project, SemanticModel model, CancellationToken cancellationToken)
    {
        Project = project;
        Model = model;
        CancellationToken = cancellationToken;
        Root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot(cancellationToken);
    }

    public ProjectContext Project { get; }

    public SemanticModel Model { get; }

    public CompilationUnitSyntax Root { get; }

    public CancellationToken CancellationToken { get; }

    public NamespaceScope Scope => _scope ??= new NamespaceScope(Root, Project.GlobalUsings);

    public ConstantFlow Flow => _flow ??= new ConstantFlow(Model, CancellationToken);
}
