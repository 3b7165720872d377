using System;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Audit;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Policy;

/// <summary>The findings of a C# file.</summary>
internal sealed class CodeFindings : IFindingSource
{
    private readonly FileContext _file;
    private readonly CodeOrigin _origin;

    public CodeFindings(FileContext file, CodeOrigin origin)
    {
        _file = file;
        _origin = origin;
    }

    public string Path => Tree.FilePath;

    private SyntaxTree Tree => _file.Model.SyntaxTree;

    public Location LocationOf(Finding finding) => Location.Create(Tree, finding.Span);

    public string PlaceOf(Finding finding) => CodePlace.Of(Tree, finding.Span, _file.CancellationToken);

    public string SettingOf(Finding finding) => CodePlace.CodeOf(Tree, finding.Span, _file.CancellationToken);

    public Suppression? HiddenBy(Finding finding) => MarkerAudit.Find(_file.Model, _origin, finding.Descriptor.Id, finding.Span, _file.CancellationToken);

    public bool IsLeftOut(Finding finding)
        => _origin != CodeOrigin.Written
            || (_file.TestOption == TestCode.Skip && (finding.IsRelaxed || !finding.Descriptor.Id.StartsWith(RuleFamilies.Credentials, StringComparison.Ordinal)))
            || GeneratedCode.IsInGeneratedPart(_file.Model, finding.Span, _file.CancellationToken);
}
