using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Values;

/// <summary>LEAK1007: keys, salts and IVs in each way in which C# writes bytes.</summary>
public sealed class CryptographicKeyTests
{
    internal static readonly RuleCases Cases = RuleCases.Parse("""
        # a key that only the class tells of
        static class DataProtectionText { private const string key = {|LEAK1007:"57d95f48-c262-4e22-ae97-01d9d445f3f7"|}; }
        # a key that only the method tells of
        static string EncryptDES(string text, string key = {|LEAK1007:"kingsbridge99x"|}) => text;
        # names of keys in such a class
        class EncryptionSettings { private const string Key = "Encryption"; public const string SectionKey = "Encryption:Key"; string key = "EncryptionKey"; }
        # the key of a cache in such a class
        class CryptoPrices { void M() { var key = "prices:all"; } }
        # what callers give to a class that encrypts
        class Encryptor { public Encryptor(string key, string salt) { } }
        object M() => new Encryptor({|LEAK1007:"blksid4v6b9x0rf"|}, {|LEAK1007:"ddtexxrfttbx45"|});
        # a salt of words where it is hashed
        static class PasswordHelper { private const string Salt = {|LEAK1007:"mountainGoat"|}; }
        # a salt's default
        string Tag(string text, string salt = {|LEAK1007:"orchard_ledger_salt"|}) => text + salt;
        # the name of a column
        static class Columns { public const string Salt = "UserSalt"; public const string Hash = "PasswordHash"; }
        # array with its type
        void M(Aes aes) { aes.Key = {|LEAK1007:new byte[] { 0x3A, 0x91, 0x5C, 0x07, 0xE8, 0x44, 0xB2, 0x6F, 0x1D, 0x93, 0x58, 0xCA, 0x20, 0x7E, 0xF1, 0x86 }|}; }
        # array without its type
        void M(Aes aes) { aes.Key = {|LEAK1007:new[] { (byte)0x3A, (byte)0x91, (byte)0x5C, (byte)0x07, (byte)0xE8, (byte)0x44, (byte)0xB2, (byte)0x6F }|}; }
        # array in a field
        private static readonly byte[] EncryptionKey = {|LEAK1007:{ 0x3A, 0x91, 0x5C, 0x07, 0xE8, 0x44, 0xB2, 0x6F, 0x1D, 0x93, 0x58, 0xCA, 0x20, 0x7E, 0xF1, 0x86 }|};
        # u8
        ReadOnlySpan<byte> M() { ReadOnlySpan<byte> encryptionKey = {|LEAK1007:"Zq8wN3vX6bT1mK9cR4pL7sD2fG5hJ0aY"u8|}; return encryptionKey; }
        # u8 to an array
        void M(Aes aes) { aes.Key = {|LEAK1007:"Zq8wN3vX6bT1mK9cR4pL7sD2fG5hJ0aY"u8|}.ToArray(); }
        # GetBytes
        void M(Aes aes) { aes.Key = Encoding.UTF8.GetBytes({|LEAK1007:"Zq8wN3vX6bT1mK9cR4pL7sD2fG5hJ0aY"|}); }
        # GetBytes of a constant
        private const string Text = {|LEAK1007:"Zq8wN3vX6bT1mK9cR4pL7sD2fG5hJ0aY"|};
        void M(Aes aes) { aes.Key = Encoding.ASCII.GetBytes(Text); }
        # base64
        void M(Aes aes) { aes.Key = Convert.FromBase64String({|LEAK1007:"lk426LfqiqPnTl2Z6XhKPgOUfL63CfjgMwCs02Gk+mM="|}); }
        # hexadecimal
        void M(Aes aes) { aes.Key = Convert.FromHexString({|LEAK1007:"964E36E8B7EA8AA3E74E5D99E9784A3E"|}); }
        # constructor of a MAC
        object M() => new HMACSHA256(Encoding.UTF8.GetBytes({|LEAK1007:"Zq8wN3vX6bT1mK9cR4pL7sD2fG5hJ0aY"|}));
        # encryptor
        object M(Aes aes, byte[] iv) => aes.CreateEncryptor(Encoding.UTF8.GetBytes({|LEAK1007:"Zq8wN3vX6bT1mK9cR4pL7sD2fG5hJ0aY"|}), iv);
        # IV of the encryptor
        object M(Aes aes, byte[] key) => aes.CreateEncryptor(key, {|LEAK1007:new byte[16]|});
        # zero IV inline
        void M(Aes aes) { aes.IV = {|LEAK1007:new byte[16]|}; }
        # IV by name
        private static readonly byte[] InitializationVector = Encoding.UTF8.GetBytes({|LEAK1007:"q7W2e9R4t6Y1u8I3"|});
        # salt
        object M(string password) => new Rfc2898DeriveBytes(password, Encoding.UTF8.GetBytes({|LEAK1007:"m4Xn8Zb2Vc6Kl1Qw"|}), 100_000, HashAlgorithmName.SHA256);
        # salt in bytes
        object M(string password) => new Rfc2898DeriveBytes(password, {|LEAK1007:new byte[] { 0x49, 0x76, 0x61, 0x6e, 0x20, 0x4d, 0x65, 0x64 }|}, 100_000, HashAlgorithmName.SHA256);
        # object initializer
        object M() { var aes = Aes.Create(); return new Holder { EncryptionKey = {|LEAK1007:new byte[] { 1, 35, 69, 103, 137, 171, 205, 239 }|} }; }
        class Holder { public byte[] EncryptionKey; }
        # local of bytes
        void M(Aes aes) { var bytes = {|LEAK1007:new byte[] { 0x3A, 0x91, 0x5C, 0x07, 0xE8, 0x44, 0xB2, 0x6F }|}; aes.Key = bytes; }

        # a buffer to be filled
        void M(Aes aes) { var iv = new byte[16]; RandomNumberGenerator.Fill(iv); aes.IV = iv; var salt = new byte[8]; RandomNumberGenerator.Fill(salt); }
        # a key read at run time
        void M(Aes aes, byte[] given) { aes.Key = given; aes.IV = RandomNumberGenerator.GetBytes(16); }
        # a key from the environment
        void M(Aes aes) { aes.Key = Convert.FromBase64String(Environment.GetEnvironmentVariable("APP_KEY")); }
        # other bytes
        private static readonly byte[] Header = { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A };
        # key codes
        private static readonly byte[] KeyCodes = { 27, 13, 9 }; private const string KeyName = "Enter";
        """);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case(string name) => Cases.VerifyAsync(name);

    internal static readonly RuleCases Newest = RuleCases.Parse("""
        # collection expression
        void M(Aes aes) { aes.Key = {|LEAK1007:[0x3A, 0x91, 0x5C, 0x07, 0xE8, 0x44, 0xB2, 0x6F, 0x1D, 0x93, 0x58, 0xCA, 0x20, 0x7E, 0xF1, 0x86]|}; }
        # collection expression in a field
        private static readonly byte[] EncryptionKey = {|LEAK1007:[0x3A, 0x91, 0x5C, 0x07, 0xE8, 0x44, 0xB2, 0x6F, 0x1D, 0x93, 0x58, 0xCA, 0x20, 0x7E, 0xF1, 0x86]|};
        # collection expression of characters
        private static readonly char[] Password = {|LEAK1006:['T', 'r', '4', 'v', 'e', 'l', '!', 'n', 'g', '-', '7']|};
        # empty collection expression
        private static readonly byte[] EncryptionKey = [];
        """);

    // Here, since a line of the cases would be taken for a directive inside of the condition.
#if ROSLYN_LATEST
    public static TheoryData<string> NewestNames => Newest.Names;

    [Theory]
    [MemberData(nameof(NewestNames))]
    public Task Newest_case(string name) => Newest.VerifyAsync(name);
#endif
}
