using System;
using System.Linq;
using LeakGate.Analyzers.Catalogues;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using Xunit;

namespace LeakGate.Analyzers.Tests.ConnectionStrings;

/// <summary>One positive and one negative test a row of the connection-string catalogues.</summary>
public sealed class ConnectionCatalogueTests
{
    public static TheoryData<string, string> SecretKeys
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var row in CatalogueReader.ReadEmbedded("connection-keys.tsv").Where(row => row[1] == "secret"))
            {
                rows.Add(row[0], row[2]);
            }

            return rows;
        }
    }

    public static TheoryData<string, string, string> OtherKeys
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var row in CatalogueReader.ReadEmbedded("connection-keys.tsv").Where(row => row[1] != "secret"))
            {
                rows.Add(row[0], row[1], row[4]);
            }

            return rows;
        }
    }

    public static TheoryData<string, string, string, string> Defaults
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var row in CatalogueReader.ReadEmbedded("default-passwords.tsv"))
            {
                rows.Add(row[0], Cell(row[1]), Cell(row[2]), row[3]);
            }

            return rows;
        }
    }

    public static TheoryData<string, string, string> Schemes
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var row in CatalogueReader.ReadEmbedded("connection-providers.tsv").Where(row => row[3] != "-"))
            {
                foreach (var scheme in row[3].Split(','))
                {
                    rows.Add(scheme, row[0], row[4]);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(SecretKeys))]
    public void Secret_key_is_found_with_a_secret_and_silent_with_a_placeholder(string key, string shape)
    {
        var secret = shape switch
        {
            "generated" => MadeUpKeys.Fill("{K32}"),
            "signature" => "sv=2022-11-02&sig=" + MadeUpKeys.Fill("{K32}"),
            _ => "Tr4ctor!",
        };
        var text = "Server=fleet01;" + key + "=" + secret + ";User Id=fleet";
        Assert.Contains(ConnectionStringAnalyzer.Anchors, anchor => key.Contains(anchor, StringComparison.OrdinalIgnoreCase));
        Assert.True(ConnectionStringAnalyzer.TryAnalyze(text, out var verdict));
        Assert.Equal(RuleIds.ConnectionString, verdict.RuleId);
        Assert.Equal(key, verdict.SecretKey);
        Assert.Equal(secret, text.Substring(verdict.SecretStart, verdict.SecretLength));

        foreach (var harmless in new[] { "", "{0}", "\uFFFC", "<" + key + ">", "${SECRET}", "********", "your_password" })
        {
            ConnectionStringAnalyzer.TryAnalyze("Server=fleet01;" + key + "=" + harmless + ";User Id=", out verdict);
            Assert.Null(verdict.RuleId);
        }
    }

    [Theory]
    [MemberData(nameof(OtherKeys))]
    public void Other_key_makes_a_fragment_a_connection_string_and_is_no_secret(string key, string role, string providers)
    {
        _ = providers;
        Assert.False(ConnectionStringAnalyzer.TryAnalyze(key + "=Tr4ctor!", out _));

        ConnectionStringAnalyzer.TryAnalyze(key + "=x9;Password=Tr4ctor!", out var verdict);
        if (role != "nested")
        {
            Assert.Equal(RuleIds.ConnectionString, verdict.RuleId);
        }
    }

    [Theory]
    [MemberData(nameof(Defaults))]
    public void Default_password_is_told_from_a_password_of_ones_own(string product, string user, string password, string providers)
    {
        Assert.NotEmpty(product);
        foreach (var id in providers.Split(','))
        {
            var provider = id == "*" ? ConnectionProvider.Unknown : ConnectionProviders.ById(id);
            Assert.NotNull(provider);
            Assert.NotNull(DefaultPasswords.ProductOf(user, password, provider));
            Assert.Null(DefaultPasswords.ProductOf(user, password + "7", provider));
        }

        var text = "Server=fleet01;Database=d;User Id=" + user + ";Password=" + password + ";";
        Assert.True(ConnectionStringAnalyzer.TryAnalyze(text, out var verdict));
        if (user.Length > 0 && DefaultPasswords.ProductOf(user, password, ConnectionProvider.Unknown) is not null)
        {
            Assert.Equal(RuleIds.DefaultPassword, verdict.RuleId);
            Assert.True(verdict.IsDefaultPassword);
        }

        text = "Server=fleet01;Database=d;User Id=" + user + ";Password=" + password + "Zq7;";
        Assert.True(ConnectionStringAnalyzer.TryAnalyze(text, out verdict));
        Assert.Equal(RuleIds.ConnectionString, verdict.RuleId);
        Assert.False(verdict.IsDefaultPassword);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Scheme_decides_product_and_rule(string scheme, string provider, string ruleId)
    {
        var text = scheme + "://fleet:Tr4ctor!@fleet01/x";
        Assert.True(ConnectionStringAnalyzer.TryAnalyze(text, out var verdict));
        Assert.Equal(ruleId, verdict.RuleId);
        Assert.Equal(provider, verdict.Provider);
        Assert.Equal("fleet01", verdict.Host);

        ConnectionStringAnalyzer.TryAnalyze(scheme + "://fleet01:1234/x", out verdict);
        Assert.Null(verdict.RuleId);
    }

    [Fact]
    public void Provider_ids_in_all_catalogues_are_known()
    {
        var ids = CatalogueReader.ReadEmbedded("connection-keys.tsv").SelectMany(row => row[4].Split(','))
            .Concat(CatalogueReader.ReadEmbedded("default-passwords.tsv").SelectMany(row => row[3].Split(',')))
            .Where(id => id is not ("*" or "url")).Distinct();
        Assert.All(ids, id => Assert.NotNull(ConnectionProviders.ById(id)));
    }

    private static string Cell(string cell) => cell == "-" ? string.Empty : cell;
}
