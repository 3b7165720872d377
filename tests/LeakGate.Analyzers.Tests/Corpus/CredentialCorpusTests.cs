using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Xunit.Abstractions;

namespace LeakGate.Analyzers.Tests.Corpus;

/// <summary>The credential rules at default settings against files whose every credential is labelled.</summary>
public sealed class CredentialCorpusTests(ITestOutputHelper output)
{
    private static readonly CSharpParseOptions s_language = new(LanguageVersion.Preview);

    private static readonly Lazy<Task<CorpusScore>> s_score = new(ScoreAsync);

    [Fact]
    public async Task Precision_is_at_least_95_percent()
    {
        var score = await s_score.Value;
        output.WriteLine(score.Report());
        WriteReport(score.Report());
        Assert.True(score.Precision >= 0.95, score.Report());
    }

    [Fact]
    public async Task Recall_is_at_least_95_percent()
    {
        var score = await s_score.Value;
        output.WriteLine(score.Report());
        Assert.True(score.Recall >= 0.95, score.Report());
    }

    [Fact]
    public void Corpus_has_at_least_400_credentials_and_600_look_alikes()
    {
        Assert.InRange(CorpusFiles.Credentials.Sum(file => file.Credentials.Count), 400, int.MaxValue);
        Assert.InRange(CorpusFiles.Credentials.Sum(file => file.LookAlikes.Count), 600, int.MaxValue);
    }

    [Fact]
    public void Every_file_parses()
        => Assert.All(CorpusFiles.Credentials, file => Assert.Empty(Tree(file).GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => $"{file.Name}:{d.Location.GetLineSpan().StartLinePosition.Line + 1} {d.Id} {d.GetMessage()}")));

    private static async Task<CorpusScore> ScoreAsync()
    {
        var framework = await ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, CancellationToken.None);
        var scores = new List<FileScore>();
        foreach (var file in CorpusFiles.Credentials)
        {
            scores.Add(new FileScore(file, await FindingsAsync(file, framework)));
        }

        return new CorpusScore(scores);
    }

    // Each file on its own and against the framework alone: the packages that it uses are missing, as in an editor before the first restore.
    private static async Task<CorpusFinding[]> FindingsAsync(LabelledFile file, IEnumerable<MetadataReference> framework)
    {
        var tree = Tree(file);
        var isProgram = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        var kind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = CSharpCompilation.Create("Corpus", [tree], framework, new CSharpCompilationOptions(kind, allowUnsafe: true));
        var diagnostics = await compilation.WithAnalyzers([new LeakGateAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Empty(diagnostics.Where(d => d.Id == "AD0001").Select(d => $"{file.Name}: {d.GetMessage()}"));
        return diagnostics
            .Where(d => d.Id.StartsWith("LEAK10", StringComparison.Ordinal))
            .Select(d => (d.Id, Span: d.Location.GetLineSpan()))
            .Select(d => new CorpusFinding(d.Id, d.Span.StartLinePosition.Line + 1, d.Span.EndLinePosition.Line + 1))
            .ToArray();
    }

    private static SyntaxTree Tree(LabelledFile file)
        => CSharpSyntaxTree.ParseText(file.Text, s_language, file.Name.Replace(".txt", string.Empty, StringComparison.Ordinal));

    // Beside the test results of the build, where CI collects it; a run from elsewhere has the figures in its output only.
    private static void WriteReport(string report)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == "artifacts")
            {
                var target = folder.CreateSubdirectory("corpus");
                File.WriteAllText(Path.Combine(target.FullName, $"credentials-roslyn-{typeof(Compilation).Assembly.GetName().Version}.txt"), report);
                return;
            }
        }
    }
}
