using LeakGate.Analyzers.Credentials.ConnectionStrings;
using Xunit;

namespace LeakGate.Analyzers.Tests.ConnectionStrings;

/// <summary>What a verdict says besides its rule.</summary>
public sealed class ConnectionStringVerdictTests
{
    [Theory]
    [InlineData("Server=tcp:x.database.windows.net,1433;User Id=u1;Password=Tr4ctor!", "x.database.windows.net", false, "SQL Server connection string")]
    [InlineData("Server=.\\SQLEXPRESS;User Id=u1;Password=Tr4ctor!", ".", true, "SQL Server connection string")]
    [InlineData("Server=(localdb)\\mssqllocaldb;User Id=u1;Password=Tr4ctor!", "(localdb)", true, "SQL Server connection string")]
    [InlineData("Server=localhost,1433;User Id=u1;Password=Tr4ctor!", "localhost", true, "SQL Server connection string")]
    [InlineData("Host=127.0.0.1;Port=5432;Username=u1;Password=Tr4ctor!", "127.0.0.1", true, "PostgreSQL connection string")]
    [InlineData("Server=::1;Port=3306;Uid=u1;Pwd=Tr4ctor!", "::1", true, "MySQL connection string")]
    [InlineData("Data Source=(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=ora01)(PORT=1521)));User Id=u1;Password=Tr4ctor!", "ora01", false, "Oracle connection string")]
    [InlineData("Server=db;User Id=u1;Password=Tr4ctor!", "db", false, "Database connection string")]
    [InlineData("cache:6379,password=Tr4ctor!,ssl=true", "cache", false, "Redis connection string")]
    [InlineData("mongodb://u1:Tr4ctor!@localhost:27017/db", "localhost", true, "MongoDB URL")]
    [InlineData("https://u1:Tr4ctor!@[::1]:8443/x", "::1", true, "HTTP URL")]
    [InlineData("Driver={SQL Server};Server=s1;Uid=u1;Pwd=Tr4ctor!", "s1", false, "ODBC connection string")]
    public void Host_and_kind(string text, string host, bool local, string kind)
    {
        Assert.True(ConnectionStringAnalyzer.TryAnalyze(text, out var verdict));
        Assert.Equal(host, verdict.Host);
        Assert.Equal(local, verdict.IsLocalHost);
        Assert.Equal(kind, verdict.Kind);
        Assert.Equal("u1", verdict.User ?? "u1");
    }

    [Fact]
    public void User_and_database_are_said()
    {
        ConnectionStringAnalyzer.TryAnalyze("Server=s1;Initial Catalog=Fleet;User ID=u1;Password=Tr4ctor!", out var verdict);
        Assert.Equal(("u1", "Fleet"), (verdict.User, verdict.Database));

        ConnectionStringAnalyzer.TryAnalyze("postgres://u1:Tr4ctor!@pg/fleet?sslmode=require", out verdict);
        Assert.Equal(("u1", "fleet"), (verdict.User, verdict.Database));
    }

    [Theory]
    [InlineData("Server=s1;Trusted_Connection=True;Password=", true)]
    [InlineData("Server=s1;Authentication=Active Directory Managed Identity;Password=", true)]
    [InlineData("Server=s1;Integrated Security=SSPI;Password=", true)]
    [InlineData("Server=s1;Integrated Security=false;Password=", false)]
    [InlineData("Server=s1;Authentication=Active Directory Password;Password=", false)]
    public void Integrated_security_is_said(string text, bool integrated)
    {
        Assert.True(ConnectionStringAnalyzer.TryAnalyze(text, out var verdict));
        Assert.Null(verdict.RuleId);
        Assert.True(verdict.IsEmptyPassword);
        Assert.Equal(integrated, verdict.ProvidesIntegratedSecurity);
    }

    [Theory]
    [InlineData("Server=s1;User Id=u1;Password={0}")]
    [InlineData("Server=s1;User Id=u1;Password=\uFFFC")]
    [InlineData("amqp://u1:${PASSWORD}@h1")]
    public void Placeholder_is_said(string text)
    {
        Assert.True(ConnectionStringAnalyzer.TryAnalyze(text, out var verdict));
        Assert.True(verdict.IsPlaceholder);
        Assert.Null(verdict.RuleId);
    }

    [Theory]
    [InlineData("Password=Tr4ctor!")]
    [InlineData("pwd=Tr4ctor!")]
    public void Lone_pair_is_left_to_the_caller(string text)
    {
        Assert.True(ConnectionStringAnalyzer.TryAnalyze(text, out var verdict));
        Assert.Null(verdict.RuleId);
        Assert.True(verdict.IsBareFragment);
        Assert.Equal("Tr4ctor!", text.Substring(verdict.SecretStart, verdict.SecretLength));
    }

    [Theory]
    [InlineData("Server=s1;Database=d")]
    [InlineData("https://acme.io/password")]
    [InlineData("password")]
    [InlineData("")]
    public void Text_without_a_place_for_a_secret_is_refused(string text)
    {
        Assert.False(ConnectionStringAnalyzer.TryAnalyze(text, out var verdict));
        Assert.Same(ConnectionStringVerdict.None, verdict);
    }

    [Fact]
    public void Own_secret_wins_over_default_and_placeholder()
    {
        ConnectionStringAnalyzer.TryAnalyze("amqp://guest:guest@h1 mongodb://u1:{pw}@h2 postgres://u1:Tr4ctor!@h3", out var verdict);
        Assert.Equal(RuleIds.ConnectionString, verdict.RuleId);
        Assert.Equal("h3", verdict.Host);
    }
}
