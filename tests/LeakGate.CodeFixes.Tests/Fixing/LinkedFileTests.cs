using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules;
using LeakGate.CodeFixes.Credentials;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Fixing;

/// <summary>A project for two frameworks is two projects with the same files: each finding is there twice, and the file is written once.</summary>
public sealed class LinkedFileTests
{
    [Fact]
    public async Task FixAll_WritesAFileOfTwoProjectsOnce()
    {
        using var workspace = new AdhocWorkspace();
        var solution = workspace.CurrentSolution;
        foreach (var name in new[] { "Cars(net8.0)", "Cars(net10.0)" })
        {
            var id = ProjectId.CreateNewId();
            solution = solution
                .AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, "Cars", LanguageNames.CSharp, filePath: "/0/Cars.csproj", compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)))
                .AddMetadataReferences(id, RuleRun.Framework)
                .AddDocument(DocumentId.CreateNewId(id), "C.cs", "class C\n{\n    string FtpPassword = \"Tr4vel!ng-Owl-77\";\n}\n", filePath: "/0/C.cs");
        }

        var provider = new CredentialFixProvider();
        var context = new FixAllContext(
            solution.Projects.First(), provider, FixAllScope.Solution, FindingFixProvider.MostSpecificKey, provider.FixableDiagnosticIds, new Findings(), CancellationToken.None);
        var action = await provider.GetFixAllProvider().GetFixAsync(context);
        var changed = (await action!.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

        var texts = new List<string>();
        foreach (var document in changed.Projects.SelectMany(project => project.Documents))
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        Assert.Equal(2, texts.Count);
        Assert.Equal(texts[0], texts[1]);
        Assert.Contains("GetEnvironmentVariable(\"FTP_PASSWORD\")", texts[0], System.StringComparison.Ordinal);
    }

    private sealed class Findings : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => await RuleRun.AnalyzeAsync((await project.GetCompilationAsync(cancellationToken))!);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
