using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Documentation.Tests.Code;

/// <summary>The configuration of a test project, as MSBuild and an .editorconfig would give it.</summary>
internal sealed class TestProjectOptions : AnalyzerConfigOptionsProvider
{
    private readonly Options _options;

    public TestProjectOptions(string? testCode)
    {
        var values = new Dictionary<string, string> { ["build_property.IsTestProject"] = "true" };
        if (testCode is not null)
        {
            values.Add("leakgate.test_code", testCode);
        }

        _options = new Options(values);
    }

    public override AnalyzerConfigOptions GlobalOptions => _options;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;

    private sealed class Options : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values;

        public Options(Dictionary<string, string> values) => _values = values;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
