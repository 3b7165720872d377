using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Flow;

/// <summary>Settings that are asked for through a variable of a delegate type, and tables of settings.</summary>
public sealed class DelegateTests
{
    internal static readonly RuleCases Cases = RuleCases.Parse("""
        # a lambda in a variable
        void M() { System.Func<string> ask = () => {|LEAK1006:"Tr4vel!ng-Owl-77"|}; string password = ask(); }
        # a lambda in a field, asked with Invoke
        System.Func<string> ask = () => {|LEAK1006:"Tr4vel!ng-Owl-77"|};
        void M() { string password = ask.Invoke(); string other = ask?.Invoke(); }
        # a method in a field
        System.Func<string> ask;
        Program() { ask = Ask; }
        static string Ask() => {|LEAK1006:"Tr4vel!ng-Owl-77"|};
        void M() { string password = ask(); }
        # an anonymous method
        void M() { System.Func<string> ask = delegate { return {|LEAK1006:"Tr4vel!ng-Owl-77"|}; }; string password = ask(); }
        # a table asked for one of its settings through a parameter with a default
        System.Func<string, string> config;
        Program(System.Func<string, string> configProvider) { config = configProvider ?? Default; }
        static string Default(string name) => name switch { "server" => "149.154.167.50:443", "user_pin" => null, _ => "0.9.4-beta2" };
        string Config(string name) => config(name) ?? Default(name);
        void M() { string password = Config("user_pin"); string apiKey = config("user_pin"); }
        # a table asked for what it does not hold, and one that asks the user for several
        System.Func<string, string> config = Table;
        static string Table(string name) => Settings(name) ?? Console.ReadLine();
        static string Settings(string name) => name switch { "server" => "149.154.167.50:443", "code" or "password" => Console.ReadLine(), "version" => "0.9.4-beta2" };
        void M() { string secret = config("password"); string apiKey = config("session_key"); }
        # a table that holds the password
        System.Func<string, string> config = Table;
        static string Table(string name) => name switch { "server" => "149.154.167.50:443", "password" => {|LEAK1006:"Tr4vel!ng-Owl-77"|}, _ => "0.9.4-beta2" };
        void M() { string secret = config("password"); string version = config("version"); }
        # a table of a library's settings, which nobody asks here
        static string Config(string what) { switch (what) { case "api_id": return "1234567"; case "api_secret": return {|LEAK1006:"9b1f4c2d7ae83506cf1e7d2a98b3f4d0"|}; default: return null; } }
        # a table of labels
        static string Label(string what) => what switch { "password" => "Mot de passe", "token" => "Jeton", _ => "Autre" };
        # a table of controls
        static string Control(string type) { switch (type) { case "password": return "PasswordBox"; case "secret": return "textbox"; default: return "input"; } }
        # the caller gives the delegate
        void Connect(System.Func<string> ask) { string password = ask(); }
        void M() => Connect(() => {|LEAK1006:"Tr4vel!ng-Owl-77"|});
        # a delegate that asks itself
        System.Func<string> ask;
        Program() { ask = () => ask(); }
        void M() { string password = ask(); }
        # an event
        event System.Action<string> Asked;
        void M() { Asked("Tr4vel-Owl-label"); string password = null; }
        # a key that is the hash of a constant
        byte[] M(byte[] data) => Encrypt(data, {|LEAK1007:"HARBOURSOFT"|});
        static byte[] Encrypt(byte[] data, string text)
        {
            using var md5 = System.Security.Cryptography.MD5.Create();
            var des = System.Security.Cryptography.TripleDES.Create();
            des.Key = md5.ComputeHash(System.Text.Encoding.Default.GetBytes(text));
            return des.CreateEncryptor().TransformFinalBlock(data, 0, data.Length);
        }
        # a key that is cut to size
        void M(string text) => Encrypt(text, {|LEAK1007:"mrsoftxk"|});
        static byte[] Encrypt(string text, string key)
        {
            var des = System.Security.Cryptography.DES.Create();
            des.Key = System.Text.Encoding.UTF8.GetBytes(key.Substring(0, 8));
            return des.CreateEncryptor().TransformFinalBlock(System.Text.Encoding.UTF8.GetBytes(text), 0, text.Length);
        }
        """);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case(string name) => Cases.VerifyAsync(name);
}
