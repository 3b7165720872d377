using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Names;

/// <summary>LEAK1006: every place in C# at which a value gets a name.</summary>
public sealed class NameSiteTests
{
    internal static readonly RuleCases Cases = RuleCases.Parse(""""
        # local variable
        void M() { var dbPassword = {|LEAK1006:"Tr4vel!ng-Owl-77"|}; Console.WriteLine(dbPassword); }
        # what an object of text wraps
        class OpenApiString { public OpenApiString(string value) { } }
        object M() => new Dictionary<string, object> { { "x-client-secret", new OpenApiString({|LEAK1006:"orchard-ledger-client-secrets"|}) } };
        # what a property of a directory is given
        void M(dynamic entry) { entry.Properties["userPassword"].Add({|LEAK1006:"copperKettle9"|}); }
        # what is hashed deep inside of calls
        void M() { var pwdHash = BitConverter.ToString(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes({|LEAK1006:"123456"|}))).Replace("-", ""); Console.WriteLine(pwdHash); }
        # a name and a value beside it
        class SysConfig { public int Id; public string Code, Value; }
        object M() => new SysConfig { Id = 1, Code = "sys_password", Value = {|LEAK1006:"123456"|} };
        # a field called as a getter is
        public static string GetSecretKey = {|LEAK1006:"903qzSo2Wl"|};
        # an algorithm beside what it hashes
        void M(string typed) { var password = Hash(typed, "SHA1"); Console.WriteLine(password); }
        static string Hash(string text, string algorithm) => text + algorithm;
        # a constant whose verb is a product
        public static readonly string PARSE_REST_API_KEY = {|LEAK1006:"nWVDU9MwwzFrgxBYJndszzYvIIGJDNHaO7FC2k6U8"|};
        public const string CHECK_OUT_API_KEY = {|LEAK1006:"pXWEV8NxxaGshyCZKoetaaZwJJHKEOIbP6GD3l7V9"|};
        # a constant that names what it does
        public const string GET_TOKEN = "get-access-token";
        # a key of hashes that somebody merchants with
        string HashKey = {|LEAK1006:"6394z17KcjTqN6y0"|};
        # the key of a hash table
        string HashKey = "customer-number";
        # an identity server's secret in one word
        class ApiOptions { public string ApiSecret { get; set; } }
        void M(ApiOptions options) { options.ApiSecret = {|LEAK1006:"apisecret"|}; }
        # local with its type
        void M() { string apiKey = {|LEAK1006:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}; Console.WriteLine(apiKey); }
        # several declarators
        void M() { string user = "svc_orders", password = {|LEAK1006:"Tr4vel!ng-Owl-77"|}; Console.WriteLine(user + password); }
        # field
        private string _password = {|LEAK1006:"Tr4vel!ng-Owl-77"|};
        # static readonly field
        private static readonly string ClientSecret = {|LEAK1006:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|};
        # const
        private const string DB_PASSWORD = {|LEAK1006:"Tr4vel!ng-Owl-77"|};
        # assignment to a local
        void M() { string password; password = {|LEAK1006:"Tr4vel!ng-Owl-77"|}; Console.WriteLine(password); }
        # assignment to a member of another object
        class Options { public string Password { get; set; } }
        void M(Options options) { options.Password = {|LEAK1006:"Tr4vel!ng-Owl-77"|}; }
        # assignment through this
        private string _secret;
        void M() { this._secret = {|LEAK1006:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}; }
        # property with an initializer
        public string ApiKey { get; set; } = {|LEAK1006:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|};
        # expression-bodied property
        public string ApiKey => {|LEAK1006:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|};
        # expression-bodied getter
        public string ApiKey { get => {|LEAK1006:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}; }
        # getter with a body
        public string ApiKey { get { return {|LEAK1006:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}; } }
        # method that returns it
        private string GetPassword() { return {|LEAK1006:"Tr4vel!ng-Owl-77"|}; }
        # expression-bodied method that returns it
        private string GetPassword() => {|LEAK1006:"Tr4vel!ng-Owl-77"|};
        # local function that returns it
        void M() { Console.WriteLine(Password()); string Password() => {|LEAK1006:"Tr4vel!ng-Owl-77"|}; }
        # default of a parameter
        void Connect(string host, string password = {|LEAK1006:"Tr4vel!ng-Owl-77"|}) { }
        # named argument
        void Open(string host, object credential) { }
        static object Make(string a, string password) => a;
        void M() { Open("db7.internal", Make("x", password: {|LEAK1006:"Tr4vel!ng-Owl-77"|})); }
        # object initializer
        class Options { public string Host; public string Password { get; set; } }
        object M() => new Options { Host = "db7.internal", Password = {|LEAK1006:"Tr4vel!ng-Owl-77"|} };
        # nested object initializer
        class Options { public Login Login { get; } = new(); }
        class Login { public string Password { get; set; } }
        object M() => new Options { Login = { Password = {|LEAK1006:"Tr4vel!ng-Owl-77"|} } };
        # dictionary initializer
        object M() => new Dictionary<string, string> { ["host"] = "db7.internal", ["password"] = {|LEAK1006:"Tr4vel!ng-Owl-77"|} };
        # collection initializer of pairs
        object M() => new Dictionary<string, string> { { "host", "db7.internal" }, { "password", {|LEAK1006:"Tr4vel!ng-Owl-77"|} } };
        # key-value pair
        object M() => new KeyValuePair<string, string>("client_secret", {|LEAK1006:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|});
        # key-value pair by its factory
        object M() => KeyValuePair.Create("password", {|LEAK1006:"Tr4vel!ng-Owl-77"|});
        # indexer
        void M(Dictionary<string, string> settings) { settings["Db:Password"] = {|LEAK1006:"Tr4vel!ng-Owl-77"|}; }
        # add under a key
        void M(Dictionary<string, string> form) { form.Add("client_secret", {|LEAK1006:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}); }
        # tuple with names
        object M() => (host: "db7.internal", password: {|LEAK1006:"Tr4vel!ng-Owl-77"|});
        # deconstruction into a name
        void M() { var (host, password) = ("db7.internal", {|LEAK1006:"Tr4vel!ng-Owl-77"|}); Console.WriteLine(host + password); }
        # tuple of key and value
        object M() => new[] { ("host", "db7.internal"), ("password", {|LEAK1006:"Tr4vel!ng-Owl-77"|}) };
        # table of tuples
        static readonly (string User, string Password)[] Accounts = { ("anna", {|LEAK1006:"Tr4vel!ng-Owl-77"|}), ("carl", {|LEAK1006:"Winter!Fox-2024"|}) };
        # list of tuples
        List<(string, string Password)> M() { List<(string User, string Password)> accounts = new() { ("anna", {|LEAK1006:"Tr4vel!ng-Owl-77"|}) }; return accounts; }
        # loop over tuples
        void M() { foreach (var (user, password) in new[] { ("anna", {|LEAK1006:"Tr4vel!ng-Owl-77"|}), ("carl", {|LEAK1006:"Winter!Fox-2024"|}) }) Console.WriteLine(user + password); }
        # dictionary of passwords
        static readonly Dictionary<string, string> UserPasswords = new() { ["anna"] = {|LEAK1006:"Tr4vel!ng-Owl-77"|}, ["carl"] = {|LEAK1006:"Winter!Fox-2024"|} };
        # dictionary of passwords in pairs
        Dictionary<string, string> Passwords { get; } = new Dictionary<string, string> { { "anna", {|LEAK1006:"Tr4vel!ng-Owl-77"|} } };
        # parameter of a command
        class Parameter { public object Value { get; set; } }
        static Parameter Add(string name, int type) => new Parameter();
        void M() { Add("@password", 12).Value = {|LEAK1006:"Tr4vel!ng-Owl-77"|}; }
        # element of XML
        object M() => new System.Xml.Linq.XElement("password", {|LEAK1006:"Tr4vel!ng-Owl-77"|});
        # attribute of XML
        object M() => new System.Xml.Linq.XAttribute("pwd", {|LEAK1006:"Tr4vel!ng-Owl-77"|});
        # element that is written
        void M(System.Xml.XmlWriter writer) => writer.WriteElementString("password", {|LEAK1006:"Tr4vel!ng-Owl-77"|});
        # element that is written with a label
        void M(System.Xml.XmlWriter writer) { writer.WriteElementString("password", "Please enter your password"); writer.WriteAttributeString("type", "password"); }
        # row of a migration
        void InsertData(string table, string[] columns, object[] values) { }
        void M() => InsertData(table: "Users", columns: new[] { "Id", "Login", "Password" }, values: new object[] { 1, "anna", {|LEAK1006:"Tr4vel!ng-Owl-77"|} });
        # rows of a migration
        void InsertData(string table, string[] columns, object[,] values) { }
        void M() => InsertData(table: "Users", columns: new[] { "Login", "Password" }, values: new object[,] { { "anna", {|LEAK1006:"Tr4vel!ng-Owl-77"|} }, { "carl", {|LEAK1006:"Winter!Fox-2024"|} } });
        # columns without their rows
        void M(Action<string[]> select) => select(new[] { "Login", "Password", "w1nter-Fox!" });
        # anonymous object
        object M() => new { host = "db7.internal", password = {|LEAK1006:"Tr4vel!ng-Owl-77"|} };
        # named argument of an attribute
        class LoginAttribute : Attribute { public string Password { get; set; } }
        [Login(Password = {|LEAK1006:"Tr4vel!ng-Owl-77"|})] void M() { }
        # named constructor argument of an attribute
        class LoginAttribute : Attribute { public LoginAttribute(string password) { } }
        [Login(password: {|LEAK1006:"Tr4vel!ng-Owl-77"|})] void M() { }
        # record with a default
        record Login(string User, string Password = {|LEAK1006:"Tr4vel!ng-Owl-77"|});
        # with
        record Login(string User, string Password);
        Login M(Login login) => login with { Password = {|LEAK1006:"Tr4vel!ng-Owl-77"|} };
        # coalescing assignment
        class Options { public string Password { get; set; } }
        void M(Options options) { options.Password ??= {|LEAK1006:"Tr4vel!ng-Owl-77"|}; }
        # fallback of a variable
        void M(string given) { var password = given ?? {|LEAK1006:"Tr4vel!ng-Owl-77"|}; Console.WriteLine(password); }
        # fallback of an environment variable
        object M() => Environment.GetEnvironmentVariable("DB_PASSWORD") ?? {|LEAK1006:"Tr4vel!ng-Owl-77"|};
        # fallback of a configuration
        object M(Dictionary<string, string> config) => config["Jwt:Key"] ?? {|LEAK1007:"Zq8wN3vX6bT1mK9cR4pL7sD2fG5hJ0aY"|};
        # default of a look-up
        static string GetSetting(string name, string fallback) => fallback;
        object M() => GetSetting("SmtpPassword", {|LEAK1006:"Tr4vel!ng-Owl-77"|});
        # builder
        class Builder { public Builder WithPassword(string value) => this; public Builder WithHost(string value) => this; }
        void M() { new Builder().WithHost("db7.internal").WithPassword({|LEAK1006:"Tr4vel!ng-Owl-77"|}); }
        # setter method
        class Client { public void SetApiKey(string value) { } }
        void M(Client client) { client.SetApiKey({|LEAK1006:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}); }
        # conditional access
        class Options { public string Password { get; set; } public void SetPassword(string value) { } }
        void M(Options options) { options?.SetPassword({|LEAK1006:"Tr4vel!ng-Owl-77"|}); }
        # verbatim, raw and escaped strings
        void M() { string password = {|LEAK1006:@"Tr4vel!ng\Owl-77"|}, secret = {|LEAK1006:"""k7Qm2Xv9Lt4Zp8Rw3Nd6"""|}, pwd = {|LEAK1006:"Tr4vel\u0021ng-Owl-77"|}; Console.WriteLine(password + secret + pwd); }
        # variable of another language
        void M() { var contraseña = {|LEAK1006:"Tr4vel!ng-Owl-77"|}; var passwort = {|LEAK1006:"Tr4vel!ng-Owl-78"|}; Console.WriteLine(contraseña + passwort); }
        # escaped identifier
        void M() { var @password = {|LEAK1006:"Tr4vel!ng-Owl-77"|}; Console.WriteLine(@password); }

        # names of other things
        string PasswordLabel = "Password"; string passwordField = "txtPassword"; string PasswordHint = "At least 8 characters"; string tokenUrl = "https://login.example.org/token"; int passwordLength = 12;
        # empty and missing values
        string Password = null; string Secret = default; string GetToken() => throw new NotSupportedException();
        # placeholders
        void M() { var password = "<your password>"; var apiKey = "YOUR_API_KEY"; var secret = "${DB_SECRET}"; var pwd = "********"; Console.WriteLine(password + apiKey + secret + pwd); }
        # a key of the configuration
        object M(Dictionary<string, string> config) { var password = config["Db:Password"]; var passwordKey = "Db:Password"; return password + passwordKey; }
        # read from the environment
        void M() { var password = Environment.GetEnvironmentVariable("DB_PASSWORD"); var apiKey = Environment.GetEnvironmentVariable("API_KEY") ?? ""; Console.WriteLine(password + apiKey); }
        # sections in which a password is looked up
        static string GetSetting(string name, string section) => section + name;
        static string Login(string section) => GetSetting("password", section);
        object M() => Login("testnet4") + Login("main!77");
        # dictionary of hints
        static readonly Dictionary<string, string> PasswordHints = new() { ["short"] = "at-least-8-signs!" };
        # characters drawn from an alphabet
        string M(Random random) { const string alphabet = {|LEAK1009:"1234567890mnbasdflkjqwerpoiqweyuvcxnzhdkqpsdk_#()$"|}; var password = ""; password += alphabet.Substring(random.Next(10), 1); return password; }
        # a key to be filled in
        uint[] EncryptKey { get; } = { 0, 0, 0, 0 };
        # what a getter looks up is no value
        static string GetPassword(string user) => Environment.GetEnvironmentVariable(user);
        void M() { Console.WriteLine(GetPassword("svc_orders_2024!")); }
        """");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case(string name) => Cases.VerifyAsync(name);
}
