using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Values;

/// <summary>A password beside the user that it belongs to, and what only looks like such a pair.</summary>
public sealed class LoginPairTests
{
    internal static readonly RuleCases Cases = RuleCases.Parse("""
        # a log-in in a condition
        bool M(string user, string password) => user == "carla" && password == {|LEAK1008:"water.lilies"|};
        # words of names, with a sign
        bool M(string username, string password) => username.Equals("User1") && password.Equals({|LEAK1008:"SecretPassword!"|});
        # in brackets and negated
        bool M(string login, string password) => !((login == "carla") && (password == {|LEAK1008:"admin.panel"|}));
        # a pattern
        bool M(string userName, string password) => userName is "carla" && password is {|LEAK1008:"admin.panel"|};
        # without a user the word is one of names
        bool M(string password) => password == "admin.panel";
        # what empty boxes show
        bool M(string txtUser, string txtPassword) => txtUser == "User" && txtPassword == "Password";
        # what empty boxes show, in another language
        bool M(string txtUser, string txtPassword) => txtUser == "Usuario" && txtPassword == "Contraseña";
        # the names of the fields of a form
        bool M(string userField, string passwordField) => userField == "username" && passwordField == "password";
        # a user beside a credential
        class Server { public string Username; public string Credential; }
        Server M() => new Server { Username = "openrelay", Credential = {|LEAK1006:"openrelay"|} };
        # a user beside a plain word
        class Account { public string UserName; public string Password; }
        Account M() => new Account { UserName = "carla", Password = {|LEAK1006:"password"|} };
        # labels of a log-in page
        class Labels { public string UserName; public string Password; }
        Labels M() => new Labels { UserName = "User name", Password = "Password" };
        # columns of a table
        class Columns { public string UserName; public string Password; }
        Columns M() => new Columns { UserName = "user_name", Password = "password" };
        # settings of a log-in page
        class Options { public string UserField; public string PasswordSetting; }
        Options M() => new Options { UserField = "smtp.user", PasswordSetting = "smtp.password" };
        # the content of a box that is named for it
        class Box { public string Text; }
        Box passwordTextBox = new();
        void M() { this.passwordTextBox.Text = {|LEAK1006:"harbourlights"|}; }
        # hashed on the way
        class Account { public string Password; }
        Account M(Func<string, string, string> HashText) { var account = new Account(); account.Password = HashText("SHA1", {|LEAK1006:"12345"|}); return account; }
        # verified, not given
        bool M(Func<string, string, bool> VerifyHash, string hash) { bool isPassword = VerifyHash(hash, "12345"); return isPassword; }
        # the secret that samples of identity servers use
        class Client { public string ClientId; public string ClientSecret; }
        Client M() => new Client { ClientId = "web", ClientSecret = {|LEAK1006:"secret"|} };
        # the name of a field of a form
        const string ClientSecret = "secret";
        # the name of the thing
        class Client { public string ClientSecret; }
        Client M() => new Client { ClientSecret = "client_secret" };
        """);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case(string name) => Cases.VerifyAsync(name);
}
