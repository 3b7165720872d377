using LeakGate.CodeFixes.Credentials;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Credentials;

public sealed class SecretWordsTests
{
    [Theory]
    [InlineData("_smtpPassword", "SMTP_PASSWORD", "Smtp:Password")]
    [InlineData("SMTPPassword", "SMTP_PASSWORD", "Smtp:Password")]
    [InlineData("AwsSecretAccessKey", "AWS_SECRET_ACCESS_KEY", "Aws:SecretAccessKey")]
    [InlineData("Smtp:Password", "SMTP_PASSWORD", "Smtp:Password")]
    [InlineData("STRIPE_API_KEY", "STRIPE_API_KEY", "Stripe:ApiKey")]
    [InlineData("db2Password", "DB2_PASSWORD", "Db2:Password")]
    [InlineData("password", "PASSWORD", "Password")]
    [InlineData("jwt", "JWT", "Jwt")]
    [InlineData("github-pat", "GITHUB_PAT", "GithubPat")]
    public void Name_IsWrittenAsItsPlaceHasIt(string name, string variable, string key)
    {
        var words = SecretWords.Of(name);

        Assert.Equal(variable, words.EnvironmentVariable);
        Assert.Equal(key, words.ConfigurationKey);
    }

    [Theory]
    [InlineData("password", true)]
    [InlineData("apiKey", true)]
    [InlineData("ClientSecret", true)]
    [InlineData("smtpPassword", false)]
    [InlineData("jwt", false)]
    public void Name_IsGeneric_WhenItSaysOnlyWhatItIs(string name, bool expected) => Assert.Equal(expected, SecretWords.Of(name).IsGeneric);

    [Theory]
    [InlineData("пароль")]
    [InlineData("密码")]
    [InlineData("123")]
    [InlineData("")]
    public void Name_WithNothingForAVariable_IsEmpty(string name) => Assert.True(SecretWords.Of(name).IsEmpty);
}
