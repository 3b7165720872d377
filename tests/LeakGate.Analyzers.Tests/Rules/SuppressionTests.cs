using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using LeakGate.Testing.Suppression;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules;

/// <summary>A credential rule is an ordinary rule: every way in which the compiler lets one be suppressed silences it.</summary>
public sealed class SuppressionTests
{
    private const string Key = "-----BEGIN EC PRIVATE " + "KEY-----";

    internal static readonly RuleCases Cases = RuleCases.Parse($$"""
        # LEAK1001
        string shown = {|LEAK1001:"ghp_{{"7mWfXr2LkQ9sVbNc4TzYpHd1JgEa6K0uXq3R"}}"|};
        # LEAK1002
        string shown = {|LEAK1002:"{{Key}}\nMHcCAQEEIJZONui36oqj505dmel4Sj4DlHy+twn44DMArNNhpPpjoAoGCCqGSM49\nAwEHoUQDQgAElk426LfqiqPnTl2Z6XhKPgOUfL63CfjgMwCs02Gk+mPOCccycrdP\nBJufXIQZFYkaWwrnBLJz57fAZk+vHmEo0w==\n-----END EC PRIVATE KEY-----"|};
        # LEAK1003
        string shown = {|LEAK1003:"Server=db7.internal;Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77;"|};
        # LEAK1004
        string shown = {|LEAK1004:"https://svc-orders:Owl77Travel93x@feed.example.net/v3/index.json"|};
        # LEAK1005
        object M() => new NetworkCredential("svc", {|LEAK1005:"Tr4vel!ng-Owl-77"|});
        # LEAK1006
        string Password = {|LEAK1006:"Tr4vel!ng-Owl-77"|};
        # LEAK1007
        void M(Aes aes) { aes.IV = {|LEAK1007:new byte[] { 0x3A, 0x91, 0x5C, 0x07, 0xE8, 0x44, 0xB2, 0x6F }|}; }
        # LEAK1008
        bool M(string password) => password == {|LEAK1008:"Tr4vel!ng-Owl-77"|};
        # LEAK1009
        string shown = {|LEAK1009:"t9Kx2mQ7vLp4Zr8Ws3Nd6Yb1Hc5Jf0Gs"|};
        # LEAK1010
        string shown = {|LEAK1010:"Host=db7.internal;Username=postgres;Password=postgres;Database=orders"|};
        """);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Every_way_silences(string name)
    {
        var one = Assert.Single(Cases.All, one => one.Name == name);
        var test = RuleCases.CreateTest(one);
        test.TestBehaviors = TestBehaviors.None;
        test.Suppressions = SuppressionExpectations.Ordinary;
        return test.RunAsync();
    }

    [Fact]
    public void Every_credential_rule_has_a_case()
        => Assert.All(new LeakGateAnalyzer().SupportedDiagnostics, rule =>
        {
            if (rule.Id.StartsWith("LEAK10", System.StringComparison.Ordinal))
            {
                Assert.Single(Cases.All, one => one.Name == rule.Id);
            }
        });
}
