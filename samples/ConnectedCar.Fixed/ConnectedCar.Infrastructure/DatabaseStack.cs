using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;
using Constructs;

namespace ConnectedCar.Infrastructure;

/// <summary>The owners' database and the network around it.</summary>
internal sealed class DatabaseStack : Stack
{
    private const int PostgresPort = 5432;
    private const int HttpsPort = 443;

    public DatabaseStack(Construct scope, string id, IStackProps props)
        : base(scope, id, props)
    {
        var vpc = new Vpc(this, "Network", new VpcProps { IpAddresses = IpAddresses.Cidr(NetworkRanges.Vpc), MaxAzs = 2 });

        var front = new SecurityGroup(this, "LoadBalancer", new SecurityGroupProps { Vpc = vpc, Description = "The API's load balancer" });
        front.AddIngressRule(Peer.AnyIpv4(), Port.Tcp(HttpsPort), "Vehicles and apps");

        var api = new SecurityGroup(this, "Api", new SecurityGroupProps { Vpc = vpc, Description = "The API" });
        api.AddIngressRule(front, Port.Tcp(HttpsPort), "Load balancer");

        _ = new DatabaseInstance(this, "Owners", new DatabaseInstanceProps
        {
            Engine = DatabaseInstanceEngine.Postgres(new PostgresInstanceEngineProps { Version = PostgresEngineVersion.VER_16_3 }),
            DatabaseName = "owners",
            Credentials = Credentials.FromGeneratedSecret("owners_admin"),
            Vpc = vpc,
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS },
            PubliclyAccessible = false,
            SecurityGroups = [DatabaseAccess(vpc, api)],
            StorageEncrypted = true,
        });
    }

    private SecurityGroup DatabaseAccess(IVpc vpc, SecurityGroup api)
    {
        var group = new SecurityGroup(this, "OwnersAccess", new SecurityGroupProps { Vpc = vpc, Description = "The owners' database" });
        group.AddIngressRule(api, Port.Tcp(PostgresPort), "API");
        group.AddIngressRule(Peer.Ipv4(NetworkRanges.AdministratorGateway), Port.Tcp(PostgresPort), "Administrators");

        // The contractor comes through the VPN.
        group.AddIngressRule(Peer.Ipv4(NetworkRanges.ContractorVpn), Port.Tcp(PostgresPort), "Contractor");
        return group;
    }
}
