using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Values;

/// <summary>LEAK1008: a credential that is compared with a value in the source is a credential in the source.</summary>
public sealed class ComparisonTests
{
    internal static readonly RuleCases Cases = RuleCases.Parse("""
        # equal
        bool M(string password) => password == {|LEAK1008:"Tr4vel!ng-Owl-77"|};
        # equal, the other way round
        bool M(string password) => {|LEAK1008:"Tr4vel!ng-Owl-77"|} == password;
        # not equal
        bool M(string password) => password != {|LEAK1008:"Tr4vel!ng-Owl-77"|};
        # member of an object
        class Login { public string Password; }
        bool M(Login login) => login.Password == {|LEAK1008:"Tr4vel!ng-Owl-77"|};
        # Equals
        bool M(string password) => password.Equals({|LEAK1008:"Tr4vel!ng-Owl-77"|});
        # Equals, the other way round
        bool M(string password) => {|LEAK1008:"Tr4vel!ng-Owl-77"|}.Equals(password);
        # Equals with a comparison
        bool M(string password) => password.Equals({|LEAK1008:"Tr4vel!ng-Owl-77"|}, StringComparison.Ordinal);
        # Equals, the other way round, with a comparison
        bool M(string password) => {|LEAK1008:"Tr4vel!ng-Owl-77"|}.Equals(password, StringComparison.Ordinal);
        # static Equals
        bool M(string password) => string.Equals(password, {|LEAK1008:"Tr4vel!ng-Owl-77"|});
        # static Equals, the other way round
        bool M(string password) => string.Equals({|LEAK1008:"Tr4vel!ng-Owl-77"|}, password, StringComparison.OrdinalIgnoreCase);
        # Compare
        bool M(string password) => string.Compare(password, {|LEAK1008:"Tr4vel!ng-Owl-77"|}) == 0;
        # CompareOrdinal
        bool M(string password) => string.CompareOrdinal(password, {|LEAK1008:"Tr4vel!ng-Owl-77"|}) == 0;
        # CompareTo
        bool M(string password) => password.CompareTo({|LEAK1008:"Tr4vel!ng-Owl-77"|}) == 0;
        # is
        bool M(string password) => password is {|LEAK1008:"Tr4vel!ng-Owl-77"|};
        # is not
        bool M(string password) => password is not {|LEAK1008:"Tr4vel!ng-Owl-77"|};
        # or
        bool M(string password) => password is {|LEAK1008:"Tr4vel!ng-Owl-77"|} or {|LEAK1008:"Winter!Fox-2024"|};
        # property pattern
        class Login { public string User; public string Password; }
        bool M(Login login) => login is { User: "admin", Password: {|LEAK1008:"Tr4vel!ng-Owl-77"|} };
        # switch statement
        int M(string password) { switch (password) { case {|LEAK1008:"Tr4vel!ng-Owl-77"|}: return 1; case {|LEAK1008:"Winter!Fox-2024"|}: return 2; default: return 0; } }
        # switch expression
        int M(string password) => password switch { {|LEAK1008:"Tr4vel!ng-Owl-77"|} => 1, {|LEAK1008:"Winter!Fox-2024"|} => 2, _ => 0 };
        # SequenceEqual
        bool M(byte[] password) => password.SequenceEqual(Encoding.UTF8.GetBytes({|LEAK1008:"Tr4vel!ng-Owl-77"|}));
        # FixedTimeEquals
        bool M(byte[] apiKey) => CryptographicOperations.FixedTimeEquals(apiKey, Encoding.UTF8.GetBytes({|LEAK1008:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}));
        # FixedTimeEquals, the other way round, of encoded sides
        bool M(string apiKey) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes({|LEAK1008:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|}), Encoding.UTF8.GetBytes(apiKey));
        # with a constant
        const string Expected = {|LEAK1008:"Tr4vel!ng-Owl-77"|};
        bool M(string password) => password == Expected;
        # a header of a request
        bool M(Dictionary<string, string> headers) => headers["X-Api-Key"] == {|LEAK1008:"k7Qm2Xv9Lt4Zp8Rw3Nd6"|};
        # after trimming
        bool M(string password) => password.Trim() == {|LEAK1008:"Tr4vel!ng-Owl-77"|};
        # in parentheses
        bool M(string password) => (password) == ({|LEAK1008:"Tr4vel!ng-Owl-77"|});

        # with nothing
        bool M(string password) => password == "" || password == null || password is null || password == string.Empty || password.Equals("");
        # with a word of a protocol
        bool M(string tokenType) => tokenType == "Bearer" || tokenType is "refresh_token" or "access_token";
        # with another variable
        bool M(string password, string confirmation) => password == confirmation && password.Equals(confirmation) && string.Equals(password, confirmation);
        # of a key with a name
        bool M(string key) => key == "password" || key == "Authorization" || key is "Enter" or "Escape";
        # of a length
        bool M(string password) => password.Length == 12;
        """);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case(string name) => Cases.VerifyAsync(name);
}
