using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Binding;

/// <summary>Code that does not bind, before restore or while it is typed: names decide, backed by a <c>using</c> or a qualification.</summary>
public sealed class UnboundTests
{
    internal static readonly RuleCases Cases = RuleCases.Parse("""
        ## constructor
        using Amazon.Runtime;
        class Program { object M() => new BasicAWSCredentials("AKX", {|LEAK1005:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}); }
        ## constructor of a pattern of types
        using Amazon.SQS;
        class Program { object M() => new AmazonSQSClient("AKX", {|LEAK1005:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}); }
        ## target-typed new
        using Amazon.Runtime;
        class Program { object M() { BasicAWSCredentials credentials = new("AKX", {|LEAK1005:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}); return credentials; } }
        ## qualified name
        class Program { object M() => new Amazon.Runtime.BasicAWSCredentials("AKX", {|LEAK1005:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}); }
        ## globally qualified name
        class Program { object M() => new global::Amazon.Runtime.BasicAWSCredentials("AKX", {|LEAK1005:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}); }
        ## qualified receiver
        class Program { string M() => Nethereum.Signer.EthECKey.GetPublicAddress({|LEAK1002:"0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318"|}); }
        ## receiver of another namespace
        class Program { string M() => Orders.Signer.EthECKey.GetPublicAddress("orders-by-region"); }
        ## using in a namespace
        namespace Orders { using Amazon.Runtime; class Program { object M() => new BasicAWSCredentials("AKX", {|LEAK1005:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}); } }
        ## global using in another file
        class Program { object M() => new BasicAWSCredentials("AKX", {|LEAK1005:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}); }
        ### /0/Usings.cs
        global using Amazon.Runtime;
        ## property of an unbound type
        using Npgsql;
        class Program { void M(NpgsqlConnectionStringBuilder builder) { builder.Password = {|LEAK1005:"Tr4vel!ng-Owl-77"|}; } }
        ## initializer of an unbound type
        using Npgsql;
        class Program { object M() => new NpgsqlConnectionStringBuilder { Host = "db7.internal", Password = {|LEAK1005:"Tr4vel!ng-Owl-77"|} }; }
        ## constant through an unbound call
        using Amazon.Runtime;
        class Program { const string Live = {|LEAK1005:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}; object M() => new BasicAWSCredentials("AKX", Live); }
        ## wrapper of an unbound constructor
        using Amazon.Runtime;
        class Program { object Open(string text) => new BasicAWSCredentials("AKX", text); void M() { Open({|LEAK1005:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}); } }
        ## class that derives from an unbound one
        using Amazon.Runtime;
        class Live : BasicAWSCredentials { public Live() : base("AKX", {|LEAK1005:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}) { } }
        ## half-typed call
        using Amazon.Runtime;
        class Program { void M() { var credentials = new BasicAWSCredentials("AKX", {|LEAK1005:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}
        ## missing semicolon
        class Program { void M() { var password = {|LEAK1006:"Tr4vel!ng-Owl-77"|} var other = 1; } }
        ## missing braces
        class Program { void M( { var password = {|LEAK1006:"Tr4vel!ng-Owl-77"|};
        ## assignment to what is not declared
        class Program { void M() { options.Password = {|LEAK1006:"Tr4vel!ng-Owl-77"|}; } }

        ## same name without using
        class Program { object M() => new BasicAWSCredentials("AKX", "orders-by-region"); }
        ## same name from another namespace, unbound
        using Orders.Runtime;
        class Program { object M() => new Orders.Runtime.BasicAWSCredentials("AKX", "orders-by-region"); }
        ## same name from another namespace, bound
        using Orders.Runtime;
        class Program { object M() => new BasicAWSCredentials("AKX", "orders-by-region"); }
        ### /0/Orders.cs
        namespace Orders.Runtime { class BasicAWSCredentials { public BasicAWSCredentials(string first, string second) { } } }
        ## same name from another namespace, bound, with a using of both
        using Amazon.S3;
        using Orders.Runtime;
        class Program { object M() => new BasicAWSCredentials("AKX", "orders-by-region"); }
        ### /0/Orders.cs
        namespace Orders.Runtime { class BasicAWSCredentials { public BasicAWSCredentials(string first, string second) { } } }
        ## a value read at run time
        using Amazon.Runtime;
        class Program { object M(string given) => new BasicAWSCredentials("AKX", given); }
        """);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case(string name) => Cases.VerifyAsync(name, compiles: false);
}
