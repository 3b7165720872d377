using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Flow;

/// <summary>Calls of which nothing is known but the name: the library or the other project is not at hand.</summary>
public sealed class NamedCallTests
{
    internal static readonly RuleCases Cases = RuleCases.Parse("""
        # a log-in
        async Task M() => await accounts.LoginAsync("reports", {|LEAK1005:"Wq81-lkm22"|});
        # what shows where the key and the secret go
        object M() => new BinanceCredentials("KEY", "SECRET");
        # the password of files that nobody gave one
        bool M(Encryption encryption) => encryption.VerifyPassword("VelvetSweatshop");
        class Encryption { public bool VerifyPassword(string password) => Rfc(password) is not null; static object Rfc(string text) => new System.Security.Cryptography.HMACSHA256(System.Text.Encoding.Unicode.GetBytes(text)); }
        # a text that a standard puts under a key from elsewhere
        byte[] M(byte[] salted, byte[] auth) => Mac(Mac(salted, System.Text.Encoding.ASCII.GetBytes("Server Key")), auth);
        byte[] Mac(byte[] key, byte[] text) { using (var keyed = Create(key)) return keyed.ComputeHash(text); }
        System.Security.Cryptography.KeyedHashAlgorithm Create(byte[] key) => new System.Security.Cryptography.HMACSHA512(key);
        # a log-in with a domain
        void M() => LogonUser("svc", "corp", {|LEAK1005:"P4rk-b4nu"|}, 2);
        # a log-in on a server
        void M() => connection.SignIn("https://desk.example.org/api2", "reports", {|LEAK1005:"Wq81-lkm22"|});
        # a new user
        void M() => users.CreateUser("maria.k", {|LEAK1005:"Sommer#2019"|}, "maria.k@example.org");
        # a new user of a service
        void M() => userService.Create("admin", {|LEAK1005:"letmein99"|}, "Administrator");
        # a message
        object M() => new LoginRequest("a.huber@example.org", {|LEAK1005:"x9!Tulpe"|});
        # a command with the password behind the names
        object M() => new RegisterUserCommand("Anna", "Huber", "a.huber@example.org", {|LEAK1005:"Qwert!234"|});
        # basic authentication of a builder
        object M() => builder.UseBasicAuthentication("elastic", {|LEAK1005:"ch4ngeNow"|});
        # an impersonation
        object M() => new Impersonator("svc", "corp", {|LEAK1005:"P4rk-b4nv"|});
        # a client behind the address of its user
        object M() => new ImapClient("imap.example.org", "desk@example.org", {|LEAK1005:"P4rk-b4ns"|});
        # a client behind a variable of its user
        object M(string userName) => new SmsClient(userName, {|LEAK1005:"Gate-9981"|});
        # a text and its key
        object M(string data) => AesHelper.Decrypt(data, {|LEAK1007:"k3y4-HelP3r!?"|});
        # a text and the key that it is signed with
        object M(string body) => gateway.SignSHA256(body, {|LEAK1007:"K951B6PE1waDMi640xX08PD3vg6EkVlz"|});
        # a sheet
        void M() => sheet.Protect({|LEAK1005:"ex-C3l!x"|});
        # a well-known word
        void M() => accounts.Login("carla", {|LEAK1005:"letmein"|});
        # the commonest password
        void M() => userService.Create("carla", {|LEAK1005:"123456"|}, "Administrator");
        # a well-known word as a key
        object M(string data) => encrypter.Encrypt(data, {|LEAK1007:"password"|});
        ## an attribute
        [BasicAuth("reports", {|LEAK1005:"p4ss-77-Q"|})]
        class Program { }
        ## a bound method whose parameter agrees
        static class AesHelper { public static string Decrypt(string data, string key) => null; }
        class Program { object M(string data) => AesHelper.Decrypt(data, {|LEAK1007:"k3y4-HelP3r!?"|}); }
        ## a well-known word that a bound method hands on
        static class Encrypter { public static string Encrypt(string data, string Key) => Hide(data, Key); static string Hide(string data, string bytesKey) => null; }
        class Program { object M(string data) => Encrypter.Encrypt(data, {|LEAK1007:"password"|}); }
        ## a plain word for a bound parameter of another assembly
        using System.Net;
        class Program { void M(Users users) => users.CreateUser("carla", {|LEAK1006:"banana"|}); }
        class Users { public void CreateUser(string name, string password) { } }

        # a scheme
        void M() => accounts.Challenge("oidc", "/signin-oidc2");
        # an action on a user
        void M() => users.AddUserToRole("maria.k", "nurse-Level2");
        # another message
        object M() => new LoginFailed("bob", "10.0.0.7-Q1");
        # a button
        object M() => new LoginButton("btn-login-2", "Log-in-now!9");
        # samples
        void M() => accounts.Login("username", "p4ssword!");
        # an address behind the user
        void M() => users.CreateUser("maria.k", "maria.k2@example.org");
        # names of providers
        void M() => accounts.Login("Google", "Facebook");
        # a number
        void M() => orders.Create("carla", "123456");
        # a number as a user
        void M() => accounts.Login("123456", Ask());
        # an algorithm
        object M(string data) => crypt.Encrypt(data, "AES-256");
        # another algorithm
        object M(string token, byte[] key) => JWT.Decrypt(token, key, "dir", "A192GCM");
        # a purpose
        object M(string data) => crypt.Encrypt(data, "report:v1");
        # a column
        object M(string data) => store.DecryptColumn("Patients", "SSN_enc2");
        # a key of the keyboard
        void M() => keys.Register("hotkey", "F12+Ctrl");
        # the number of an account
        void M() => bank.CreateAccount("savings", "ACC-2019-77");
        # an external log-in
        object M() => new UserLoginInfo("github", "gh-id#12", "GitHub");
        # a text that is encrypted
        object M() => crypt.Encrypt("h4llo-W3lt!", Key());
        # a protector of data
        void M() => protector.Protect("carla-77!x");
        # a client of an address
        object M(string baseUrl) => new SmsClient(baseUrl, "v2-api-Q!");
        ## a bound method whose parameter disagrees
        static class Accounts { public static void Login(string name, string tenant) { } }
        class Program { void M() => Accounts.Login("carla", "t3nant-Q!7"); }
        """);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case(string name) => Cases.VerifyAsync(name, compiles: false);
}
