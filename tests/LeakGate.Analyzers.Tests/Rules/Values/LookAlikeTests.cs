using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Values;

/// <summary>What real code writes where a credential could stand, each beside the credential that it could be taken for.</summary>
public sealed class LookAlikeTests
{
    internal static readonly RuleCases Cases = RuleCases.Parse("""
        # a type named for the cipher
        class DESHelper { string key = {|LEAK1007:"ab12cd34ef"|}; }
        class TripleDES { string key = {|LEAK1007:"ba21dc43fe"|}; }
        # types in capitals that hold the cipher's letters
        class DESCRIPTION_KEYS { string key = "ab12cd34ef"; }
        class NODES { string key = "ab12cd34ef"; }
        # a table of users and their rooms
        void M() { var users = new Dictionary<string, string>(); users.Add("anna", "Room-17B"); }
        # both halves of a login are the names of their slots
        System.Net.NetworkCredential M() => new System.Net.NetworkCredential("username", "password");
        # an address whose first half is the name of its slot
        System.Net.NetworkCredential M() => new System.Net.NetworkCredential("username@example.com", "password");
        # a domain before the name of its slot
        System.Net.NetworkCredential M() => new System.Net.NetworkCredential(@"domain\user", "password");
        # a login of somebody
        System.Net.NetworkCredential M() => new System.Net.NetworkCredential("backup", {|LEAK1005:"password"|});
        # constants that are the names of their slots
        const string Username = "username";
        const string Password = "password";
        System.Net.NetworkCredential M() => new System.Net.NetworkCredential(Username, Password);
        # constants of somebody
        const string Username = "backup";
        const string Password = {|LEAK1005:"password"|};
        System.Net.NetworkCredential M() => new System.Net.NetworkCredential(Username, Password);
        # a description of the slot
        System.Net.NetworkCredential M() => new System.Net.NetworkCredential("POP3 server username", "POP3 server password");
        # a placeholder that reaches a key
        System.Security.Cryptography.HMACSHA256 M() => new(System.Text.Encoding.UTF8.GetBytes("<your access key secret>"));
        # an instruction that reaches a key
        System.Security.Cryptography.HMACSHA256 M() => new(System.Text.Encoding.UTF8.GetBytes("your-secret-key-here"));
        # a phrase that reaches a key
        System.Security.Cryptography.HMACSHA256 M() => new(System.Text.Encoding.UTF8.GetBytes({|LEAK1007:"garage door opener 2021, north wing"|}));
        # a vector that the mode ignores
        void M(System.Security.Cryptography.Aes aes, byte[] key) { aes.Mode = System.Security.Cryptography.CipherMode.ECB; aes.CreateEncryptor(key, new byte[16]); }
        # a sentence about a log-in
        string M() => "Username or password may be incorrect or this account may not have sufficient privileges.";
        # a key of the registry
        private const string AccountKey = "a486d0ff1524222e4c99b11215c3b787";
        object M() => Microsoft.Win32.Registry.CurrentUser.OpenSubKey(@"Profiles\" + AccountKey, false);
        # the same constant in use elsewhere
        private const string AccountKey = {|LEAK1006:"a486d0ff1524222e4c99b11215c3b787"|};
        object M() => new { AccountKey };
        # a line of usage in an attribute
        sealed class HelpAttribute : System.Attribute { public string[] Examples { get; set; } }
        [Help(Examples = new[] { "open my.db", "open filename=my.db; password=carlasdog; initial=100Mb" })]
        void M() { }
        # the vector that absent parameters mean in a message syntax
        static class CmsHelper { static object M(System.Security.Cryptography.Aes aes, byte[] key) => aes.CreateDecryptor(key, new byte[16]); }
        # short names of emoji
        static readonly System.Collections.Generic.Dictionary<string, string> Emoji = new() { [":pw:"] = "1f1f5-1f1fc", [":flag_pw:"] = "1f1f5-1f1fc" };
        # the public key of a strong name
        const string FrameworkKey = "00240000048000009400000006020000002400005253413100040000010001004d3b6f2adab21d";
        const string FrameworkKeyToken = "5f91a84759bf584a";
        # a column beside a table
        void AddColumn(string name, string table) { }
        void M() { AddColumn(name: "PasswordSalt", table: "AspNetUsers"); }
        # the empty password of an Access file
        const string Connection = "Provider=Microsoft.Jet.OLEDB.4.0;Password=\"\";User ID=Admin;Data Source=C:\\Data\\Demo.mdb";
        # an environment in a name
        private const string Passphrase_SIT = {|LEAK1006:"Quay-Lantern-7"|};
        # a phrase with a year
        private const string SECRET_TOKEN = {|LEAK1006:"Harbour_Mail_Relay_2026_Secure"|};
        # a line of a router's configuration
        string M() => {|LEAK1006:"username carla password Tr4vel-Owl-77"|};
        # the vector that CMAC prescribes
        byte[] ComputeCmac(System.Security.Cryptography.Aes aes, byte[] key, byte[] data)
            => aes.CreateEncryptor(key, new byte[16]).TransformFinalBlock(data, 0, data.Length);
        # a block key of [MS-OFFCRYPTO]
        readonly byte[] BlockKey_HmacKey = new byte[] { 0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6 };
        # a vector that the mode uses
        void M(System.Security.Cryptography.Aes aes, byte[] key) { aes.Mode = System.Security.Cryptography.CipherMode.CBC; aes.CreateEncryptor(key, {|LEAK1007:new byte[16]|}); }
        # the vector of RFC 3394
        static readonly byte[] DefaultIV = { 0xA6, 0xA6, 0xA6, 0xA6, 0xA6, 0xA6, 0xA6, 0xA6 };
        # a vector of one's own
        static readonly byte[] DefaultIV = {|LEAK1007:{ 0xA6, 0x16, 0x3A, 0x77, 0x01, 0xC4, 0x99, 0x5E }|};
        # the state that a digest of 64 bytes starts from
        static readonly byte[] IV = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64 };
        # a buffer for a key that is filled later
        static byte[] s_secret;
        byte[] M() { Program.s_secret = new byte[32]; System.Security.Cryptography.RandomNumberGenerator.Fill(s_secret); return new System.Security.Cryptography.HMACSHA256(s_secret).Key; }
        # an option that may be shortened, in a text of help
        void M() => Console.WriteLine("   -fe(tch_password)    fetch password from file");
        # an argument after the word
        void M() => Console.WriteLine("Example: AddEntry acme.example 389 \"cn=admin,o=Acme\" secret \"ou=sales,o=Acme\"");
        # a password in an example of the documentation
        /// <example><code>entry.Password = "1Secret!";</code></example>
        void M() { }
        # a password in the documentation
        /// <example><code>entry.Password = "{|LEAK1006:R4ngier.Gleis8|}";</code></example>
        void M() { }
        # a default that another caller leaves in
        static string Get(string key, Func<string, string> read, string fallback = "") => read(key) ?? fallback;
        string Password => Get("password", s => null);
        string Library => Get("library", s => null, "fbembed41x");
        # a value that passes a check on its way to another name
        static T NotNull<T>(T value, string name) => value is null ? throw new ArgumentNullException(name) : value;
        string password;
        string label;
        void M(string password) { this.password = NotNull(password, "password"); this.label = NotNull("subject-of-42-Mails", "label"); }
        # a table of settings that is asked for one of them
        static string Setting(string name) => name switch { "server" => "149.154.167.50:443", "user_password" => null, _ => "0.9.4-beta2" };
        void M() { string password = Setting("user_password"); }
        # a table of settings that holds the password
        static string Setting(string name) => name switch { "server" => "149.154.167.50:443", "user_password" => {|LEAK1006:"Tr4vel!ng-Owl-77"|}, _ => "0.9.4-beta2" };
        void M() { string password = Setting("user_password"); }
        # a text that a standard prescribes as a key
        object M(byte[] seed) => HMACSHA512.HashData(Encoding.ASCII.GetBytes("Symmetric key seed"), seed);
        # an id of a provider whose secrets have the same form
        const string TwitchExtensionId = {|LEAK1009:"qplwn3g3ia45kk690tzabfp525h9e7"|};
        # the secret of that provider
        const string TwitchSecret = {|LEAK1001:"qplwn3g3ia45kk690tzabfp525h9e7"|};
        # a public key
        const string LicenseKey = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqwyis1ZjfNB0bBgKFMSvvkTtwlvBsaJq7S5wA";
        """);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case(string name) => Cases.VerifyAsync(name);
}
