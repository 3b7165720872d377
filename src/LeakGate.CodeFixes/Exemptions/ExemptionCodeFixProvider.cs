using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LeakGate.CodeFixes.Exemptions;

/// <summary>
/// Records an exemption in the project's innermost leakgate.json: rule and fingerprint, or rule and resource, with reason, owner and expiry left empty. Until
/// somebody fills them in the finding stays, and LEAK9003 asks for them. Offered only where there is a policy file that can be read and lacks the entry.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExemptionCodeFixProvider), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ExemptionCodeFixProvider : CodeFixProvider
{
    /// <summary>
    /// Set to true in .editorconfig, lets <c>dotnet format</c> record exemptions too. Without it a run over a whole solution mends what can be mended and exempts
    /// nothing.
    /// </summary>
    internal const string BatchKey = "leakgate.record_exemptions";

    internal const string FingerprintKey = "LeakGate.Exempt.Fingerprint";
    internal const string ResourceKey = "LeakGate.Exempt.Resource";

    private static readonly string[] s_families = { "LEAK1", "LEAK2", "LEAK3" };

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Descriptors.All
        .Select(descriptor => descriptor.Id)
        .Where(id => s_families.Any(family => id.StartsWith(family, StringComparison.Ordinal)))
        .Distinct()
        .ToImmutableArray();

    public override FixAllProvider GetFixAllProvider() => ExemptionFixAllProvider.Instance;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var key in new[] { FingerprintKey, ResourceKey })
            {
                if (EntryKey(diagnostic, key) is { } subject)
                {
                    Register(context, document, diagnostic, key, subject);
                }
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What the entry of that kind would name; null when the finding has none.</summary>
    internal static string? EntryKey(Diagnostic diagnostic, string key)
        => diagnostic.Properties.TryGetValue(key == ResourceKey ? FindingProperties.Resource : FindingProperties.Fingerprint, out var subject) && subject is { Length: > 0 }
            ? subject
            : null;

    private static void Register(CodeFixContext context, TextDocument document, Diagnostic diagnostic, string key, string subject)
    {
        var edit = new PolicyFileEdit(document.Project.Solution);
        if (!edit.TryAdd(document.Project, document.FilePath, new[] { diagnostic }, key, context.CancellationToken))
        {
            return;
        }

        var title = key == ResourceKey ? $"Record an exemption of '{subject}' in leakgate.json" : "Record an exemption in leakgate.json";
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(edit.Apply()), key), diagnostic);
    }
}
