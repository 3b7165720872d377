using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Audit;
using LeakGate.Analyzers.Documents;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Policy;

/// <summary>The findings of a configuration or infrastructure file.</summary>
internal sealed class DocumentSource : IFindingSource
{
    private readonly DocumentFile _file;

    public DocumentSource(DocumentFile file) => _file = file;

    public string Path => _file.Path;

    public Location LocationOf(Finding finding) => _file.LocationOf(finding.Span);

    public string PlaceOf(Finding finding) => finding.Place;

    public string SettingOf(Finding finding) => string.Join(" ", _file.Text.ToString(_file.LocationOf(finding.Span).SourceSpan).Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries));

    public Suppression? HiddenBy(Finding finding) => null;

    // Files of settings have no marker of their own; what their options leave out they do not find.
    public bool IsLeftOut(Finding finding) => false;
}
