using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Names;

/// <summary>Comments, documentation and code that is commented out or compiled away leak as well as code does.</summary>
public sealed class CommentTests
{
    private const string Format = "ghp_";

    internal static readonly RuleCases Cases = RuleCases.Parse($$"""
        # commented-out assignment
        // options.Password = "{|LEAK1006:Tr4vel!ng-Owl-77|}";
        void M() { }
        # commented-out declaration in a block
        /*
          var apiKey = "{|LEAK1006:k7Qm2Xv9Lt4Zp8Rw3Nd6|}";
        */
        void M() { }
        # commented-out connection string
        // var connection = "{|LEAK1003:Server=db7.internal;Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77|}";
        void M() { }
        # commented-out connection string with a default password
        //     return "{|LEAK1010:server=localhost;port=3306;database=orders;user=root;password=root|}";
        void M() { }
        # connection string noted down without quotes
        string Source = "orders.db"; // {|LEAK1003:Data Source=orders.db;Version=3;Password=Tr4vel!ng-Owl-77|}
        # four signs are no documentation
        //// con = new SqlConnection("{|LEAK1003:Server=db7.internal;Database=orders;User Id=svc_orders;Password=nac3000;|}");
        void M() { }
        # a list of settings in prose
        // Set Server=…;Database=orders and Password= to nothing; the rest is read.
        void M() { }
        # documentation
        /// <example><code>client.ApiKey = "{|LEAK1006:k7Qm2Xv9Lt4Zp8Rw3Nd6|}";</code></example>
        void M() { }
        # an example in documentation says what it is
        /// <example><code>var request = new CreateRequest { Secret = "MyNewS3cret!", Password = "Qw3rty!" };</code></example>
        void M() { }
        # the same in a comment is commented-out code
        // request.Password = "{|LEAK1006:Qw3rty!7|}";
        void M() { }
        # compiled away
        #if NEVER
            void M() { var password = "{|LEAK1006:Tr4vel!ng-Owl-77|}"; }
        #endif
        # a token in a comment
        // try it with {|LEAK1001:{{Format}}7mWfXr2LkQ9sVbNc4TzYpHd1JgEa6K0uXq3R|}
        void M() { }
        # commented-out assignment of a word
        //m_strPassword = "{|LEAK1006:nightjar|}";
        void M() { }
        # commented-out field
        // private static string secret = "{|LEAK1006:orchardledgerclients|}";
        void M() { }
        # commented-out condition
        // if (txtUser.Text == "manager" && txtPassword.Text == "{|LEAK1006:sunflower|}")
        void M() { }
        # commented-out else
        // else if (user == "carla" && password == "{|LEAK1006:sunflower|}") {
        void M() { }
        # commented-out login
        // smtp.Credentials = new NetworkCredential("office@depot.test", "{|LEAK1006:sunflowers|}");
        void M() { }
        # commented-out entry of an initializer, with a remark
        // Password = "{|LEAK1006:sunflowers|}", // until 2021
        void M() { }
        # commented-out call of a chain
        // .WithPassword("{|LEAK1006:sunflowers|}")
        void M() { }
        # commented-out named argument
        // password: "{|LEAK1006:sunflowers|}",
        void M() { }
        # commented-out statement in a block
        /* var pwd = @"{|LEAK1006:sunflowers|}"; */
        void M() { }
        # commented-out settings
        // "Password": "{|LEAK1006:sunflowers|}",
        void M() { }
        # commented-out key of a cipher
        static class AesText
        {
            // const string Key = "{|LEAK1006:kingfisher-lane-9|}";
            static void M() { }
        }
        # settings of a cipher
        static class AesSettings
        {
            /*
              "IV": "{|LEAK1006:kkE59341Ug104c53|}",
              "Salt": "{|LEAK1006:jhu?27ln|}"
            */
            static void M() { }
        }
        # commented-out header line
        //  request.Headers.Add($"authorization: basic {|LEAK1006:bmljazpvd2xzMjM=|}");
        void M() { }
        # commented-out bytes
        // SecretKey = new byte[] {|LEAK1006:{ 0x7C, 0x0C, 0xFB, 0x83, 0x31, 0xE6, 0x45, 0x25, 0xAC, 0x52 }|};
        void M() { }
        # commented-out header
        // request.Headers.Add("TokenId", "{|LEAK1006:2H987Z2RKSEFGKHKDF5V22R84PQGMV|}");
        void M() { }
        # an assignment of a member is no list of settings
        //_smtpPassword = settings.SmtpPassword;
        void M() { }
        # the same where nothing encrypts
        static class Cells
        {
            // const string Key = "kingfisher-lane-9";
            static void M() { }
        }

        # commented-out code without a credential in it
        // Password = "Password",
        // if (password == "") return;
        // options.ClientSecret = "your-client-secret";
        // var password = Prompt("sunflowers");
        // password = "the one on the sticker below the controller";
        // new ReaderOptions().WithPassword("secret").Open("orders.zip")
        // proxy.Credentials = new NetworkCredential("domain\\user", "password"); // for proxies
        // grid.Columns["Password"].HeaderText = "sunflowers";
        void M() { }
        # prose that names a word
        // the password is "sunflowers", set password = "sunflowers" to test
        // Password "sunflowers" is refused
        void M() { }
        # documentation in the form of code
        /// <example><code>
        /// client.Password = "sunflowers";
        /// </code></example>
        void M() { }

        # prose
        // Reads the password from the "Db:Password" setting, or asks for it ("Enter password").
        void M() { }
        # a placeholder in documentation
        /// <example><code>client.ApiKey = "your-api-key";</code></example>
        void M() { }
        # commented-out reading
        // options.Password = config["Db:Password"];
        void M() { }
        """);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case(string name) => Cases.VerifyAsync(name);
}
