using LeakGate.Analyzers.Documents.Json;
using LeakGate.Analyzers.Documents.Lines;
using LeakGate.Analyzers.Documents.Xml;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Reading;

/// <summary>Chooses the reader of a file by its kind.</summary>
internal static class DocumentReader
{
    /// <summary>Hands each value of <paramref name="file"/> that is worth judging to <paramref name="sink"/>.</summary>
    public static void Read(DocumentFile file, IEntrySink sink)
    {
        var watch = EntryWatch.Of(file.Options.Catalogues, file.Options.ReportsRandomValues);
        var offers = new EntryOffers(watch, sink);
        switch (file.Kind)
        {
            case DocumentKind.Json:
                JsonEntryReader.Read(file.Text, watch, sink);
                break;
            case DocumentKind.Xml:
                XmlEntryReader.Read(file.Content, offers);
                break;
            case DocumentKind.DotEnv:
                DotEnvReader.Read(file.Content, offers);
                break;
            case DocumentKind.Ini:
                IniReader.Read(file.Content, offers);
                break;
            case DocumentKind.Dockerfile:
                DockerfileReader.Read(file.Content, offers);
                break;
            case DocumentKind.KeyFile:
                sink.Add(new DocumentEntry(file.Name, file.Content, new TextSpan(0, file.Text.Length)));
                break;
            case DocumentKind.Yaml:
            case DocumentKind.Terraform:
            case DocumentKind.Bicep:
                new TreeEntryReader(file.Content, offers).Read(file.Trees.Roots);
                if (file.Trees.BrokenAt >= 0)
                {
                    sink.Break(new TextSpan(file.Trees.BrokenAt, 0), "what stands here does not fit what stands before it");
                }

                CommentLines.Read(file.Content, file.Kind == DocumentKind.Bicep ? '/' : '#', offers);
                break;
        }
    }
}
