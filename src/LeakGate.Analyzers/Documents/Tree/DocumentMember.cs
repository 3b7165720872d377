using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Tree;

/// <summary>A key with its value, an attribute, or a block with its labels (<c>resource "aws_s3_bucket" "data" { … }</c>).</summary>
internal sealed class DocumentMember
{
    public DocumentMember(string name, TextSpan nameSpan, DocumentNode value, ImmutableArray<string> labels = default)
    {
        Name = name;
        NameSpan = nameSpan;
        Value = value;
        Labels = labels.IsDefault ? ImmutableArray<string>.Empty : labels;
    }

    public string Name { get; }

    public TextSpan NameSpan { get; }

    public DocumentNode Value { get; }

    /// <summary>The words between a block's keyword and its body; empty for everything else.</summary>
    public ImmutableArray<string> Labels { get; }
}
