using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Flow;

/// <summary>A value is found where it is typed, whatever way it takes to where it is used.</summary>
public sealed class ConstantFlowTests
{
    internal static readonly RuleCases Cases = RuleCases.Parse("""
        # const
        const string Value = {|LEAK1005:"Tr4vel!ng-Owl-77"|};
        object M() => new NetworkCredential("svc", Value);
        # static readonly
        static readonly string Value = {|LEAK1005:"Tr4vel!ng-Owl-77"|};
        object M() => new NetworkCredential("svc", Value);
        # field
        private string _value = {|LEAK1005:"Tr4vel!ng-Owl-77"|};
        object M() => new NetworkCredential("svc", _value);
        # field set in the constructor
        private readonly string _value;
        public Program() { _value = {|LEAK1005:"Tr4vel!ng-Owl-77"|}; }
        object M() => new NetworkCredential("svc", _value);
        # property
        string Value { get; set; } = {|LEAK1005:"Tr4vel!ng-Owl-77"|};
        object M() => new NetworkCredential("svc", Value);
        # expression-bodied property
        string Value => {|LEAK1005:"Tr4vel!ng-Owl-77"|};
        object M() => new NetworkCredential("svc", Value);
        # local
        object M() { var value = {|LEAK1005:"Tr4vel!ng-Owl-77"|}; return new NetworkCredential("svc", value); }
        # local of a local
        object M() { var first = {|LEAK1005:"Tr4vel!ng-Owl-77"|}; var second = first; return new NetworkCredential("svc", second); }
        # reassigned local
        object M() { string value = null; value = {|LEAK1005:"Tr4vel!ng-Owl-77"|}; return new NetworkCredential("svc", value); }
        # local with two values
        object M(bool live) { var value = {|LEAK1005:"Tr4vel!ng-Owl-77"|}; if (live) { value = {|LEAK1005:"Winter!Fox-2024"|}; } return new NetworkCredential("svc", value); }
        # conditional
        object M(bool live) => new NetworkCredential("svc", live ? {|LEAK1005:"Tr4vel!ng-Owl-77"|} : {|LEAK1005:"Winter!Fox-2024"|});
        # switch expression
        object M(int stage) => new NetworkCredential("svc", stage switch { 0 => {|LEAK1005:"Tr4vel!ng-Owl-77"|}, 1 => {|LEAK1005:"Winter!Fox-2024"|}, _ => throw new Exception() });
        # coalescing
        object M(string given) => new NetworkCredential("svc", given ?? {|LEAK1005:"Tr4vel!ng-Owl-77"|});
        # concatenation
        object M() => new NetworkCredential("svc", {|LEAK1005:"Tr4vel!" + "ng-Owl-77"|});
        # concatenation of constants
        const string First = "Tr4vel!"; const string Second = "ng-Owl-77";
        object M() => new NetworkCredential("svc", {|LEAK1005:First + Second|});
        # interpolation
        const string First = "Tr4vel!";
        object M() => new NetworkCredential("svc", {|LEAK1005:$"{First}ng-Owl-{77}"|});
        # Format
        object M() => new NetworkCredential("svc", {|LEAK1005:string.Format("{0}ng-Owl-{1}", "Tr4vel!", 77)|});
        # a form that a format fills
        object M() => {|LEAK1006:string.Format("user={0}&password={1}", "svc", "Tr4vel!ng-Owl-77")|};
        # Join
        object M() => new NetworkCredential("svc", {|LEAK1005:string.Join("-", "Tr4vel!ng", "Owl", "77")|});
        # Concat
        object M() => new NetworkCredential("svc", {|LEAK1005:string.Concat("Tr4vel!", "ng-Owl-77")|});
        # Replace
        object M() => new NetworkCredential("svc", {|LEAK1005:"Tr4vel_ng-Owl-77"|}.Replace("_", "!"));
        # Trim
        object M() => new NetworkCredential("svc", {|LEAK1005:" Tr4vel!ng-Owl-77 "|}.Trim());
        # characters
        object M() => new NetworkCredential("svc", new string({|LEAK1005:new[] { 'T', 'r', '4', 'v', 'e', 'l', '!', 'n', 'g', '-', '7', '7' }|}));
        # StringBuilder
        object M() => new NetworkCredential("svc", {|LEAK1005:new StringBuilder("Tr4vel!").Append("ng-Owl").Append("-77")|}.ToString());
        # method that returns a constant
        static string Value() => {|LEAK1005:"Tr4vel!ng-Owl-77"|};
        object M() => new NetworkCredential("svc", Value());
        # method with a body
        static string Value() { return {|LEAK1005:"Tr4vel!ng-Owl-77"|}; }
        object M() => new NetworkCredential("svc", Value());
        # method of a method
        static string Outer() => Inner();
        static string Inner() => {|LEAK1005:"Tr4vel!ng-Owl-77"|};
        object M() => new NetworkCredential("svc", Outer());
        # method that hands its argument on
        static string Clean(string value) => value.Trim();
        object M() => new NetworkCredential("svc", Clean({|LEAK1005:"Tr4vel!ng-Owl-77"|}));
        # optional parameter
        object M(string value = {|LEAK1005:"Tr4vel!ng-Owl-77"|}) => new NetworkCredential("svc", value);
        # constant of a nested type
        static class Values { public const string Live = {|LEAK1005:"Tr4vel!ng-Owl-77"|}; }
        object M() => new NetworkCredential("svc", Values.Live);
        # cast and suppression
        object M() => new NetworkCredential("svc", (string)(object){|LEAK1005:"Tr4vel!ng-Owl-77"|}!);
        # awaited result
        async Task<object> M() => new NetworkCredential("svc", await Task.FromResult({|LEAK1005:"Tr4vel!ng-Owl-77"|}));
        ## constant in another file
        using System.Net;
        class Program { object M() => new NetworkCredential("svc", Values.Live); }
        ### /0/Values.cs
        static class Values { public const string Live = {|LEAK1005:"Tr4vel!ng-Owl-77"|}; }
        ## property in another file
        using System.Net;
        class Program { object M() => new NetworkCredential("svc", Values.Live); }
        ### /0/Values.cs
        static class Values { public static string Live => {|LEAK1005:"Tr4vel!ng-Owl-77"|}; }
        ## method in another file
        using System.Net;
        class Program { object M() => new NetworkCredential("svc", Values.Live()); }
        ### /0/Values.cs
        static class Values { public static string Live() { return {|LEAK1005:"Tr4vel!ng-Owl-77"|}; } }
        ## field of a partial class
        using System.Net;
        partial class Program { object M() => new NetworkCredential("svc", _value); }
        ### /0/Values.cs
        partial class Program { private readonly string _value = {|LEAK1005:"Tr4vel!ng-Owl-77"|}; }

        # read at run time
        object M(string value) => new NetworkCredential("svc", value);
        # read from the environment
        object M() { var value = Environment.GetEnvironmentVariable("DB_VALUE"); return new NetworkCredential("svc", value); }
        # partly read at run time
        object M(string given) => new NetworkCredential("svc", "Tr4vel!" + given);
        # null and empty
        object M() => new NetworkCredential("svc", (string)null) ?? new NetworkCredential("svc", string.Empty);
        # name of a symbol
        object M() => new NetworkCredential("svc", nameof(Program));
        # locals of one name in two blocks keep their own values
        object M(bool live) { if (live) { var text = {|LEAK1005:"Tr4vel!ng-Owl-77"|}; return new NetworkCredential("svc", text); } else { var text = System.Console.ReadLine(); return new NetworkCredential("svc", text); } }
        # a local hides a field of its name
        string text = "Tr4vel!ng-Owl-77";
        object M() { var text = System.Console.ReadLine(); return new NetworkCredential("svc", text); }
        # a field behind a local of another block
        string text = {|LEAK1005:"Tr4vel!ng-Owl-77"|};
        object M(bool live) { if (live) { var text = 1; System.Console.WriteLine(text); } return new NetworkCredential("svc", this.text); }
        # a parameter hides a field of its name
        string text = "Tr4vel!ng-Owl-77";
        object M(string text) => new NetworkCredential("svc", text);
        # a member of the object that is made is not the field of its name
        string Text = "Tr4vel!ng-Owl-77";
        class Box { public string Text; }
        object M() { var box = new Box { Text = System.Console.ReadLine() }; return new NetworkCredential(Text = "svc", box.Text); }
        """);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case(string name) => Cases.VerifyAsync(name);
}
