using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Documents.Credentials;
using LeakGate.Analyzers.Documents.Reading;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents;

/// <summary>What one file says by itself: its credentials, and whether it could be read to the end.</summary>
internal sealed class DocumentFindings
{
    private DocumentFindings(ImmutableArray<Finding> findings) => Findings = findings;

    /// <summary>In no particular order.</summary>
    public ImmutableArray<Finding> Findings { get; }

    public static DocumentFindings Of(DocumentFile file)
    {
        var findings = new List<Finding>();
        if (file.IsTooLarge)
        {
            findings.Add(Unread(default, $"it has {file.Text.Length} characters and the limit is {file.Options.MaximumLength}"));
        }
        else if (file.Kind == DocumentKind.KeyStore)
        {
            findings.Add(new Finding(Descriptors.PrivateKey, default, "key store, most likely with a private key", "an unknown number of", $"in '{file.Name}'")
            {
                Properties = ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Confidence, "likely").Add(FindingProperties.Evidence, "file name").Add(FindingProperties.Kind, "key store"),
                Place = file.Name,
            });
        }
        else
        {
            DocumentReader.Read(file, new DocumentJudge(file, findings));
        }

        return new DocumentFindings(findings.ToImmutableArray());
    }

    /// <summary>LEAK9007: one a file, at the first place that cannot be read.</summary>
    public static Finding Unread(TextSpan span, string reason) => new(Descriptors.UnreadDocument, span, reason);
}
