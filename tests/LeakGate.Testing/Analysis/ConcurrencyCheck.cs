using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Testing.Diagnostics;
using LeakGate.Testing.State;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Testing.Analysis;

/// <summary>
/// Analyses copies of the files beside them, so that the same callbacks run at once: state shared without care then shows as findings that
/// are missing or doubled.
/// </summary>
internal static class ConcurrencyCheck
{
    public static async Task VerifyAsync(
        StateSnapshot state,
        AnalysisSettings settings,
        Findings findings,
        int copies,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var check = verifier.PushContext($"Analysed beside {copies} copies");
        var copied = state.MapProjects(project => project with
        {
            Sources = project.Sources
                .Concat(project.Sources.SelectMany(file => Enumerable.Range(1, copies).Select(i => Copy(file, i, settings.ParseOptions))))
                .ToImmutableArray(),
        });

        var actual = (await AnalysisRun.RunAsync(copied, settings, cancellationToken).ConfigureAwait(false)).VerifyNoException(check).OfRules(settings);
        var expected = findings.OfRules(settings)
            .SelectMany(diagnostic => Enumerable.Repeat(diagnostic, diagnostic.Location.IsInSource ? copies + 1 : 1));
        var missing = expected.ToList();
        var unexpected = new List<Diagnostic>();
        foreach (var diagnostic in actual)
        {
            var i = missing.FindIndex(d => Key(d) == Key(diagnostic));
            if (i < 0)
            {
                unexpected.Add(diagnostic);
            }
            else
            {
                missing.RemoveAt(i);
            }
        }

        check.True(
            missing.Count + unexpected.Count == 0,
            $"Missing:{Environment.NewLine}{DiagnosticText.Describe(missing)}{Environment.NewLine}"
            + $"Unexpected:{Environment.NewLine}{DiagnosticText.Describe(unexpected)}");
    }

    private static (string Id, int Line, string Text) Key(Diagnostic diagnostic)
        => (diagnostic.Id,
            diagnostic.Location.GetLineSpan().StartLinePosition.Line,
            diagnostic.Location.SourceTree is { } tree ? tree.GetText().ToString(diagnostic.Location.SourceSpan) : string.Empty);

    // The copy's namespace opens and closes on lines that are there already, so that findings keep their lines.
    private static TestFile Copy(TestFile file, int number, ParseOptions options)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Copy{number}");
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(file.Text, (CSharpParseOptions)options, file.Path).GetRoot();
        var path = file.Path.EndsWith(".cs", StringComparison.Ordinal) ? file.Path.Substring(0, file.Path.Length - 3) : file.Path;
        var changes = root.Members.FirstOrDefault() switch
        {
            FileScopedNamespaceDeclarationSyntax scoped => new[] { new TextChange(new TextSpan(scoped.Name.SpanStart, 0), name + ".") },
            null => Array.Empty<TextChange>(),
            var first => new[]
            {
                new TextChange(new TextSpan(first.SpanStart, 0), $"namespace {name} {{ "),
                new TextChange(new TextSpan(root.Members.Last().Span.End, 0), " }"),
            },
        };
        return new TestFile($"{path}.{name}.cs", file.Text.WithChanges(changes));
    }
}
