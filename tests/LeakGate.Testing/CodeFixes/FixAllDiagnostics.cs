using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Testing.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LeakGate.Testing.CodeFixes;

/// <summary>Gives a fix-all provider the diagnostics of the scope that it asks for.</summary>
internal sealed class FixAllDiagnostics : FixAllContext.DiagnosticProvider
{
    private readonly AnalysisSettings _settings;

    public FixAllDiagnostics(AnalysisSettings settings) => _settings = settings;

    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => await FindAsync(project, cancellationToken).ConfigureAwait(false);

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var found = await FindAsync(document.Project, cancellationToken).ConfigureAwait(false);
        return found.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath);
    }

    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
    {
        var found = await FindAsync(project, cancellationToken).ConfigureAwait(false);
        return found.Where(diagnostic => !diagnostic.Location.IsInSource);
    }

    private async Task<ImmutableArray<Diagnostic>> FindAsync(Project project, CancellationToken cancellationToken)
    {
        var (found, _) = await AnalysisRun.RunAsync(project, _settings, cancellationToken).ConfigureAwait(false);
        return found.Where(diagnostic => !diagnostic.IsSuppressed).ToImmutableArray();
    }
}
