using System;

namespace LeakGate.Analyzers.Documents;

/// <summary>What a file's path says of it: how it is written and whom it is for. Names are compared without case.</summary>
internal static class DocumentNames
{
    private const int NearFolders = 4;

    private static readonly string[] s_development = { "development", "dev", "local", "debug", "localhost", "override", "devcontainer", "localdev", "developer" };

    private static readonly string[] s_samples = { "example", "examples", "sample", "samples", "dist", "tmpl" };

    private static readonly string[] s_tests =
    {
        "test", "tests", "testing", "unittest", "unittests", "integrationtest", "integrationtests", "e2e", "ci", "testdata", "fixtures", "functionaltests",
    };

    private static readonly string[] s_translations = { "locale", "locales", "i18n", "l10n", "lang", "langs", "translations", "localization", "resources" };

    /// <summary>How the file is written; <see cref="DocumentKind.None"/> for a file that is not read.</summary>
    public static DocumentKind KindOf(string path)
    {
        var name = FileName(path);
        return KindByName(name.ToLowerInvariant(), path);
    }

    /// <summary>Whom the file is for, by the words of its name and by its folders.</summary>
    public static DocumentAudience AudienceOf(string path, DocumentKind kind)
    {
        var name = FileName(path).ToLowerInvariant();
        if (name is "launchsettings.json")
        {
            return DocumentAudience.Development;
        }

        var audience = DocumentAudience.Production;
        foreach (var word in name.Split('.', '-', '_'))
        {
            if (Array.IndexOf(s_samples, word) >= 0 || (word == "template" && kind is not (DocumentKind.Json or DocumentKind.Yaml)))
            {
                return DocumentAudience.Sample;
            }

            audience = Array.IndexOf(s_tests, word) >= 0 ? DocumentAudience.Test
                : Array.IndexOf(s_development, word) >= 0 && audience == DocumentAudience.Production ? DocumentAudience.Development
                : audience;
        }

        return audience == DocumentAudience.Production && IsUnder(path, s_tests) ? DocumentAudience.Test : audience;
    }

    /// <summary>Whether the file holds texts for users in some language, whose keys name what the texts are about.</summary>
    public static bool IsTranslation(string path, DocumentKind kind)
        => kind is DocumentKind.Json or DocumentKind.Ini or DocumentKind.Yaml && (IsUnder(path, s_translations) || FileName(path).StartsWith("messages", StringComparison.OrdinalIgnoreCase));

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

    // The nearest folders say what a file is for; those above the project belong to the machine.
    private static bool IsUnder(string path, string[] words)
    {
        var parts = path.Split('/', '\\');
        for (var i = Math.Max(0, parts.Length - 1 - NearFolders); i < parts.Length - 1; i++)
        {
            var folder = parts[i].ToLowerInvariant();
            var dot = folder.LastIndexOf('.');
            if (Array.IndexOf(words, dot < 0 ? folder : folder.Substring(dot + 1)) >= 0)
            {
                return true;
            }
        }

        return false;
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
                return name is "leakgate.json" or "package.json" or "package-lock.json" or "tsconfig.json" or "project.assets.json" || name.EndsWith(".deps.json", StringComparison.Ordinal)
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
