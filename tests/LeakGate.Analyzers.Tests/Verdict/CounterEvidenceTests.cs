using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Verdict;
using LeakGate.Analyzers.Credentials.Verdict.Counter;
using Xunit;

namespace LeakGate.Analyzers.Tests.Verdict;

/// <summary>Each class of counter-evidence by itself: what it excuses, and the near miss that it must not.</summary>
public class CounterEvidenceTests
{
    [Theory]
    [InlineData("{0}")]
    [InlineData("{{name}}")]
    [InlineData("${DB}")]
    [InlineData("#{Octo.Pwd}")]
    [InlineData("$(Pwd)")]
    [InlineData("%PWD%")]
    [InlineData("<your key>")]
    [InlineData("[password]")]
    [InlineData("__PWD__")]
    [InlineData("@Password")]
    [InlineData(":password")]
    [InlineData("?")]
    public void Placeholders_are_recognised(string value) => Assert.True(Placeholders.IsPlaceholder(Subject("password", value)));

    [Theory]
    [InlineData("{Rt5%kkP")]
    [InlineData("<3mymom99>")]
    [InlineData("@dm1nWorld")]
    [InlineData("$ecret2016")]
    [InlineData("%Gx8kd!")]
    public void Passwords_with_brackets_and_signs_are_no_placeholders(string value) => Assert.False(Placeholders.IsPlaceholder(Subject("password", value)));

    [Theory]
    [InlineData("****", true)]
    [InlineData("xxxx-xxxx", true)]
    [InlineData("…", true)]
    [InlineData("000000", false)]
    [InlineData("aaab", false)]
    public void Masks_repeat_one_sign(string value, bool expected) => Assert.Equal(expected, Masks.IsMask(Subject("password", value)));

    [Theory]
    [InlineData("00000000000000000000000000000000", true)]
    [InlineData("00000000-0000-0000-0000-000000000000", true)]
    public void A_key_of_zeros_is_a_mask(string value, bool expected) => Assert.Equal(expected, Masks.IsMask(Subject("apiKey", value)));

    [Theory]
    [InlineData("YOUR_PASSWORD_HERE", true)]
    [InlineData("insert key here", true)]
    [InlineData("placeholder", true)]
    [InlineData("Example!Winter2024x7", false)]
    [InlineData("yourStrong(!)Password1", false)]
    public void Instructions_must_make_up_the_value(string value, bool expected) => Assert.Equal(expected, Samples.IsInstruction(Subject("password", value)));

    [Theory]
    [InlineData("apiKey", "my-api-key", true)]
    [InlineData("token", "token123", true)]
    [InlineData("password", "some-password", true)]
    [InlineData("password", "mypassword", false)]
    [InlineData("apiKey", "test-9f8a7b6c5d", false)]
    public void Stand_ins(string name, string value, bool expected) => Assert.Equal(expected, Samples.IsStandIn(Subject(name, value)));

    [Theory]
    [InlineData("none", true)]
    [InlineData("required", true)]
    [InlineData("0", true)]
    [InlineData("1234", false)]
    [InlineData("banana", false)]
    public void Keywords_of_code(string value, bool expected) => Assert.Equal(expected, Keywords.IsKeyword(Subject("password", value)));

    [Theory]
    [InlineData("AWS_SECRET_ACCESS_KEY", true)]
    [InlineData("op://vault/item/password", true)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:123456789012:secret:x", true)]
    [InlineData("ENC(abc123)", true)]
    [InlineData("QX7_Z93KQW_88PLM2", false)]
    public void References_say_where_it_is_kept(string value, bool expected) => Assert.Equal(expected, References.IsReference(Subject("secret", value)));

    [Theory]
    [InlineData("Password", "Password", true)]
    [InlineData("AccessToken", "access_token", true)]
    [InlineData("Password", "connection.password", true)]
    [InlineData("Password", "txtPassword", true)]
    [InlineData("SecretKey", "Jwt:Key", true)]
    [InlineData("Password", "MyPassword123", false)]
    [InlineData("Password", "r3d1s-Pr0d", false)]
    [InlineData("EncryptionKey", "ProyectoFinalDAM", false)]
    public void Names_of_things(string name, string value, bool expected) => Assert.Equal(expected, ThingNames.IsNameOfAThing(Subject(name, value)));

    [Theory]
    [InlineData("Password:", true)]
    [InlineData("Please enter your password", true)]
    [InlineData("Пароль", true)]
    [InlineData("密码不能为空", true)]
    [InlineData("kfmq zrtw pabx vhdn", false)]
    [InlineData("Bratwurst!", false)]
    [InlineData("йцукен123", false)]
    public void Texts_for_people(string value, bool expected) => Assert.Equal(expected, Prose.IsProse(Subject("password", value)));

    [Theory]
    [InlineData("https://login.example.com/token", true)]
    [InlineData("/users/resetPassword", true)]
    [InlineData(@"C:\keys\x.pem", true)]
    [InlineData("secrets.json", true)]
    [InlineData("$.data.token", true)]
    [InlineData("Az/09+x==!", false)]
    [InlineData("wJ7/kQ2xLm9Zt4Vb6Hd1Kw0PzXc3Qf8sRyEaUoIi", false)]
    public void Locations_of_things(string value, bool expected) => Assert.Equal(expected, Locations.IsLocation(Subject("secret", value)));

    [Theory]
    [InlineData("Bearer", true)]
    [InlineData("AES-256-CBC", true)]
    [InlineData("HmacSHA256", true)]
    [InlineData("Sha9xk2", false)]
    public void Words_of_protocols(string value, bool expected) => Assert.Equal(expected, ProtocolWords.IsProtocolWord(Subject("key", value)));

    [Theory]
    [InlineData("SELECT password FROM users", true)]
    [InlineData("--password", true)]
    [InlineData("?api_key=", true)]
    [InlineData("#password", true)]
    [InlineData("x => x.Password", true)]
    [InlineData("Password = @Password", true)]
    [InlineData("-N8rQkJ_MKbhpax", false)]
    [InlineData("#1Dad!", false)]
    public void Pieces_of_code(string value, bool expected) => Assert.Equal(expected, CodeTexts.IsCode(Subject("password", value)));

    [Theory]
    [InlineData(@"^(?=.*\d).{8,}$", true)]
    [InlineData("yyyy-MM-dd", true)]
    [InlineData("^W1nter$now", false)]
    public void Patterns_describe_values(string value, bool expected) => Assert.Equal(expected, Patterns.IsPattern(Subject("token", value)));

    [Theory]
    [InlineData("password", "abcdefghijklmnopqrstuvwxyz0123456789", true)]
    [InlineData("password", "!@#$%^&*()", true)]
    [InlineData("password", "abc123xyz", false)]
    [InlineData("EncryptionKey", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", false)]
    public void Alphabets(string name, string value, bool expected) => Assert.Equal(expected, Patterns.IsCharacterSet(Subject(name, value)));

    [Theory]
    [InlineData("token", "3f8a2b7c-91d4-4e6f-a5b0-7c2d9e8f1a34", true)]
    [InlineData("clientSecret", "3f8a2b7c-91d4-4e6f-a5b0-7c2d9e8f1a34", false)]
    [InlineData("token", "#FF00AA", true)]
    [InlineData("password", "#FF00ZZ", false)]
    public void Identifiers_are_public_under_weak_names(string name, string value, bool expected) => Assert.Equal(expected, PublicValues.IsIdentifier(Subject(name, value)));

    [Theory]
    [InlineData("2019-04-01", true)]
    [InlineData("1.2.3.4", true)]
    [InlineData("en-US", true)]
    [InlineData("19850412", false)]
    [InlineData("qrtm9981", false)]
    public void Dates_and_versions(string value, bool expected) => Assert.Equal(expected, PublicValues.IsDateOrVersion(Subject("password", value)));

    private static ValueSubject Subject(string name, string value) => new(
        value,
        new CredentialEvidence(value, name, CredentialNames.BuiltIn.Classify(name), CredentialDestination.None, CredentialContext.None));
}
