using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Flow;

/// <summary>A parameter that reaches a sink makes the caller's literal the finding, wherever the caller stands.</summary>
public sealed class CallerTests
{
    internal static readonly RuleCases Cases = RuleCases.Parse("""
        # wrapper
        object Open(string text) => new NetworkCredential("svc", text);
        void M() { Open({|LEAK1005:"Tr4vel!ng-Owl-77"|}); }
        # named argument of a wrapper
        object Open(string host, string text) => new NetworkCredential(host, text);
        void M() { Open(text: {|LEAK1005:"Tr4vel!ng-Owl-77"|}, host: "db7"); }
        # wrapper of a wrapper of a wrapper
        object First(string text) => new NetworkCredential("svc", text);
        object Second(string value) { return First(value); }
        object Third(string given) { var copy = given; return Second(copy); }
        void M() { Third({|LEAK1005:"Tr4vel!ng-Owl-77"|}); }
        # constructor that stores into a field
        class Store { private readonly string _text; public Store(string text) { _text = text; } public object Open() => new NetworkCredential("svc", _text); }
        void M() { new Store({|LEAK1005:"Tr4vel!ng-Owl-77"|}).Open(); }
        # target-typed new
        class Store { private readonly string _text; public Store(string text) { _text = text; } public object Open() => new NetworkCredential("svc", _text); }
        void M() { Store store = new({|LEAK1005:"Tr4vel!ng-Owl-77"|}); store.Open(); }
        # constructor of a base class
        class Store { private readonly string _text; public Store(string text) { _text = text; } public object Open() => new NetworkCredential("svc", _text); }
        class Live : Store { public Live() : base({|LEAK1005:"Tr4vel!ng-Owl-77"|}) { } }
        # constructor of the same class
        class Store { private readonly string _text; public Store(string text) { _text = text; } public Store() : this({|LEAK1005:"Tr4vel!ng-Owl-77"|}) { } public object Open() => new NetworkCredential("svc", _text); }
        # property that is set
        class Store { public string Text { get; set; } public object Open() => new NetworkCredential("svc", Text); }
        void M(Store store) { store.Text = {|LEAK1005:"Tr4vel!ng-Owl-77"|}; store.Open(); }
        # property in an initializer
        class Store { public string Text { get; set; } public object Open() => new NetworkCredential("svc", Text); }
        void M() { new Store { Text = {|LEAK1005:"Tr4vel!ng-Owl-77"|} }.Open(); }
        # local function
        void M() { Open({|LEAK1005:"Tr4vel!ng-Owl-77"|}); object Open(string text) => new NetworkCredential("svc", text); }
        ## extension method
        using System.Net;
        static class Extensions { public static object Open(this string text) => new NetworkCredential("svc", text); }
        class Program { void M() { {|LEAK1005:"Tr4vel!ng-Owl-77"|}.Open(); } }
        ## argument of an extension method
        using System.Net;
        static class Extensions { public static object Open(this string host, string text) => new NetworkCredential(host, text); }
        class Program { void M() { "db7".Open({|LEAK1005:"Tr4vel!ng-Owl-77"|}); Extensions.Open("db8", {|LEAK1005:"Winter!Fox-2024"|}); } }
        # interface
        interface IOpener { object Open(string text); }
        class Opener : IOpener { public object Open(string text) => new NetworkCredential("svc", text); }
        void M(IOpener opener) { opener.Open({|LEAK1005:"Tr4vel!ng-Owl-77"|}); }
        # override
        abstract class Opener { public abstract object Open(string text); }
        class Live : Opener { public override object Open(string text) => new NetworkCredential("svc", text); }
        void M(Opener opener) { opener.Open({|LEAK1005:"Tr4vel!ng-Owl-77"|}); }
        # parameter named as a credential
        class Client { public Client(string host, string apiKey) { } }
        void M() { new Client("api.example.org", {|LEAK1006:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}); }
        # generic type
        class Store<T> { private readonly string _text; public Store(string text) { _text = text; } public object Open() => new NetworkCredential("svc", _text); }
        void M() { new Store<int>({|LEAK1005:"Tr4vel!ng-Owl-77"|}).Open(); }
        # constant that the caller passes
        const string Live = {|LEAK1005:"Tr4vel!ng-Owl-77"|};
        object Open(string text) => new NetworkCredential("svc", text);
        void M() { Open(Live); }
        ## two files
        class Program { void M() { new Opener().Open({|LEAK1005:"Tr4vel!ng-Owl-77"|}); } }
        ### /0/Opener.cs
        using System.Net;
        class Opener { public object Open(string text) => new NetworkCredential("svc", text); }
        ## three files
        class Program { void M() { Facade.Open({|LEAK1005:"Tr4vel!ng-Owl-77"|}); } }
        ### /0/Opener.cs
        using System.Net;
        class Opener { public object Open(string text) => new NetworkCredential("svc", text); }
        ### /0/Facade.cs
        static class Facade { public static object Open(string value) => new Opener().Open(value); }

        # recursion
        object Open(string text, int times) => times == 0 ? new NetworkCredential("svc", text) : Open(text, times - 1);
        void M(string given) { Open(given, 3); }
        # recursion with a value
        object Open(string text, int times) => times == 0 ? new NetworkCredential("svc", text) : Open({|LEAK1005:"Tr4vel!ng-Owl-77"|}, times - 1);
        # a cycle of methods
        static string First(int i) => i == 0 ? Second(i) : Third(i); static string Second(int i) => Third(i); static string Third(int i) => First(i);
        object M() => new NetworkCredential("svc", First(3));
        # a cycle of properties
        string First { get => Second; set => Second = value; } string Second { get => First; set => First = value; }
        object M() => new NetworkCredential("svc", First);
        # a cycle of locals
        object M(bool live) { string first = null, second = null; while (live) { first = second; second = first; } return new NetworkCredential("svc", first); }
        # another parameter
        object Open(string host, string text) => new NetworkCredential(host, text);
        void M(string given) { Open("db7.internal-2024!", given); }
        # another method of the same name
        class Opener { public object Open(string text) => new NetworkCredential("svc", text); }
        class Door { public void Open(string text) { } }
        void M(Door door) { door.Open("Tr4vel!ng-Owl-77"); }
        # callers that read it
        object Open(string text) => new NetworkCredential("svc", text);
        void M() { Open(Environment.GetEnvironmentVariable("DB_PASSWORD")); }
        """);

    internal static readonly RuleCases Newest = RuleCases.Parse("""
        # primary constructor
        class Store(string text) { public object Open() => new NetworkCredential("svc", text); }
        void M() { new Store({|LEAK1005:"Tr4vel!ng-Owl-77"|}).Open(); }
        # primary constructor that stores
        class Store(string text) { private readonly string _text = text; public object Open() => new NetworkCredential("svc", _text); }
        void M() { new Store({|LEAK1005:"Tr4vel!ng-Owl-77"|}).Open(); }
        # base of a primary constructor
        class Store(string text) { public object Open() => new NetworkCredential("svc", text); }
        class Live() : Store({|LEAK1005:"Tr4vel!ng-Owl-77"|});
        # default of a lambda's parameter
        void M() { var open = (string password = {|LEAK1005:"Tr4vel!ng-Owl-77"|}) => new NetworkCredential("svc", password); open(); }
        """);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case(string name) => Cases.VerifyAsync(name);

#if ROSLYN_LATEST
    public static TheoryData<string> NewestNames => Newest.Names;

    [Theory]
    [MemberData(nameof(NewestNames))]
    public Task Newest_case(string name) => Newest.VerifyAsync(name);
#endif
}
