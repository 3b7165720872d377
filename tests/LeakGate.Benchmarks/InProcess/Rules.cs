using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Benchmarks.InProcess;

/// <summary>The rules without the driver around them, so that nothing but their own work is measured.</summary>
internal static class Rules
{
    private const Interests Credentials = Interests.CredentialApi | Interests.CredentialName | Interests.CredentialText | Interests.SecretShape;
    private const Interests Storage = Interests.StorageApi | Interests.StorageText;

    /// <summary>All rules over all files; the number of findings.</summary>
    public static int All(CSharpCompilation compilation)
    {
        var project = ProjectOf(compilation);
        var findings = new List<Finding>();
        var count = 0;
        foreach (var tree in compilation.SyntaxTrees)
        {
            findings.Clear();
            FileAnalysis.Find(project, tree, findings, CancellationToken.None);
            count += findings.Count;
        }

        return count;
    }

    /// <summary>All rules over one file, as an editor asks for it; the number of findings.</summary>
    public static int One(CSharpCompilation compilation, SyntaxTree tree)
    {
        var findings = new List<Finding>();
        FileAnalysis.Find(ProjectOf(compilation), tree, findings, CancellationToken.None);
        return findings.Count;
    }

    /// <summary>The one look at the text of all files; the number of places worth a closer one.</summary>
    public static int Look(CSharpCompilation compilation)
    {
        var project = ProjectOf(compilation);
        return compilation.SyntaxTrees.Sum(tree => project.LookAt(tree, CancellationToken.None).Hits.Length);
    }

    /// <summary>The look, and the closer one of the credential rules.</summary>
    public static int CredentialsAlone(CSharpCompilation compilation) => Family(compilation, Credentials);

    /// <summary>The look, and the closer one of the storage rules.</summary>
    public static int StorageAlone(CSharpCompilation compilation) => Family(compilation, Storage);

    private static int Family(CSharpCompilation compilation, Interests family)
    {
        var project = ProjectOf(compilation);
        var count = 0;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var hits = project.LookAt(tree, CancellationToken.None).Hits.Where(hit => (hit.Interests & family) != 0).Select(hit => new Hit(hit.Position, hit.Interests & family)).ToArray();
            if (hits.Length > 0)
            {
                FileFacts.Collect(new FileContext(project, project.ModelOf(tree), CancellationToken.None), hits);
                count += hits.Length;
            }
        }

        return count;
    }

    private static ProjectContext ProjectOf(CSharpCompilation compilation) => new(compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty));
}
