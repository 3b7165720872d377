using System.Threading.Tasks;
using LeakGate.Analyzers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Storage;

/// <summary>Networks become a named placeholder, which is reported in their place.</summary>
public sealed class NetworkFixTests
{
    [Fact]
    public Task A_peer_becomes_a_named_placeholder_that_is_reported() => StorageFixMarkup.MembersAsync("""
            private const int Postgres = 5432;

            void Open(SecurityGroup group)
            {
                // The contractor's addresses change every week.
                group.AddIngressRule({|LEAK2006:Peer.AnyIpv4()|}, Port.Tcp(Postgres), "Contractor");
            }
        """, """
            // To be filled in: what may connect. Until then nobody can.
            private const string AllowedNetwork = {|LEAK2006:"192.0.2.0/32"|};
            private const int Postgres = 5432;

            void Open(SecurityGroup group)
            {
                // The contractor's addresses change every week.
                group.AddIngressRule(Peer.Ipv4(AllowedNetwork), Port.Tcp(Postgres), "Contractor");
            }
        """);

    [Fact]
    public Task Several_findings_share_one_placeholder() => StorageFixMarkup.MembersAsync("""
            void Open(SecurityGroup group, SecurityGroup other)
            {
                group.AddIngressRule(Peer.Ipv4({|LEAK2006:"0.0.0.0/0"|}), Port.Tcp(5432));
                other.AddIngressRule({|LEAK2006:Peer.AnyIpv4()|}, Port.Tcp(3306));
                other.AddIngressRule({|LEAK2006:Peer.AnyIpv6()|}, Port.Tcp(3306));
            }
        """, """
            // To be filled in: what may connect. Until then nobody can.
            private const string AllowedNetworkV6 = {|LEAK2006:"2001:db8::/128"|};

            // To be filled in: what may connect. Until then nobody can.
            private const string AllowedNetwork = {|LEAK2006:"192.0.2.0/32"|};

            void Open(SecurityGroup group, SecurityGroup other)
            {
                group.AddIngressRule(Peer.Ipv4(AllowedNetwork), Port.Tcp(5432));
                other.AddIngressRule(Peer.Ipv4(AllowedNetwork), Port.Tcp(3306));
                other.AddIngressRule(Peer.Ipv6(AllowedNetworkV6), Port.Tcp(3306));
            }
        """, test => test.NumberOfFixAllIterations = null);

    [Fact]
    public Task Connections_get_a_peer() => StorageFixMarkup.MembersAsync("""
            void Open(DatabaseInstance database, SecurityGroup group)
            {
                database.Connections.{|LEAK2006:AllowDefaultPortFromAnyIpv4("Contractor")|};
                {|LEAK2006:group.Connections.AllowFromAnyIpv4(Port.Tcp(5432))|};
            }
        """.Replace("database.Connections.{|LEAK2006:AllowDefaultPortFromAnyIpv4(\"Contractor\")|}", "{|LEAK2006:database.Connections.AllowDefaultPortFromAnyIpv4(\"Contractor\")|}", System.StringComparison.Ordinal), """
            // To be filled in: what may connect. Until then nobody can.
            private const string AllowedNetwork = {|LEAK2006:"192.0.2.0/32"|};

            void Open(DatabaseInstance database, SecurityGroup group)
            {
                database.Connections.AllowDefaultPortFrom(Peer.Ipv4(AllowedNetwork), "Contractor");
                group.Connections.AllowFrom(Peer.Ipv4(AllowedNetwork), Port.Tcp(5432));
            }
        """);

    [Fact]
    public Task A_network_that_is_typed_elsewhere_is_replaced_where_it_is_used() => StorageFixMarkup.MembersAsync("""
            private const string Anyone = {|LEAK2006:"0.0.0.0/0"|};

            void Open(SecurityGroup web, SecurityGroup group)
            {
                web.AddIngressRule(Peer.Ipv4(Anyone), Port.Tcp(443));
                group.AddIngressRule(Peer.Ipv4(Anyone), Port.Tcp(5432));
            }
        """, """
            // To be filled in: what may connect. Until then nobody can.
            private const string AllowedNetwork = {|LEAK2006:"192.0.2.0/32"|};
            private const string Anyone = "0.0.0.0/0";

            void Open(SecurityGroup web, SecurityGroup group)
            {
                web.AddIngressRule(Peer.Ipv4(Anyone), Port.Tcp(443));
                group.AddIngressRule(Peer.Ipv4(AllowedNetwork), Port.Tcp(5432));
            }
        """);

    [Fact]
    public Task What_held_the_network_goes_with_its_last_use() => StorageFixMarkup.MembersAsync("""
            void Open(SecurityGroup group)
            {
                const string Anyone = {|LEAK2006:"0.0.0.0/0"|};
                group.AddIngressRule(Peer.Ipv4(Anyone), Port.Tcp(5432));
            }
        """, """
            // To be filled in: what may connect. Until then nobody can.
            private const string AllowedNetwork = {|LEAK2006:"192.0.2.0/32"|};

            void Open(SecurityGroup group)
            {
                group.AddIngressRule(Peer.Ipv4(AllowedNetwork), Port.Tcp(5432));
            }
        """);

    [Fact]
    public Task A_name_that_is_taken_gets_a_number() => StorageFixMarkup.MembersAsync("""
            private const string AllowedNetwork = "10.1.0.0/16";

            void Open(SecurityGroup group) => group.AddIngressRule({|LEAK2006:Peer.AnyIpv4()|}, Port.Tcp(5432));
        """, """
            // To be filled in: what may connect. Until then nobody can.
            private const string AllowedNetwork2 = {|LEAK2006:"192.0.2.0/32"|};
            private const string AllowedNetwork = "10.1.0.0/16";

            void Open(SecurityGroup group) => group.AddIngressRule(Peer.Ipv4(AllowedNetwork2), Port.Tcp(5432));
        """);

    [Fact]
    public Task A_top_level_program_gets_a_local_constant() => StorageFixMarkup.FileAsync("""
        var group = (SecurityGroup)null;
        group.AddIngressRule({|LEAK2006:Peer.AnyIpv4()|}, Port.Tcp(5432));
        """, """
        // To be filled in: what may connect. Until then nobody can.
        const string AllowedNetwork = {|LEAK2006:"192.0.2.0/32"|};
        var group = (SecurityGroup)null;
        group.AddIngressRule(Peer.Ipv4(AllowedNetwork), Port.Tcp(5432));
        """, test => test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

    [Fact]
    public Task Both_ends_of_a_range_become_one_placeholder() => StorageFixMarkup.MembersAsync("""
            SasIPRange Range => new({|LEAK2007:IPAddress.Any, IPAddress.Broadcast|});

            SasIPRange Parsed => new({|LEAK2007:IPAddress.Parse("0.0.0.0"), IPAddress.Parse("255.255.255.255")|});
        """, """
            // To be filled in: what may connect. Until then nobody can.
            private const string AllowedAddress = "192.0.2.0";

            SasIPRange Range => new({|LEAK2007:IPAddress.Parse(AllowedAddress), IPAddress.Parse(AllowedAddress)|});

            SasIPRange Parsed => new({|LEAK2007:IPAddress.Parse(AllowedAddress), IPAddress.Parse(AllowedAddress)|});
        """);

    [Fact]
    public Task Firewall_rules_whose_SDK_is_not_restored_get_it_too() => StorageFixMarkup.FileAsync("""
        using Azure.ResourceManager.Sql;

        class Program
        {
            object Rule() => new SqlFirewallRuleData
            {
                StartIPAddress = {|LEAK2006:"0.0.0.0",
                EndIPAddress = "255.255.255.255"|},
            };
        }
        """, """
        using Azure.ResourceManager.Sql;

        class Program
        {
            // To be filled in: what may connect. Until then nobody can.
            private const string AllowedAddress = "192.0.2.0";

            object Rule() => new SqlFirewallRuleData
            {
                StartIPAddress = {|LEAK2006:AllowedAddress,
                EndIPAddress = AllowedAddress|},
            };
        }
        """, test => test.CompilerDiagnostics = CompilerDiagnostics.None);

    [Theory]
    [InlineData("new[] { \"10.0.0.0/8\", {|LEAK2006:\"0.0.0.0/0\"|} }", "new[] { \"10.0.0.0/8\" }")]
    [InlineData("{|LEAK2006:\"10.0.0.0/8,0.0.0.0/0\"|}", "\"10.0.0.0/8\"")]
    public Task Beside_other_networks_the_open_one_goes(string before, string after) => StorageFixMarkup.FileAsync(
        $"class Program {{ object Rule() => new Pulumi.Gcp.Compute.FirewallArgs {{ SourceRanges = {before}, Allows = \"5432\" }}; }}",
        $"class Program {{ object Rule() => new Pulumi.Gcp.Compute.FirewallArgs {{ SourceRanges = {after}, Allows = \"5432\" }}; }}",
        test => test.CompilerDiagnostics = CompilerDiagnostics.None);
}
