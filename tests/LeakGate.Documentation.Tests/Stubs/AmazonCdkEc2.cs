// Amazon.CDK.Lib 2.160.0: what the pages use of it.
namespace Amazon.CDK.AWS.EC2;

public interface IPeer
{
}

public abstract class Peer : IPeer
{
    public static IPeer AnyIpv4() => throw new System.NotSupportedException();

    public static IPeer Ipv4(string cidrIp) => throw new System.NotSupportedException();
}

public class Port
{
    public static Port Tcp(double port) => throw new System.NotSupportedException();
}

public class SecurityGroup
{
    public virtual void AddIngressRule(IPeer peer, Port connection, string? description = null, bool? remoteRule = null)
    {
    }
}
