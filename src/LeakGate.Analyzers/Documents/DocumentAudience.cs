namespace LeakGate.Analyzers.Documents;

/// <summary>Whom a file is for, which decides what its findings are worth.</summary>
internal enum DocumentAudience
{
    /// <summary>Every environment, production among them.</summary>
    Production,

    /// <summary>The developer's machine: appsettings.Development.json, launchSettings.json, docker-compose.override.yml.</summary>
    Development,

    /// <summary>Test projects and folders.</summary>
    Test,

    /// <summary>A file to copy and fill in: .env.example, appsettings.template.json.</summary>
    Sample,
}
