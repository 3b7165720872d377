using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Values;

/// <summary>LEAK1003, LEAK1004 and LEAK1010 in C# code: however the string is put together.</summary>
public sealed class ConnectionStringRuleTests
{
    internal static readonly RuleCases Cases = RuleCases.Parse("""
        # in any variable
        string orders = {|LEAK1003:"Server=db7.internal;Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77;"|};
        # as an argument
        void M() { Console.WriteLine({|LEAK1003:"Host=db7.internal;Username=svc;Password=Tr4vel!ng-Owl-77;Database=orders"|}); }
        # concatenated
        string M() => {|LEAK1003:"Server=db7.internal;Database=orders;" + "User Id=svc_orders;" + "Password=Tr4vel!ng-Owl-77;"|};
        # interpolated server
        string M(string server) => {|LEAK1003:$"Server={server};Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77;"|};
        # interpolated secret
        string M(string password) => $"Server=db7.internal;Database=orders;User Id=svc_orders;Password={password};";
        # concatenated secret
        string M(string password) => "Server=db7.internal;Database=orders;User Id=svc_orders;Password=" + password + ";";
        # formatted secret
        string M(string password) => string.Format("Server=db7.internal;Database=orders;User Id=svc_orders;Password={0};", password);
        # verbatim over lines
        string orders = @"Server=db7.internal;
            Database=orders;User Id=svc_orders;
            Password={|LEAK1003:Tr4vel!ng-Owl-77|};";
        # storage account, whose key has a format of its own
        string M() => {|LEAK1001:"DefaultEndpointsProtocol=https;AccountName=ordersprod7;AccountKey=lk426LfqiqPnTl2Z6XhKPgOUfL63CfjgMwCs02Gk+mPOCccycrdPBJufXIQZFYkaWwrnBLJz57fAZk+vHmEo0w==;EndpointSuffix=core.windows.net"|};
        # redis
        string cache = {|LEAK1003:"cache7.internal:6380,password=Tr4vel!ng-Owl-77,ssl=True,abortConnect=False"|};
        # url of a broker
        string broker = {|LEAK1003:"amqps://svc-orders:Owl77Travel93x@broker.internal:5671/"|};
        # url of a database with an interpolated host
        string M(string host) => {|LEAK1003:$"mongodb://svc-orders:Owl77Travel93x@{host}:27017/orders"|};
        # url
        string feed = {|LEAK1004:"https://svc-orders:Owl77Travel93x@feed.example.net/v3/index.json"|};
        # url with an interpolated host
        string M(string host) => {|LEAK1004:$"https://svc-orders:Owl77Travel93x@{host}/v3/index.json"|};
        # well-known default
        string orders = {|LEAK1010:"Host=db7.internal;Username=postgres;Password=postgres;Database=orders"|};

        # integrated security
        string orders = "Server=db7.internal;Database=orders;Integrated Security=true;";
        # managed identity
        string orders = "Server=tcp:db7.database.windows.net;Database=orders;Authentication=Active Directory Managed Identity;";
        # placeholder
        string orders = "Server=db7.internal;Database=orders;User Id=svc_orders;Password=<password>;";
        # emulator
        string storage = "UseDevelopmentStorage=true";
        # url with a hole
        string M(string user, string password, string host) => $"amqps://{user}:{password}@{host}:5671/";
        # url without user information
        string page = "https://www.example.org:8080/orders?page=2";
        """);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case(string name) => Cases.VerifyAsync(name);
}
