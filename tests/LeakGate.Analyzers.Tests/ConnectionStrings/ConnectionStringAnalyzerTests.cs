using System;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using Xunit;

namespace LeakGate.Analyzers.Tests.ConnectionStrings;

public sealed class ConnectionStringAnalyzerTests
{
    public static TheoryData<string, string, string, string> Real => RealSecrets.Rows;

    public static TheoryData<string> Harmless => HarmlessTexts.Rows;

    [Theory]
    [MemberData(nameof(Real))]
    public void Real_secret_is_found_where_it_stands(string ruleId, string key, string secret, string text)
    {
        text = MadeUpKeys.Fill(text);
        secret = MadeUpKeys.Fill(secret);

        Assert.True(ConnectionStringAnalyzer.LooksRelevant(text));
        Assert.True(ConnectionStringAnalyzer.TryAnalyze(text, out var verdict));
        Assert.Equal(ruleId, verdict.RuleId);
        Assert.Equal(key, verdict.SecretKey);
        Assert.Equal(secret, text.Substring(verdict.SecretStart, verdict.SecretLength));
        Assert.False(verdict.IsPlaceholder);
        Assert.Equal(secret.Length == 0, verdict.IsEmptyPassword);
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Harmless_text_has_no_rule(string text)
    {
        text = MadeUpKeys.Fill(text);
        ConnectionStringAnalyzer.TryAnalyze(text, out var verdict);
        Assert.True(verdict.RuleId is null, $"{verdict.RuleId} {verdict.Kind} {verdict.SecretKey}: {verdict.Evidence}");
    }

    [Theory]
    [MemberData(nameof(Real))]
    public void Message_parts_hold_no_secret(string ruleId, string key, string secret, string text)
    {
        _ = key;
        secret = MadeUpKeys.Fill(secret);
        ConnectionStringAnalyzer.TryAnalyze(MadeUpKeys.Fill(text), out var verdict);
        if (secret.Length > 0 && ruleId != RuleIds.DefaultPassword && secret is not ("password" or "secret"))
        {
            foreach (var part in new[] { verdict.Kind, verdict.Evidence, verdict.SecretKey, verdict.Provider })
            {
                Assert.DoesNotContain(secret, part, StringComparison.Ordinal);
            }
        }
    }
}
