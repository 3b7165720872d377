namespace LeakGate.Testing.Suppression;

/// <summary>A way to silence a rule without removing its analyzer.</summary>
public enum SuppressionWay
{
    /// <summary><c>#pragma warning disable ID</c> at the start of each file.</summary>
    Pragma,

    /// <summary><c>[SuppressMessage]</c> on each top-level type. A finding outside types cannot be silenced by it.</summary>
    SuppressMessageOnSymbol,

    /// <summary><c>[assembly: SuppressMessage]</c> without scope.</summary>
    SuppressMessageOnAssembly,

    /// <summary><c>dotnet_diagnostic.ID.severity = none</c> for all files in .editorconfig.</summary>
    EditorConfigNone,

    /// <summary><c>dotnet_diagnostic.ID.severity = none</c> in a .globalconfig of a high level.</summary>
    GlobalConfigNone,

    /// <summary>The id in the compiler's <c>/nowarn</c>.</summary>
    NoWarn,

    /// <summary>An <c>&lt;auto-generated/&gt;</c> comment at the start of each file.</summary>
    GeneratedCodeHeader,

    /// <summary>A <c>.g.cs</c> name of each file.</summary>
    GeneratedFileName,

    /// <summary><c>generated_code = true</c> for all files in .editorconfig.</summary>
    GeneratedCodeConfig,

    /// <summary><c>#line hidden</c> at the start of each file.</summary>
    LineHidden,
}
