using System;
using System.Linq;
using LeakGate.Analyzers.Credentials.Sinks;
using Xunit;

namespace LeakGate.Analyzers.Tests.Policy;

public sealed class CatalogueRowsTests
{
    private const string Format = "\"id\": \"x\", \"what\": \"x token\"";
    private const string Exposure = "\"id\": \"x\", \"type\": \"A.B\", \"member\": \"C\", \"what\": \"the store\"";

    [Theory]
    [InlineData("credentialNames", "7", "2: a name is a number; expected an object, or text with the name")]
    [InlineData("credentialNames", "\"\"", "2: a name has one to 6 words")]
    [InlineData("credentialNames", "{ \"role\": \"tail\" }", "2: a name needs 'words'")]
    [InlineData("credentialNames", "{ \"words\": \"a b\",\n\"role\": \"secret\" }", "3: 'secret' is no role; expected credential, negating, tail, lead, word")]
    [InlineData("credentialNames", "{ \"words\": \"a b\", \"strength\": \"high\" }", "2: 'high' is no strength; expected strong or weak")]
    [InlineData("credentialNames", "{ \"words\": \"a b\", \"kind\": \"pass\" }", "2: 'pass' is no kind; expected password, passphrase, pin, secret, api-key, token, private-key, encryption-key, key, salt, iv, connection-string")]
    [InlineData("credentialFormats", "{ " + Format + " }", "2: a format needs 'pattern'")]
    [InlineData("credentialFormats", "{ " + Format + ",\n\"pattern\": \"x_[a-z\" }", "3: the pattern cannot be read: ")]
    [InlineData("credentialFormats", "{ " + Format + ", \"pattern\": \"xyz_[a-z]{20}\",\n\"rule\": \"LEAK2001\" }", "3: 'LEAK2001' is not one of LEAK1001, LEAK1002, LEAK1004.")]
    [InlineData("credentialFormats", "{ " + Format + ", \"pattern\": \"xyz_[a-z]{20}\",\n\"confidense\": \"likely\" }", "3: 'confidense' is no key of a format; did you mean 'confidence'?")]
    [InlineData("credentialFormats", "{ " + Format + ", \"pattern\": {} }", "2: a format needs 'pattern'", "2: 'pattern' is an object; expected text, or a list of texts")]
    [InlineData("credentialSinks", "{ \"type\": \"A.B\", \"member\": \"C\",\n\"kind\": \"pasword\" }", "3: 'pasword' is no kind of sink; allowed are password, token, key, private-key, connection-string, crypto-key, iv, salt, url-userinfo, key-value, header-line")]
    [InlineData("storageExposures", "{ " + Exposure + ", \"given\": \"property\", \"rule\": \"LEAK2001\",\n\"exposure\": \"open\" }", "3: exposure: unknown value open")]
    public void Says_what_is_wrong_and_where(string section, string row, params string[] issues)
    {
        var found = PolicyText.IssuesOf($"{{ \"{section}\": [\n{row}\n] }}");

        Assert.Equal(issues.Length, found.Length);
        Assert.All(issues.Zip(found), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_and_truth_values_are_cells()
    {
        var file = PolicyText.Read("""
            { "credentialSinks": [
              { "type": "A.B", "member": "Open", "parameter": ["pass", "password"], "positions": ["1@2-3"], "arity": 2, "kind": "password", "extension": true },
              { "type": "A.B", "member": "Pass", "kind": "password" } ] }
            """);

        Assert.Empty(file.Issues);
        Assert.Equal(new[] { "pass", "password" }, file.Sinks[0].Value.Parameters);
        Assert.Equal(SinkGiven.Argument, file.Sinks[0].Value.Given);
        Assert.Equal(SinkGiven.Property, file.Sinks[1].Value.Given);
    }
}
