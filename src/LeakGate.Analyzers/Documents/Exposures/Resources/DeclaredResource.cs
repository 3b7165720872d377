using LeakGate.Analyzers.Documents.Exposures.Values;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Exposures.Resources;

/// <summary>A resource that a file declares: what the rows of the catalogue are asked about.</summary>
internal sealed class DeclaredResource
{
    public DeclaredResource(string platform, string type, string key, DocumentNode body, TextSpan header, ValueResolver values)
    {
        Platform = platform;
        Type = type;
        Key = key;
        Body = body;
        Header = header;
        Values = values;
    }

    public string Platform { get; }

    /// <summary><c>aws_s3_bucket</c>, <c>AWS::S3::Bucket</c>, <c>Microsoft.Storage/storageAccounts</c>, <c>service</c>.</summary>
    public string Type { get; }

    /// <summary>What other resources of the file call it: <c>aws_s3_bucket.data</c>, a logical id, a symbolic name; may be empty.</summary>
    public string Key { get; }

    /// <summary>The key of the resource that it belongs to, as a policy or container does; null when that cannot be told.</summary>
    public string? Owner { get; init; }

    /// <summary>What it is called in messages; may be empty.</summary>
    public string Name { get; init; } = "";

    public DocumentNode Body { get; }

    /// <summary>What to underline when a setting is missing.</summary>
    public TextSpan Header { get; }

    public ValueResolver Values { get; }
}
