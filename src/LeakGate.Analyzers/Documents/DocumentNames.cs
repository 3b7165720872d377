using System;

namespace LeakGate.Analyzers.Documents;

/// <summary>What a file's path says of it: how it is written and whom it is for. Names are compared without case.</summary>
internal static class DocumentNames
{
    private static readonly string[] s_development =
    {
        "development", "dev", "local", "debug", "localhost", "override", "devcontainer", "docker", "localdev", "developer",
    };

    private static readonly string[] s_samples = { "example", "sample", "template", "dist", "tmpl", "examples", "samples", "default", "defaults" };

    private static readonly string[] s_tests = { "test", "tests", "testing", "unittest", "unittests", "integrationtest", "integrationtests", "e2e", "ci", "testdata", "fixtures" };

    /// <summary>How the file is written; <see cref="DocumentKind.None"/> for a file that is not read.</summary>
    public static DocumentKind KindOf(string path)
    {
        var name = FileName(path);
        return KindByName(name.ToLowerInvariant(), path);
    }

    /// <summary>Whom the file is for, by the words of its name and by its folder.</summary>
    public static DocumentAudience AudienceOf(string path, DocumentKind kind)
    {
        var name = FileName(path).ToLowerInvariant();
        var audience = DocumentAudience.Production;
        foreach (var word in name.Split('.', '-', '_'))
        {
            // docker-compose.yml and template.yaml are the files themselves.
            if (kind == DocumentKind.Yaml && (word == "docker" || name.StartsWith("template.y", StringComparison.Ordinal)))
            {
                continue;
            }

            if (Array.IndexOf(s_samples, word) >= 0 && kind != DocumentKind.Json)
            {
                return DocumentAudience.Sample;
            }

            if (word is "example" or "sample" or "template" or "tmpl" && name is not "serverless.template" && !name.EndsWith("template.json", StringComparison.Ordinal)
                && !name.StartsWith("template.y", StringComparison.Ordinal))
            {
                return DocumentAudience.Sample;
            }

            audience = Array.IndexOf(s_tests, word) >= 0 ? DocumentAudience.Test
                : Array.IndexOf(s_development, word) >= 0 && audience == DocumentAudience.Production ? DocumentAudience.Development
                : audience;
        }

        return name is "launchsettings.json" ? DocumentAudience.Development : audience;
    }

    /// <summary>The last part of a path, whatever the separators.</summary>
    public static string FileName(string path)
    {
        var slash = path.LastIndexOfAny(new[] { '/', '\\' });
        return slash < 0 ? path : path.Substring(slash + 1);
    }

    /// <summary>The path without its last part; empty when it has only one.</summary>
    public static string Folder(string path)
    {
        var slash = path.LastIndexOfAny(new[] { '/', '\\' });
        return slash < 0 ? string.Empty : path.Substring(0, slash);
    }

    private static DocumentKind KindByName(string name, string path)
    {
        if (name.StartsWith(".env", StringComparison.Ordinal) && (name.Length == 4 || name[4] is '.' or '-' or '_'))
        {
            return DocumentKind.DotEnv;
        }

        if (name.StartsWith("dockerfile", StringComparison.Ordinal) || name.EndsWith(".dockerfile", StringComparison.Ordinal) || name is "containerfile")
        {
            return DocumentKind.Dockerfile;
        }

        var dot = name.LastIndexOf('.');
        return dot < 0 ? DocumentKind.None : KindByExtension(name, name.Substring(dot), path);
    }

    private static DocumentKind KindByExtension(string name, string extension, string path)
    {
        switch (extension)
        {
            case ".json":
            case ".jsonc":
            case ".json5":
                return name is "package.json" or "package-lock.json" or "tsconfig.json" or "project.assets.json" || name.EndsWith(".deps.json", StringComparison.Ordinal)
                    ? DocumentKind.None : DocumentKind.Json;
            case ".template":
                return DocumentKind.Json;
            case ".config":
            case ".pubxml":
            case ".publishsettings":
                return DocumentKind.Xml;
            case ".yml":
            case ".yaml":
                return DocumentKind.Yaml;
            case ".env":
                return DocumentKind.DotEnv;
            case ".ini":
            case ".properties":
            case ".conf":
            case ".cfg":
            case ".cnf":
            case ".toml":
                return DocumentKind.Ini;
            case ".pem":
            case ".key":
            case ".ppk":
            case ".p8":
                return DocumentKind.KeyFile;
            case ".pfx":
            case ".p12":
            case ".jks":
            case ".keystore":
                return DocumentKind.KeyStore;
            case ".bicep":
            case ".bicepparam":
                return DocumentKind.Bicep;
            case ".tf":
            case ".tfvars":
            case ".hcl":
                return DocumentKind.Terraform;
            case ".rules":
                return DocumentKind.FirebaseRules;
            case ".sh":
            case ".ps1":
                return DocumentKind.Script;
            default:
                return DocumentKind.None;
        }
    }
}
