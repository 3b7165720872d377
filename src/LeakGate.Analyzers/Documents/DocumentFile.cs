using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents;

/// <summary>
/// A configuration or infrastructure file and what is read out of it. It depends on the text, the path and the options alone, so it outlives the
/// compilation for which it was read: <see cref="DocumentCache"/> gives it to the next one.
/// </summary>
internal sealed class DocumentFile
{
    private readonly Lazy<string> _content;
    private readonly Lazy<DocumentTrees> _trees;
    private readonly Lazy<DocumentFindings> _findings;

    public DocumentFile(string path, DocumentKind kind, SourceText text, DocumentOptions options)
    {
        Path = path;
        Kind = kind;
        Text = text;
        Options = options;
        Audience = DocumentNames.AudienceOf(path, kind);
        IsTranslation = DocumentNames.IsTranslation(path, kind);
        _content = new Lazy<string>(text.ToString, LazyThreadSafetyMode.ExecutionAndPublication);
        _trees = new Lazy<DocumentTrees>(() => DocumentTrees.Of(this), LazyThreadSafetyMode.ExecutionAndPublication);
        _findings = new Lazy<DocumentFindings>(() => DocumentFindings.Of(this), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The path as the compiler was given it.</summary>
    public string Path { get; }

    public DocumentKind Kind { get; }

    public SourceText Text { get; }

    public DocumentOptions Options { get; }

    public DocumentAudience Audience { get; }

    /// <summary>Texts for users: keys name what a text is about, so names say nothing of values.</summary>
    public bool IsTranslation { get; }

    /// <summary>The last part of the path.</summary>
    public string Name => DocumentNames.FileName(Path);

    /// <summary>The path without its last part: files of one Terraform module share it.</summary>
    public string Folder => DocumentNames.Folder(Path);

    /// <summary>Whether the text is longer than the limit; such a file is reported and not read.</summary>
    public bool IsTooLarge => Text.Length > Options.MaximumLength;

    /// <summary>The whole text, for readers of formats whose files are small. Do not ask for it before <see cref="IsTooLarge"/>.</summary>
    public string Content => _content.Value;

    /// <summary>The file as trees, for the kinds that are read into trees; none of a file that is too large.</summary>
    public DocumentTrees Trees => _trees.Value;

    /// <summary>What the file says by itself; the rules that need other files as well come on top.</summary>
    public DocumentFindings Findings => _findings.Value;

    /// <summary>The place of a span in the file, as editors and the compiler's log show it.</summary>
    public Location LocationOf(TextSpan span)
    {
        var end = Math.Min(span.End, Text.Length);
        var inside = TextSpan.FromBounds(Math.Min(span.Start, end), end);
        return Location.Create(Path, inside, Text.Lines.GetLinePositionSpan(inside));
    }
}
