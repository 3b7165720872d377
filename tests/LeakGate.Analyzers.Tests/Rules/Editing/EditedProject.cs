using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Tests.Rules.Editing;

/// <summary>A project that somebody types in: a new compilation for every change, with the trees of the files that did not change, as an editor has it.</summary>
internal sealed class EditedProject
{
    private CSharpCompilation _compilation;

    public EditedProject(params string[] files) => _compilation = RuleRun.Compile(files.Select(static (text, i) => RuleRun.Parse(text, $"/0/Test{i}.cs")));

    /// <summary>How many files there are.</summary>
    public int Count => _compilation.SyntaxTrees.Length;

    /// <summary>Whether all that is found in <paramref name="file"/> can be said from what is remembered and the files that changed.</summary>
    public bool IsRecalled(int file)
    {
        var project = ContextOf(_compilation);
        FileAnalysis.Find(project, _compilation.SyntaxTrees[file], new List<Finding>(), CancellationToken.None);
        return project.Credentials.ChangedFiles is not null;
    }

    public string TextOf(int file) => _compilation.SyntaxTrees[file].GetText().ToString();

    /// <summary>Puts <paramref name="now"/> in the place of <paramref name="before"/>, keeping what the parser can keep of the tree.</summary>
    public bool TryReplace(int file, string before, string now)
    {
        var tree = _compilation.SyntaxTrees[file];
        var place = TextOf(file).IndexOf(before, StringComparison.Ordinal);
        if (place < 0)
        {
            return false;
        }

        var changed = tree.WithChangedText(tree.GetText().WithChanges(new TextChange(new TextSpan(place, before.Length), now)));
        _compilation = _compilation.ReplaceSyntaxTree(tree, changed);
        return true;
    }

    /// <summary>Gives a file another text.</summary>
    public void Replace(int file, string text) => TryReplace(file, TextOf(file), text);

    /// <summary>What is found in each file of the project as it was typed.</summary>
    public string[] Found(bool fromLast = false) => Describe(ContextOf(_compilation), _compilation, fromLast);

    /// <summary>What is found in the same text by somebody who sees it for the first time.</summary>
    public string[] FoundAnew()
    {
        var anew = RuleRun.Compile(_compilation.SyntaxTrees.Select(static tree => RuleRun.Parse(tree.GetText().ToString(), tree.FilePath)));
        return Describe(ContextOf(anew), anew, fromLast: false);
    }

    private static ProjectContext ContextOf(Compilation compilation) => new(compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty));

    private static string[] Describe(ProjectContext project, CSharpCompilation compilation, bool fromLast)
    {
        var described = new string[compilation.SyntaxTrees.Length];
        for (var i = 0; i < described.Length; i++)
        {
            var file = fromLast ? described.Length - 1 - i : i;
            var tree = compilation.SyntaxTrees[file];
            var findings = new List<Finding>();
            FileAnalysis.Find(project, tree, findings, CancellationToken.None);
            described[file] = string.Join('\n', findings.Select(finding => finding.ToDiagnostic(Location.Create(tree, finding.Span)))
                .Select(static one => $"{one.Location.SourceSpan} {one.Id} {one.Severity} {one.GetMessage(CultureInfo.InvariantCulture)} {string.Join(';', one.Properties.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Key + "=" + pair.Value))}"));
        }

        return described;
    }
}
