using System;
using System.Linq;
using LeakGate.Analyzers.Credentials.Names;
using Xunit;

namespace LeakGate.Analyzers.Tests.Names;

public class CredentialNamesTests
{
    [Theory]
    [InlineData("AWSSecretKey", "aws secret key")]
    [InlineData("m_strPassword", "m str password")]
    [InlineData("db-user.pwd:2", "db user pwd 2")]
    [InlineData("Oauth2Token", "oauth 2 token")]
    [InlineData("DBPASSWORD", "dbpassword")]
    [InlineData("__x__", "x")]
    [InlineData("", "")]
    public void Names_are_split_into_words(string name, string words) => Assert.Equal(words, string.Join(" ", NameWords.Split(name)));

    [Theory]
    [InlineData("DBPASSWORD", nameof(CredentialKind.Password))]
    [InlineData("dbpassword", nameof(CredentialKind.Password))]
    [InlineData("mypass", nameof(CredentialKind.Password))]
    [InlineData("userpwd", nameof(CredentialKind.Password))]
    [InlineData("xyzpassword", nameof(CredentialKind.Password))]
    [InlineData("szPassword", nameof(CredentialKind.Password))]
    [InlineData("txtPassword", nameof(CredentialKind.Password))]
    [InlineData("passwordForAdmin", nameof(CredentialKind.Password))]
    [InlineData("password2", nameof(CredentialKind.Password))]
    [InlineData("apikey", nameof(CredentialKind.ApiKey))]
    [InlineData("X-Api-Key", nameof(CredentialKind.ApiKey))]
    [InlineData("AWS_SECRET_ACCESS_KEY", nameof(CredentialKind.Secret))]
    [InlineData("Authentication:Google:ClientSecret", nameof(CredentialKind.Secret))]
    [InlineData("tokenSecret", nameof(CredentialKind.Secret))]
    [InlineData("Jwt:Key", nameof(CredentialKind.EncryptionKey))]
    [InlineData("VIKey", nameof(CredentialKind.InitializationVector))]
    [InlineData("passwordSalt", nameof(CredentialKind.Salt))]
    [InlineData("connectionstring", nameof(CredentialKind.ConnectionString))]
    [InlineData("contraseña", nameof(CredentialKind.Password))]
    [InlineData("ŞIFRE", nameof(CredentialKind.Password))]
    public void The_head_of_a_name_decides(string name, string kind) => Assert.Equal(kind, CredentialNames.BuiltIn.Classify(name).Kind.ToString());

    [Theory]
    [InlineData("secretName")]
    [InlineData("passwordLength")]
    [InlineData("passwordQuestion")]
    [InlineData("apiKeyHeader")]
    [InlineData("tokenEndpoint")]
    [InlineData("cancellationToken")]
    [InlineData("resetPasswordUrl")]
    [InlineData("ResetPassword")]
    [InlineData("wrongPassword")]
    [InlineData("publicKeyToken")]
    [InlineData("PublicKey")]
    [InlineData("primaryKey")]
    [InlineData("bypass")]
    [InlineData("compass")]
    [InlineData("passport")]
    [InlineData("keyboard")]
    [InlineData("monkey")]
    [InlineData("authentication")]
    [InlineData("privacy")]
    [InlineData("opinion")]
    [InlineData("userName")]
    [InlineData("")]
    [InlineData("___")]
    public void A_neighbour_turns_it_into_something_else(string name) => Assert.Equal(NameEvidence.None, CredentialNames.BuiltIn.Classify(name));

    [Fact]
    public void An_unexplained_word_behind_the_head_weakens_it()
    {
        Assert.Equal(NameStrength.Strong, CredentialNames.BuiltIn.Classify("passwordProd").Strength);
        Assert.Equal(NameStrength.Weak, CredentialNames.BuiltIn.Classify("passwordZorblax").Strength);
    }

    [Fact]
    public void A_users_rows_join_in()
    {
        var names = CredentialNames.Create(new[]
        {
            new[] { "zugangswort", "credential", "strong", "password", "de" },
            new[] { "password widget", "negating", "-", "-", "en" },
        });

        Assert.Equal(CredentialKind.Password, names.Classify("dbZugangswort").Kind);
        Assert.False(names.Classify("passwordWidget").IsCredential);
        Assert.True(names.Classify("password").IsCredential);
        Assert.Contains(names.Anchors, anchor => "zugangswort".Contains(anchor, StringComparison.Ordinal));
        Assert.False(CredentialNames.BuiltIn.Classify("dbZugangswort").IsCredential);
    }

    [Fact]
    public void A_users_broken_row_harms_nothing()
    {
        var names = CredentialNames.Create(new[] { Array.Empty<string>(), new[] { "", "credential", "strong", "password", "en" }, new[] { "x", "nonsense", "?", "?", "?" } });

        Assert.True(names.Classify("password").IsCredential);
        Assert.All(names.Anchors, anchor => Assert.True(anchor.Length > 0));
    }

    [Fact]
    public void Anchors_are_few_and_lower_case()
    {
        var anchors = CredentialNames.BuiltIn.Anchors;

        Assert.Equal(anchors.Count, anchors.Distinct().Count());
        Assert.All(anchors, anchor => Assert.Equal(anchor.ToLowerInvariant(), anchor));
        Assert.True(anchors.Count < 90, $"{anchors.Count} anchors");
    }
}
