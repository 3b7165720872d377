using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Values;

/// <summary>One credential is one finding, of the most specific rule that holds.</summary>
public sealed class OneFindingTests
{
    private const string Token = "ghp_" + "7mWfXr2LkQ9sVbNc4TzYpHd1JgEa6K0uXq3R";

    internal static readonly RuleCases Cases = RuleCases.Parse($$"""
        # format before name
        string apiToken = {|LEAK1001:"{{Token}}"|};
        # format before sink
        object M() => new NetworkCredential("svc", {|LEAK1001:"{{Token}}"|});
        # format before comparison
        bool M(string token) => token == {|LEAK1001:"{{Token}}"|};
        # connection string before name
        string DbPassword = {|LEAK1003:"Server=db7.internal;Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77;"|};
        # sink before name
        object M() { var password = {|LEAK1005:"Tr4vel!ng-Owl-77"|}; return new NetworkCredential("svc", password); }
        # sink before comparison
        const string Password = {|LEAK1005:"Tr4vel!ng-Owl-77"|};
        object M(string password) => password == Password ? new NetworkCredential("svc", Password) : null;
        # cryptographic key before name
        private static readonly string EncryptionKey = {|LEAK1007:"Zq8wN3vX6bT1mK9cR4pL7sD2fG5hJ0aY"|};
        void M(Aes aes) { aes.Key = Encoding.UTF8.GetBytes(EncryptionKey); }
        # name before comparison
        const string Password = {|LEAK1006:"Tr4vel!ng-Owl-77"|};
        bool M(string password, string secret) => secret == Password;
        # two sinks
        const string Live = {|LEAK1005:"Tr4vel!ng-Owl-77"|};
        object M() => new[] { new NetworkCredential("svc", Live), new NetworkCredential("svc2", Live) };
        # two names
        string Password { get; set; } string Secret { get; set; }
        void M() { Password = Secret = {|LEAK1006:"Tr4vel!ng-Owl-77"|}; }
        # two literals are two
        void M() { string password = {|LEAK1006:"Tr4vel!ng-Owl-77"|}, secret = {|LEAK1006:"Winter!Fox-2024"|}; Console.WriteLine(password + secret); }
        # a format without a hole
        static readonly string Connection = string.Format(
            {|LEAK1003:"Server=db7.internal;Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77;"|});
        # two wrappers
        object First(string text) => new NetworkCredential("svc", text);
        object Second(string text) => new NetworkCredential("svc", text);
        void M() { const string live = {|LEAK1005:"Tr4vel!ng-Owl-77"|}; First(live); Second(live); }
        """);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case(string name) => Cases.VerifyAsync(name);
}
