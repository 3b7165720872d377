using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using LeakGate.Analyzers.Audit;
using LeakGate.Analyzers.Binding;
using LeakGate.Analyzers.Credentials.Callers;
using LeakGate.Analyzers.Documents;
using LeakGate.Analyzers.Policy;
using LeakGate.Analyzers.Storage.Callers;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Analysis;

/// <summary>What all files of one compilation share. Lives as long as the compilation's analysis and no longer.</summary>
internal sealed class ProjectContext
{
    private readonly Lazy<ImmutableArray<string>> _globalUsings;
    private readonly Lazy<bool> _aliasesSuppressions;
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ConcurrentDictionary<SyntaxTree, FileFacts> _facts = new();
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly Func<SyntaxTree, SemanticModel> _createModel;
    private readonly Func<SyntaxTree, FileFacts> _collect;
    private readonly ConcurrentDictionary<SyntaxTree, bool> _readByOthers = new();
    private readonly object _looker = new();
    private int _collected;

    public ProjectContext(Compilation compilation, AnalyzerOptions options)
    {
        Compilation = compilation;
        _trees = compilation.SyntaxTrees.ToImmutableArray();
        _createModel = tree => compilation.GetSemanticModel(tree);
        _collect = tree => Collect(tree, LookAt(tree, CancellationToken.None));
        Options = options;
        Policy = ProjectPolicy.Load(options.AdditionalFiles, options.AnalyzerConfigOptionsProvider, CancellationToken.None);
        Exemptions = new ExemptionUse(Policy);
        Catalogues = Policy.Exists ? RuleCatalogues.Of(Policy) : RuleCatalogues.BuiltIn;
        _globalUsings = new Lazy<ImmutableArray<string>>(FindGlobalUsings, LazyThreadSafetyMode.ExecutionAndPublication);
        _aliasesSuppressions = new Lazy<bool>(() => AttributeAudit.IsAliased(compilation, CancellationToken.None));
        Credentials = new CredentialProject(this);
        Storage = new StorageProject(this);
        IsTestProject = IsTrue(options.AnalyzerConfigOptionsProvider.GlobalOptions, "build_property.IsTestProject");
        Documents = new DocumentSet(compilation, options, IsTestProject, Catalogues);
        IsReporting = IsTrue(options.AnalyzerConfigOptionsProvider.GlobalOptions, "build_property.LeakGateReport");
    }

    public Compilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    /// <summary>What the project's policy files say.</summary>
    public ProjectPolicy Policy { get; }

    /// <summary>Which wrong values of options have been reported.</summary>
    public OptionValues OptionValues { get; } = new();

    /// <summary>What the rules know, the policy's own rows among it.</summary>
    public RuleCatalogues Catalogues { get; }

    /// <summary>The policy's exemptions, and which of them something met.</summary>
    public ExemptionUse Exemptions { get; }

    /// <summary>The credential flows that cross files.</summary>
    public CredentialProject Credentials { get; }

    /// <summary>The storage settings that wrappers make of their callers' values.</summary>
    public StorageProject Storage { get; }

    /// <summary>The configuration and infrastructure files beside the code.</summary>
    public DocumentSet Documents { get; }

    /// <summary>Whether MSBuild calls this a test project.</summary>
    public bool IsTestProject { get; }

    /// <summary>Whether the build makes an exposure report, for which resources and exempted findings are told, too.</summary>
    public bool IsReporting { get; }

    /// <summary>The namespaces that <c>global using</c> directives import into every file.</summary>
    public ImmutableArray<string> GlobalUsings => _globalUsings.Value;

    /// <summary>Whether a <c>global using</c> gives SuppressMessage another name in every file.</summary>
    public bool AliasesSuppressions => _aliasesSuppressions.Value;

    /// <summary>One model a file for all questions: a model binds a method body once and remembers it.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, _createModel);

    /// <summary>The model of a file for code that stands in another one: what is said there hangs on what stands here.</summary>
    public SemanticModel ReadModelOf(SyntaxTree tree)
    {
        _readByOthers[tree] = true;
        return ModelOf(tree);
    }

    /// <summary>The files that code in other files was followed into.</summary>
    public IEnumerable<SyntaxTree> ReadByOthers => _readByOthers.Keys;

    /// <summary>Whether a file was looked at before, for an earlier state of the project: an editor will ask for a later one, too.</summary>
    public bool IsOfEditor { get; private set; }

    /// <summary>The files of the compilation.</summary>
    public ImmutableArray<SyntaxTree> Trees => _trees;

    /// <summary>The one look at the text of <paramref name="tree"/>.</summary>
    public TextLook LookAt(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var look = TextLook.At(tree, Catalogues.Scanner, _looker, cancellationToken);
        IsOfEditor |= !ReferenceEquals(look.FirstLooker, _looker);
        return look;
    }

    /// <summary>
    /// What <paramref name="tree"/> says by itself, collected once whoever asks; null when nothing in its text is worth a closer look. Not cancelled
    /// half way: another thread may ask for the same facts.
    /// </summary>
    public FileFacts? FactsOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return LookAt(tree, cancellationToken).Hits.Length == 0 ? null : _facts.GetOrAdd(tree, _collect);
    }

    /// <summary>
    /// Lets go of what is known of <paramref name="tree"/> but for its text: its findings are reported, and a model keeps all that it has bound. Who asks once
    /// more gets it anew.
    /// </summary>
    public void Release(SyntaxTree tree)
    {
        _facts.TryRemove(tree, out _);
        _models.TryRemove(tree, out _);
    }

    /// <summary>Facts of a file in which nothing is worth a look by itself, to take up what others say of its values.</summary>
    public FileFacts EmptyFactsOf(SyntaxTree tree) => Collect(tree, null);

    /// <summary>Collects all files. Threads that come here at once share the work; a file that another is busy with may be left to it.</summary>
    public void CollectAll(CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref _collected) < _trees.Length)
        {
            var next = Interlocked.Increment(ref _collected) - 1;
            if (next < _trees.Length)
            {
                FactsOf(_trees[next], cancellationToken);
            }
        }
    }

    private FileFacts Collect(SyntaxTree tree, TextLook? look)
        => FileFacts.Collect(new FileContext(this, ModelOf(tree), CancellationToken.None), look?.Hits ?? Array.Empty<Hit>());

    private static bool IsTrue(AnalyzerConfigOptions options, string key)
        => options.TryGetValue(key, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    // Global usings must come first in a file, so a file without one at its head is passed over after a glance.
    private ImmutableArray<string> FindGlobalUsings()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var tree in _trees)
        {
            if (tree.GetRoot() is CompilationUnitSyntax { Usings.Count: > 0 } root)
            {
                names.UnionWith(NamespaceScope.GlobalUsingsOf(root));
            }
        }

        return ImmutableArray.CreateRange(names);
    }
}
