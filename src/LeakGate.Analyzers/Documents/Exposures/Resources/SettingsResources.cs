using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Exposures.Values;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Exposures.Resources;

/// <summary>Files that are settings as a whole, and the services of compose files.</summary>
internal static class SettingsResources
{
    public const string Compose = "compose";

    public const string Settings = "settings";

    public static void AddServices(List<DeclaredResource> resources, DocumentNode root)
    {
        if (root.Find("services") is not { Kind: NodeKind.Object } services)
        {
            return;
        }

        foreach (var service in services.Members)
        {
            if (service.Value.Kind == NodeKind.Object && (service.Value.Find("image") is not null || service.Value.Find("build") is not null || service.Value.Find("ports") is not null))
            {
                resources.Add(new DeclaredResource(Compose, "service", service.Name, service.Value, service.NameSpan, ValueResolver.Plain) { Name = service.Name });
            }
        }
    }

    /// <summary>The kind of settings by the file's name: the type in the catalogue; null for a file that the catalogue does not know.</summary>
    public static string? TypeOf(string fileName)
    {
        var name = fileName.ToLowerInvariant();
        return name is "cdk.json" ? "cdk.json"
            : name is "serverless.yml" or "serverless.yaml" ? "serverless.yml"
            : name is "database.rules.json" || (name.EndsWith(".rules.json", StringComparison.Ordinal) && name.StartsWith("database", StringComparison.Ordinal)) ? "database.rules.json"
            : name.StartsWith("appsettings", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal) ? "appsettings"
            : name is "applicationhost.config" || (name.StartsWith("web", StringComparison.Ordinal) && name.EndsWith(".config", StringComparison.Ordinal)) ? "web.config"
            : null;
    }

    public static void AddFile(List<DeclaredResource> resources, DocumentNode root, string type)
        => resources.Add(new DeclaredResource(Settings, type, string.Empty, root, root.Members.Length > 0 ? root.Members[0].NameSpan : root.Span, ValueResolver.Plain));
}
