using System;
using System.Threading.Tasks;
using LeakGate.Testing.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    LeakGate.Testing.Tests.Analyzers.OrdinaryAnalyzer,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace LeakGate.Testing.Tests.Checks;

public sealed class ExactMatchTests
{
    [Theory]
    [InlineData("class C { string s = [|\"bad\"|]; }")]
    [InlineData("class C { string s = {|WORD1:\"bad\"|}; }")]
    [InlineData("class C { string s = $$\"bad\"; }")]
    [InlineData("class C { string s = \"good\"; }")]
    public Task Passes_when_the_markup_is_right(string code) => Verify.VerifyAnalyzerAsync(code);

    [Theory]
    [InlineData("class C { string s = \"bad\"; }", "unexpected: WORD1")]
    [InlineData("class C { string s = [|\"good\"|]; }", "missing:    WORD1")]
    [InlineData("class C { string [|s|] = \"bad\"; }", "1 missing, 1 unexpected")]
    [InlineData("class C { string s = [|\"bad|]\"; }", "1 missing, 1 unexpected")]
    [InlineData("class C { string s = [|[|\"bad\"|]|]; }", "1 as expected, 1 missing, 0 unexpected")]
    [InlineData("class C { string s = {|WORD2:\"bad\"|}; }", "missing:    WORD2")]
    [InlineData("class C { int i = missing; }", "unexpected: CS0103")]
    [InlineData("class C { int i = {|CS9999:missing|}; }", "missing:    CS9999")]
    public async Task Fails_when_the_markup_is_wrong(string code, string expected)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Verify.VerifyAnalyzerAsync(code));
        Assert.Contains(expected, failure.Message);
        Assert.Contains("Diagnostics of test state", failure.Message);
    }

    [Fact]
    public Task A_compiler_error_can_be_expected() => Verify.VerifyAnalyzerAsync("class C { int i = {|CS0103:missing|}; }");
}
