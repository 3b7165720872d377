using System;
using System.Linq;
using Xunit;

namespace LeakGate.Analyzers.Tests.Policy;

public sealed class ExemptionReaderTests
{
    private const string Rest = "\"reason\": \"r\", \"owner\": \"o\", \"expires\": \"2030-12-31\"";

    [Theory]
    [InlineData("1", "2: an exemption is a number; expected an object")]
    [InlineData("{ \"path\": \"a\", " + Rest + " }", "2: an exemption needs 'rule', the id of the rule that it is about")]
    [InlineData("{ \"rule\": \"LEAK1*\", \"path\": \"a\", " + Rest + " }", "2: 'LEAK1*' is no rule's id (an exemption is about one rule, such as \"LEAK1001\")")]
    [InlineData("{ \"rule\": \"LEAK9001\", \"path\": \"a\", " + Rest + " }", "2: LEAK9001 is about the policy itself and cannot be exempted")]
    [InlineData("{ \"rule\": \"LEAK1001\", " + Rest + " }", "2: an exemption needs 'fingerprint', 'resource' or 'path': what it exempts")]
    [InlineData("{ \"rule\": \"LEAK1001\", \"path\": \"a\", \"resource\": \"b\", " + Rest + " }", "2: an exemption has one of 'fingerprint', 'resource' and 'path'")]
    [InlineData("{ \"rule\": \"LEAK1001\", \"path\": 7, " + Rest + " }", "2: an exemption needs 'fingerprint', 'resource' or 'path': what it exempts", "2: 'path' is a number; expected text in double quotes")]
    [InlineData("{ \"rule\": \"LEAK1001\", \"path\": \"a\", \"path\": \"b\", " + Rest + " }", "2: 'path' is given twice")]
    [InlineData("{ \"rule\": \"LEAK1001\", \"path\": \"a\", \"expiry\": \"2030-12-31\", \"reason\": \"r\", \"owner\": \"o\" }", "2: 'expiry' is no key of an exemption; did you mean 'expires'?")]
    [InlineData("{ \"rule\": \"LEAK1001\", \"path\": \"a\",\n\"reason\": \"r\", \"owner\": \"o\", \"expires\": \"31.12.2030\" }", "3: '31.12.2030' is no date; expected yyyy-MM-dd, such as \"2030-12-31\"")]
    [InlineData("{ \"rule\": \"LEAK1001\", \"path\": \"a\", \"reason\": \"r\", \"owner\": \"o\", \"expires\": \"2030-02-30\" }", "2: '2030-02-30' is no date; expected yyyy-MM-dd, such as \"2030-12-31\"")]
    [InlineData("{ \"rule\": \"LEAK1001\", \"path\": \"a\", " + Rest + " },\n{ \"rule\": \"LEAK1001\", \"path\": \"a\", " + Rest + " }", "3: the path 'a' is exempted from LEAK1001 twice")]
    public void Says_what_is_wrong_and_where(string exemptions, params string[] issues)
        => Assert.Equal(issues, PolicyText.IssuesOf("{ \"exemptions\": [\n" + exemptions + "\n] }"));

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("lg1-0123456789ABCDEF0123456789abcdef")]
    [InlineData("lg1-0123")]
    public void A_fingerprint_has_its_form(string fingerprint)
        => Assert.StartsWith("1: this is no fingerprint", Assert.Single(PolicyText.IssuesOf($$"""{ "exemptions": [ {{PolicyText.Exemption("LEAK1001", "fingerprint", fingerprint)}} ] }""")), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ \"rule\": \"LEAK1001\", \"path\": \"a\" }", "reason, owner and expires")]
    [InlineData("{ \"rule\": \"LEAK1001\", \"path\": \"a\", \"reason\": \"\", \"owner\": \" \", \"expires\": \"2030-12-31\" }", "reason and owner")]
    [InlineData("{ \"rule\": \"LEAK1001\", \"path\": \"a\", \"reason\": \"r\", \"owner\": \"o\", \"expires\": \"\" }", "expires")]
    public void What_lacks_a_field_does_not_hold(string exemption, string missing)
    {
        var file = PolicyText.Read("{ \"exemptions\": [" + exemption + "] }");

        var read = Assert.Single(file.Exemptions);
        Assert.Equal(missing, read.Missing);
        Assert.False(read.Holds(null));
        Assert.Empty(file.Issues);
    }

    [Theory]
    [InlineData("2030-12-30", true)]
    [InlineData("2030-12-31", true)]
    [InlineData("2031-01-01", false)]
    [InlineData(null, true)]
    public void It_holds_to_the_end_of_its_last_day(string? today, bool holds)
    {
        var file = PolicyText.Read($$"""{ "exemptions": [ {{PolicyText.Exemption("LEAK1001", "path", "a")}} ] }""");

        Assert.Equal(holds, file.Exemptions.Single().Holds(today is null ? null : DateTime.Parse(today, null)));
    }
}
