using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Tests.Policy;

/// <summary>Policy files without a disk.</summary>
internal static class PolicyText
{
    public static PolicyFile Read(string json) => PolicyFileReader.Read(SourceText.From(json, Encoding.UTF8));

    /// <summary>One line an issue: <c>line: message</c>.</summary>
    public static string[] IssuesOf(string json)
    {
        var file = Read(json);
        return file.Issues.Select(issue => $"{file.Text.Lines.GetLinePosition(issue.Span.Start).Line + 1}: {issue.Message}").ToArray();
    }

    /// <summary>The policy of a project with these files, which only their names tell.</summary>
    public static ProjectPolicy Load(IEnumerable<(string Path, string Text)> files, params (string Key, string Value)[] properties)
        => ProjectPolicy.Load(Texts(files), new PolicyOptions(properties), CancellationToken.None);

    public static ImmutableArray<AdditionalText> Texts(IEnumerable<(string Path, string Text)> files)
        => files.Select(file => (AdditionalText)new MemoryText(file.Path, file.Text)).ToImmutableArray();

    /// <summary>An exemption that holds.</summary>
    public static string Exemption(string rule, string key, string value, string expires = "2030-12-31")
        => $$"""{ "rule": "{{rule}}", "{{key}}": "{{value}}", "reason": "The emulator's own.", "owner": "storage team", "expires": "{{expires}}" }""";

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}

/// <summary>Build properties and options, the same for every file.</summary>
internal sealed class PolicyOptions((string Key, string Value)[] values) : AnalyzerConfigOptionsProvider
{
    private readonly Values _values = new(values.ToDictionary(pair => pair.Key, pair => pair.Value));

    public override AnalyzerConfigOptions GlobalOptions => _values;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
