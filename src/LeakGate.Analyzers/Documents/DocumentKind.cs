namespace LeakGate.Analyzers.Documents;

/// <summary>How a file beside the code is written, which decides the reader.</summary>
internal enum DocumentKind
{
    /// <summary>Not read.</summary>
    None,

    /// <summary>JSON with comments and trailing commas: settings, templates, service accounts.</summary>
    Json,

    /// <summary>web.config, app.config, their transforms, NuGet.config, publish profiles.</summary>
    Xml,

    Yaml,

    /// <summary>.env files: <c>KEY=value</c>, <c>export KEY="value"</c>.</summary>
    DotEnv,

    /// <summary>Sections and keys: .ini, .properties, .conf, .toml.</summary>
    Ini,

    Dockerfile,

    /// <summary>Text that is a key or certificate: .pem, .key.</summary>
    KeyFile,

    /// <summary>A binary key store: .pfx, .p12, .snk. Its presence is the finding.</summary>
    KeyStore,

    /// <summary>The paths of key stores, one a line: the build passes names on, since the compiler takes a binary file for an error.</summary>
    KeyStoreList,

    Bicep,

    Terraform,

    /// <summary>Firebase storage.rules and firestore.rules.</summary>
    FirebaseRules,

    /// <summary>Scripts that deploy: .sh, .ps1.</summary>
    Script,
}
