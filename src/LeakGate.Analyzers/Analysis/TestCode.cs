using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Analysis;

/// <summary>What findings in test code are worth: the <c>leakgate.test_code</c> option.</summary>
internal enum TestCode
{
    /// <summary>As in other code.</summary>
    Report,

    /// <summary>What rests on names, destinations and settings becomes a suggestion; proven formats stay. The default.</summary>
    Relax,

    /// <summary>What rests on names, destinations and settings is left out; proven formats stay.</summary>
    Skip,
}

/// <summary>Reads the option.</summary>
internal static class TestCodeOption
{
    public const string Key = "leakgate.test_code";

    /// <summary>The option's value for a file; the default when it is absent or unknown.</summary>
    public static TestCode Read(AnalyzerConfigOptions options)
        => options.TryGetValue(Key, out var value) && Enum.TryParse<TestCode>(value, ignoreCase: true, out var parsed) && Enum.IsDefined(typeof(TestCode), parsed)
            ? parsed
            : TestCode.Relax;
}
