using System.Threading.Tasks;
using LeakGate.Analyzers.Documents;
using LeakGate.Analyzers.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents.Rules;

/// <summary>What the build says of the files, and how often they are read.</summary>
public sealed class DocumentOptionTests
{
    private const string Text = """{ "Smtp": { "Password": "vK7!pondering-otter" } }""";

    [Theory]
    [InlineData("false", 0)]
    [InlineData("true", 1)]
    [InlineData("", 1)]
    public async Task LeakGateScanDocuments_False_ReadsNothing(string value, int expected)
    {
        var file = new TextFile("appsettings.json", Text);

        var found = await DocumentRun.AnalyzeAsync(BuildOptions.Of(("LeakGateScanDocuments", value)), file);

        Assert.Equal(expected, found.Length);
        Assert.Equal(expected, file.Opened);
    }

    [Fact]
    public async Task FileOverTheLimit_IsReportedAndNotRead()
    {
        var found = await DocumentRun.AnalyzeAsync(BuildOptions.Of(("LeakGateMaximumDocumentLength", "20")), new TextFile("appsettings.json", Text));

        var only = Assert.Single(found);
        Assert.Equal("LEAK9007", only.Id);
        Assert.Contains("the limit is 20", only.GetMessage(), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings.data", "json", 1)]
    [InlineData("settings.data", "", 0)]
    [InlineData("appsettings.json", "none", 0)]
    public async Task LeakGateKind_DecidesOverTheName(string path, string kind, int expected)
        => Assert.Equal(expected, (await DocumentRun.AnalyzeAsync(BuildOptions.None.With("LeakGateKind", kind), new TextFile(path, Text))).Length);

    [Theory]
    [InlineData("LeakGatePolicy")]
    [InlineData("LeakGateSettings")]
    public async Task FilesForOtherPurposes_AreNotRead(string metadata)
        => Assert.DoesNotContain(await DocumentRun.AnalyzeAsync(BuildOptions.None.With(metadata, "true"), new TextFile("appsettings.json", Text)), found => found.Id == "LEAK1006");

    [Theory]
    [InlineData(null, DiagnosticSeverity.Info)]
    [InlineData("report", DiagnosticSeverity.Warning)]
    public async Task TestProject_IsRelaxedUnlessToldOtherwise(string? testCode, DiagnosticSeverity expected)
    {
        var options = BuildOptions.Of(("IsTestProject", "true"));
        options = testCode is null ? options : options.WithOption("leakgate.test_code", testCode);

        Assert.Equal(expected, Assert.Single(await DocumentRun.AnalyzeAsync(options, new TextFile("appsettings.json", Text))).Severity);
    }

    [Theory]
    [InlineData("""{ "credentialNames": [ "zorblax" ] }""", "LEAK1006")]
    [InlineData("{ }", null)]
    public async Task RowsOfThePolicy_HoldForFilesToo(string policy, string? expected)
    {
        var files = new AdditionalText[] { new TextFile("/src/leakgate.json", policy), new TextFile("/src/appsettings.json", """{ "Zorblax": "x7Kq2mZr9LtVb5NyGcWw3Ds8" }""") };

        var found = await DocumentRun.AnalyzeAsync(BuildOptions.Of(("LeakGatePolicyCount", "1")), files);

        Assert.Equal(expected is null ? [] : new[] { expected }, System.Linq.Enumerable.Select(found, diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task FileThatCannotBeOpened_IsPassedOver()
        => Assert.Empty(await DocumentRun.AnalyzeAsync(BuildOptions.None, new TextFile("appsettings.json", (SourceText?)null)));

    [Fact]
    public async Task UnchangedText_IsReadOnce_WhateverHappensToTheCode()
    {
        var text = new CountingText(Text);
        var file = new TextFile("appsettings.json", text);
        var before = RuleRun.Compile(new[] { RuleRun.Parse("class A { }", "/0/A.cs") });
        var after = RuleRun.Compile(new[] { RuleRun.Parse("class A { int _x; }", "/0/A.cs") });

        Assert.Single(await DocumentRun.AnalyzeAsync(before, BuildOptions.None, file));
        var read = text.CharactersRead;
        Assert.Single(await DocumentRun.AnalyzeAsync(after, BuildOptions.None, file));

        Assert.True(read >= Text.Length);
        Assert.Equal(read, text.CharactersRead);
    }

    [Fact]
    public void ChangedText_IsReadAgain()
    {
        var first = SourceText.From(Text);
        var second = first.WithChanges(new TextChange(new TextSpan(0, 0), " "));

        var one = DocumentCache.Get("appsettings.json", DocumentKind.Json, first, DocumentOptions.Default);
        var same = DocumentCache.Get("appsettings.json", DocumentKind.Json, first, DocumentOptions.Default);
        var other = DocumentCache.Get("appsettings.json", DocumentKind.Json, second, DocumentOptions.Default);

        Assert.Same(one, same);
        Assert.NotSame(one, other);
    }

    [Fact]
    public void ChangedOptions_ReadAgain()
    {
        var text = SourceText.From(Text);

        var one = DocumentCache.Get("appsettings.json", DocumentKind.Json, text, DocumentOptions.Default);
        var other = DocumentCache.Get("appsettings.json", DocumentKind.Json, text, DocumentOptions.Default with { MaximumLength = 3 });

        Assert.NotSame(one, other);
    }

    /// <summary>A text that counts what is read of it. Lines are not counted: they are for places in the editor.</summary>
    private sealed class CountingText(string text) : SourceText
    {
        private readonly SourceText _text = From(text);

        public int CharactersRead { get; private set; }

        public override System.Text.Encoding? Encoding => null;

        public override int Length => _text.Length;

        public override char this[int position]
        {
            get
            {
                CharactersRead++;
                return _text[position];
            }
        }

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        {
            CharactersRead += count;
            _text.CopyTo(sourceIndex, destination, destinationIndex, count);
        }

        protected override TextLineCollection GetLinesCore() => _text.Lines;
    }
}
