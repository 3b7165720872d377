using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Policy;
using Xunit;

namespace LeakGate.Analyzers.Tests.Policy;

/// <summary>What a policy knows beside the built-in catalogues is found in code.</summary>
public sealed class OwnEntryTests
{
    private const string Name = """{ "credentialNames": [ "vaultPhrase" ] }""";
    private const string Format = """{ "credentialFormats": [ { "id": "acme-token", "what": "Acme service token", "pattern": "acme_[a-z0-9]{32}" } ] }""";
    private const string Sink = """{ "credentialSinks": [ { "type": "Acme.Vault.Opener", "member": "Unlock", "parameter": "with", "positions": "0", "kind": "password" } ] }""";
    private const string Property = """{ "credentialSinks": [ { "type": "Acme.Vault.Opener", "member": "Crank", "kind": "password" } ] }""";
    private const string Exposure = """
        { "storageExposures": [ { "id": "acme-share", "type": "Acme.Vault.Share", "member": "IsOpen", "given": "property", "unsafe": "true", "safe": "false",
          "exposure": "public-read", "rule": "LEAK2001", "what": "the share" } ] }
        """;

    private const string Api = """
        namespace Acme.Vault
        {
            public class Opener { public void Unlock(string with) { } public string Crank { get; set; } = ""; }
            public class Share { public bool IsOpen { get; set; } }
        }
        """;

    [Theory]
    [InlineData(Name, "string vaultPhrase = \"Tr4vel!ng-Owl-77\";", "LEAK1006", "Hard-coded secret, 16 characters, in 'vaultPhrase'")]
    [InlineData(Format, "object shown = \"acme_7mwfxr2lkq9svbnc4tzyphd1jgea6k0u\";", "LEAK1001", "Acme service token, 37 characters, in 'shown'")]
    [InlineData(Sink, "void M(Opener o) => o.Unlock(\"Tr4vel!ng-Owl-77\");", "LEAK1005", "Hard-coded password, 16 characters, passed to Opener.Unlock")]
    [InlineData(Property, "void M(Opener o) => o.Crank = \"Tr4vel!ng-Owl-77\";", "LEAK1005", "Hard-coded password, 16 characters, passed to Opener.Crank")]
    [InlineData(Exposure, "object M() => new Share { IsOpen = true };", "LEAK2001", "IsOpen = true makes the share readable by anyone")]
    public async Task An_own_entry_is_found(string policy, string member, string rule, string message)
    {
        (string, string)[] code = [("/0/A.cs", "using Acme.Vault; class Program { " + member + " }"), ("/0/Api.cs", Api)];

        Assert.DoesNotContain(await PolicyTest.AnalyzeAsync(code, [(PolicyTest.Path, "{}")]), one => one.Id == rule);
        var found = Assert.Single(await PolicyTest.AnalyzeAsync(code, [(PolicyTest.Path, policy)]));

        Assert.Equal((rule, message), (found.Id, found.GetMessage(null)));
    }

    [Fact]
    public async Task An_own_name_follows_values_to_their_callers()
    {
        const string code = """
            class Program
            {
                static void Open(string vaultPhrase) { System.GC.KeepAlive(vaultPhrase); }
                void M() => Open("Tr4vel!ng-Owl-77");
            }
            """;

        Assert.Equal("LEAK1006", Assert.Single(await PolicyTest.AnalyzeAsync([("/0/A.cs", code)], [(PolicyTest.Path, Name)])).Id);
    }

    [Fact]
    public async Task An_own_entry_can_be_enforced()
    {
        var policy = Name.Insert(1, " \"enforce\": [ \"*\" ],");

        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Error, Assert.Single(await PolicyTest.AnalyzeAsync([("/0/A.g.cs", "class A { string vaultPhrase = \"Tr4vel!ng-Owl-77\"; }")], [(PolicyTest.Path, policy)])).Severity);
    }

    [Fact]
    public void The_same_rows_make_the_same_catalogues()
    {
        var one = RuleCatalogues.Of(PolicyText.Load([("/a/leakgate.json", Name)]));

        Assert.Same(one, RuleCatalogues.Of(PolicyText.Load([("/b/leakgate.json", "// other\n" + Name)])));
        Assert.NotSame(one, RuleCatalogues.Of(PolicyText.Load([("/b/leakgate.json", Format)])));
        Assert.Same(RuleCatalogues.BuiltIn, RuleCatalogues.Of(PolicyText.Load([("/b/leakgate.json", "{}")])));
        Assert.Same(RuleCatalogues.BuiltIn.Formats, one.Formats);
    }

    [Fact]
    public void Refused_rows_do_not_count()
    {
        var policy = PolicyText.Load([("/a/leakgate.json", "{ \"enforce\": [ \"LEAK1*\" ] }"), ("/a/b/leakgate.json", """{ "credentialNames": [ { "words": "password", "role": "negating" } ] }""")]);

        Assert.Empty(policy.Rows(file => file.Names));
        Assert.True(RuleCatalogues.Of(policy).Names.Classify("password").IsCredential);
    }
}
