using System;
using System.Linq;
using LeakGate.Analyzers.Policy;
using Xunit;

namespace LeakGate.Analyzers.Tests.Policy;

/// <summary>Several policies of one project.</summary>
public sealed class ProjectPolicyTests
{
    [Fact]
    public void Without_a_file_there_is_none()
    {
        Assert.Same(ProjectPolicy.None, PolicyText.Load([]));
        Assert.Same(ProjectPolicy.None, PolicyText.Load([("/a/appsettings.json", "{}"), ("/a/my-leakgate.json", "{ \"enforce\": [ \"*\" ] }")]));
    }

    [Fact]
    public void What_one_file_enforces_is_enforced_and_none_takes_it_back()
    {
        var policy = PolicyText.Load([("/a/b/leakgate.json", "{ \"enforce\": [ \"LEAK2001\" ] }"), ("/a/leakgate.json", "{ \"enforce\": [ \"LEAK1001\" ] }"), ("/a/b/c/LeakGate.json", "{ \"enforce\": [] }")]);

        Assert.True(policy.IsEnforced("LEAK1001"));
        Assert.True(policy.IsEnforced("LEAK2001"));
        Assert.False(policy.IsEnforced("LEAK1002"));
        Assert.Equal(new[] { "/a/leakgate.json", "/a/b/leakgate.json", "/a/b/c/LeakGate.json" }, policy.Files.Select(file => file.Path));
        Assert.False(policy.IsBroken);
    }

    [Fact]
    public void A_broken_file_turns_nothing_off()
    {
        var policy = PolicyText.Load([("/a/leakgate.json", "{ \"enforce\": [ \"LEAK1001\" ] }"), ("/a/b/leakgate.json", "{")]);

        Assert.True(policy.IsBroken);
        Assert.True(policy.IsEnforced("LEAK1001"));
    }

    [Theory]
    [InlineData("""{ "credentialNames": [ { "words": "password", "role": "negating" } ] }""", 1)]
    [InlineData("""{ "credentialNames": [ { "words": "hint", "role": "tail" } ] }""", 1)]
    [InlineData("""{ "credentialNames": [ { "words": "password", "strength": "weak", "kind": "password" } ] }""", 1)]
    [InlineData("""{ "credentialFormats": [ { "id": "a", "what": "a", "pattern": "acme_[a-z0-9]{32}", "public": true } ] }""", 1)]
    [InlineData("""{ "credentialNames": [ { "words": "password", "kind": "salt" } ] }""", 1)]
    [InlineData("""{ "credentialFormats": [ { "id": "a", "what": "a", "pattern": "acme_[a-z0-9]{32}", "confidence": "possible" } ] }""", 1)]
    [InlineData("""{ "credentialSinks": [ { "type": "System.ClientModel.ApiKeyCredential", "member": ".ctor", "parameter": "key", "kind": "private-key" } ] }""", 1)]
    [InlineData("""{ "credentialSinks": [ { "type": "Acme.ApiKeyCredential", "member": ".ctor", "parameter": "key", "kind": "private-key" } ] }""", 0)]
    [InlineData("""{ "credentialNames": [ "vaultPhrase" ] }""", 0)]
    public void Further_in_nothing_makes_findings_disappear(string inner, int refused)
    {
        var under = PolicyText.Load([("/a/leakgate.json", "{ \"enforce\": [ \"LEAK1006\" ] }"), ("/a/b/leakgate.json", inner)]);
        var beside = PolicyText.Load([("/a/leakgate.json", "{ \"enforce\": [ \"LEAK2*\" ] }"), ("/a/b/leakgate.json", inner)]);

        Assert.Equal(refused, under.Files[1].Issues.Length);
        Assert.Equal(refused, under.Files[1].RefusedRows.Count);
        Assert.Equal(refused > 0, under.IsBroken);
        Assert.False(beside.IsBroken);
    }

    [Fact]
    public void The_file_that_enforces_may_say_what_is_harmless()
        => Assert.False(PolicyText.Load([("/a/leakgate.json", """{ "enforce": [ "*" ], "credentialNames": [ { "words": "hint", "role": "tail" } ] }""")]).IsBroken);
}
