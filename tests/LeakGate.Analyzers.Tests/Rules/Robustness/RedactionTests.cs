using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Tests.Formats;
using LeakGate.Analyzers.Tests.Rules.Cases;
using LeakGate.Analyzers.Tests.Rules.Rows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Robustness;

/// <summary>
/// Nothing that comes out holds a secret: every positive of the tests goes in, and everything that is printed is searched for each piece of six
/// characters of it. A piece of letters and hyphens alone is not searched for: it may be of a word of the format ("Access", "azure-"), and kinds are named in words.
/// </summary>
public sealed class RedactionTests
{
    private const int Piece = 6;

    [Fact]
    public async Task No_case_prints_its_secret()
    {
        var cases = AllCases().Where(one => one.Marked.Any()).ToArray();
        Assert.True(cases.Length > 100);
        var leaks = new List<string>();
        foreach (var batch in cases.Chunk(40))
        {
            // One compilation a case: their types share names.
            foreach (var one in batch)
            {
                var trees = one.PlainFiles.Select(file => RuleRun.Parse(file.Text, file.Path));
                leaks.AddRange(LeaksOf(await RuleRun.AnalyzeAsync(RuleRun.WithEveryRule(RuleRun.Compile(trees))), one.Name));
            }
        }

        Assert.Empty(leaks);
    }

    [Fact]
    public async Task No_sink_prints_its_secret()
    {
        var trees = SinkRowBatches.Rows.Select(row => RuleRun.Parse(
            row.Sample.Positive.Replace("namespace Sample\n", $"namespace Sample.P{row.Number}\n", StringComparison.Ordinal), $"/{row.Number}.cs"));
        var found = await RuleRun.AnalyzeAsync(RuleRun.WithEveryRule(RuleRun.Compile(trees)));
        Assert.True(found.Length > 900);
        Assert.Empty(LeaksOf(found, "sink"));
    }

    [Fact]
    public async Task No_format_prints_its_secret()
    {
        var trees = FormatCatalogue.Formats.Select((format, i) => RuleRun.Parse(
            $"class C{i} {{ string {NameFor(format)}Secret = {SymbolDisplay.FormatLiteral(FormatSampleGenerator.Sample(format.Id), quote: true)}; }}", $"/{i}.cs"));
        var found = await RuleRun.AnalyzeAsync(RuleRun.WithEveryRule(RuleRun.Compile(trees)));
        Assert.True(found.Length > 350);
        Assert.Empty(LeaksOf(found, "format"));
    }

    private static string NameFor(CredentialFormat format)
        => format.Context.Count == 0 ? "shown" : string.Concat(format.Context[0].Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Every list of cases of this assembly.</summary>
    private static IEnumerable<RuleCase> AllCases()
        => typeof(RedactionTests).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(RuleCases))
            .SelectMany(field => ((RuleCases)field.GetValue(null)!).All);

    private static IEnumerable<string> LeaksOf(IEnumerable<Diagnostic> found, string name)
    {
        foreach (var finding in found)
        {
            var printed = Printed(finding);
            foreach (var secret in SecretsOf(finding))
            {
                for (var i = 0; i + Math.Min(Piece, secret.Length) <= secret.Length; i++)
                {
                    var piece = secret.Substring(i, Math.Min(Piece, secret.Length));
                    if (!piece.All(c => char.IsLetter(c) || c == '-') && printed.Contains(piece, StringComparison.Ordinal))
                    {
                        yield return $"{name}: '{piece}' in {printed}";
                    }
                }
            }
        }
    }

    // Message in two cultures, properties, and what tools print of a diagnostic as a whole.
    private static string Printed(Diagnostic finding)
        => string.Join("\n", [
            finding.GetMessage(CultureInfo.InvariantCulture),
            finding.GetMessage(CultureInfo.GetCultureInfo("de-DE")),
            finding.ToString(),
            .. finding.Properties.Select(property => property.Key + "=" + property.Value),
        ]);

    /// <summary>The secret parts of the strings that a finding points to.</summary>
    private static IEnumerable<string> SecretsOf(Diagnostic finding)
    {
        var root = finding.Location.SourceTree!.GetRoot();
        var span = finding.Location.SourceSpan;
        var strings = root.DescendantTokens(span).Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
            || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) || token.IsKind(SyntaxKind.Utf8StringLiteralToken));
        var texts = strings.Select(token => token.ValueText).DefaultIfEmpty(root.ToFullString().Substring(span.Start, span.Length));
        return texts.SelectMany(text => SecretParts(text, finding.Id)).Where(part => part.Length >= 4);
    }

    // Host, user and scheme of a connection string or URL, and the fixed beginning of a format, are no secrets: the kind is named after them.
    private static IEnumerable<string> SecretParts(string text, string rule)
    {
        switch (rule)
        {
            case RuleIds.ConnectionString or RuleIds.DefaultPassword or RuleIds.CredentialInUrl when text.Contains("://", StringComparison.Ordinal):
                var user = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('@')[0];
                return [user[(user.IndexOf(':', StringComparison.Ordinal) + 1)..]];
            case RuleIds.ConnectionString or RuleIds.DefaultPassword:
                return text.Split(';', ',').Where(part => part.Contains('=', StringComparison.Ordinal))
                    .Where(part => s_secretKeys.Contains(part[..part.IndexOf('=', StringComparison.Ordinal)].Trim().ToUpperInvariant()))
                    .Select(part => part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            case RuleIds.KnownCredentialFormat or RuleIds.PrivateKey or RuleIds.CredentialInUrl:
                return text.Length > 40 ? [text[20..]] : [text[(text.Length / 2)..]];
            default:
                // "Authorization: Bearer …": the name of the header and the scheme are shown elsewhere.
                return [text[(text.LastIndexOf(' ') + 1)..]];
        }
    }

    private static readonly HashSet<string> s_secretKeys = ["PASSWORD", "PWD", "ACCOUNTKEY", "SHAREDACCESSKEY", "ACCESSKEY", "SECRET"];
}
