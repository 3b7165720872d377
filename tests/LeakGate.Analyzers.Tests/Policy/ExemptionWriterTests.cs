using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using LeakGate.Analyzers.Policy;
using Xunit;

namespace LeakGate.Analyzers.Tests.Policy;

public sealed class ExemptionWriterTests
{
    private static readonly ExemptionEntry s_manuals = new()
    {
        Rule = "LEAK2001", Resource = "cc-manuals", Reason = "Published \"manuals\".", Owner = "docs", Expires = "2030-12-31",
    };

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n")]
    public void Writes_a_new_file(string? nothing) => Assert.Equal("""
        {
          "exemptions": [
            {
              "rule": "LEAK2001",
              "resource": "cc-manuals",
              "reason": "Published \"manuals\".",
              "owner": "docs",
              "expires": "2030-12-31"
            }
          ]
        }

        """.ReplaceLineEndings("\n"), ExemptionWriter.Add(nothing, [s_manuals]));

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"enforce\": [] }")]
    [InlineData("{\n  \"enforce\": [] // all of them\n}\n")]
    [InlineData("{\n  \"enforce\": [],\n}\n")]
    [InlineData("{ \"exemptions\": [] }")]
    [InlineData("{\n  \"exemptions\": [ // none yet\n  ]\n}")]
    [InlineData("{\n  \"exemptions\": [\n    // none yet\n  ],\n  \"enforce\": []\n}")]
    [InlineData("{\r\n\t\"exemptions\": [\r\n\t\t{ \"rule\": \"LEAK1001\", \"path\": \"a\" }\r\n\t]\r\n}\r\n")]
    [InlineData("{ \"exemptions\": [ { \"rule\": \"LEAK1001\", \"path\": \"a\" }, { \"rule\": \"LEAK2002\", \"path\": \"b\" } ] }")]
    [InlineData("{ \"exemptions\": [ { \"rule\": \"LEAK2002\", \"path\": \"b\" } ] }")]
    [InlineData("{ \"exemptions\": [\n{ \"rule\": \"LEAK1001\", \"path\": \"a\" } /* c */ , // d\n{ \"rule\": \"LEAK2002\", \"path\": \"b\" }, ] }")]
    public void Keeps_what_is_there(string policy)
    {
        var before = PolicyText.Read(policy);

        var text = ExemptionWriter.Add(policy, [s_manuals])!;

        var after = PolicyText.Read(text);
        Assert.Equal(before.Issues.Select(issue => issue.Message), after.Issues.Select(issue => issue.Message));
        Assert.Equal(before.Exemptions.Select(one => one.Rule).Append("LEAK2001").Order(), after.Exemptions.Select(one => one.Rule));
        Assert.Equal(policy.Where(c => !char.IsWhiteSpace(c) && c != ','), RemoveOne(policy, text).Where(c => !char.IsWhiteSpace(c) && c != ','));
        Assert.Equal(policy.Contains("\r\n", StringComparison.Ordinal), text.Contains("\r\n", StringComparison.Ordinal));
        Assert.Equal(text, ExemptionWriter.Add(text, [s_manuals]));
    }

    [Fact]
    public void Inserts_in_order_between_entries_with_comments() => Assert.Equal("""
        {
          "exemptions": [
            // The old module.
            {
              "rule": "LEAK1005",
              "path": "src/Legacy"
            }, // until May
            {
              "rule": "LEAK2001",
              "resource": "cc-manuals",
              "reason": "Published \"manuals\".",
              "owner": "docs",
              "expires": "2030-12-31"
            },
            // The fonts.
            {
              "rule": "LEAK2001",
              "resource": "fonts"
            }
          ]
        }
        """.ReplaceLineEndings("\n"), ExemptionWriter.Add("""
        {
          "exemptions": [
            // The old module.
            {
              "rule": "LEAK1005",
              "path": "src/Legacy"
            }, // until May
            // The fonts.
            {
              "rule": "LEAK2001",
              "resource": "fonts"
            }
          ]
        }
        """.ReplaceLineEndings("\n"), [s_manuals]));

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{ \"exemptions\": {} }")]
    public void Leaves_a_broken_file_alone(string policy) => Assert.Null(ExemptionWriter.Add(policy, [s_manuals]));

    [Fact]
    public void Thousands_are_written_sorted()
    {
        var random = new Random(7);
        var entries = Enumerable.Range(0, 5_000).Select(i => Entry($"lg1-{random.NextInt64():x16}{i:x16}")).ToArray();

        var text = ExemptionWriter.Add(ExemptionWriter.Add(null, entries.Take(2_500)), entries.Skip(2_500))!;

        Assert.Empty(PolicyText.IssuesOf(text));
        Assert.Equal(entries.Select(entry => entry.Fingerprint).Order(StringComparer.Ordinal), PolicyText.Read(text).Exemptions.Select(one => one.Fingerprint));
    }

    [Fact]
    public void Whatever_a_text_holds_comes_back()
    {
        const string strange = "a\"b\\c\nd\te\u0001 \uD83D\uDE00 \uFFFC ü";

        var read = PolicyText.Read(ExemptionWriter.Add(null, [new ExemptionEntry { Rule = "LEAK1001", Path = "a", Reason = strange, Owner = "o", Expires = "2030-01-01" }])!);

        Assert.Equal(strange, read.Exemptions.Single().Reason);
    }

    [Fact]
    public void Git_merges_what_two_people_add()
    {
        var common = ExemptionWriter.Add("{\n  // Ours.\n  \"enforce\": [ \"LEAK1*\" ]\n}\n", new[] { "2", "5", "8" }.Select(First))!;
        var mine = ExemptionWriter.Add(common, new[] { "1", "4" }.Select(First))!;
        var theirs = ExemptionWriter.Add(common, new[] { "3", "6", "7" }.Select(First))!;
        theirs = ExemptionWriter.Add(theirs, [s_manuals])!;

        // 3 and 4 go to one gap and could not be merged by anyone; all others do.
        var (merged, conflicts) = Merge(ExemptionWriter.Add(common, new[] { "1" }.Select(First))!, common, theirs);

        Assert.Equal(0, conflicts);
        Assert.Empty(PolicyText.IssuesOf(merged));
        Assert.Equal(new[] { "1", "2", "3", "5", "6", "7", "8", "" }, PolicyText.Read(merged).Exemptions.Select(one => one.Fingerprint.Length > 0 ? one.Fingerprint[4..5] : ""));
        Assert.NotEqual(mine, common);
    }

    private static ExemptionEntry First(string digit) => Entry("lg1-" + digit + new string('0', 31));

    private static ExemptionEntry Entry(string fingerprint)
        => new() { Rule = "LEAK1006", Fingerprint = fingerprint, Reason = "r", Owner = "o", Expires = "2030-12-31", Where = "src/A.cs#A.Password" };

    // What the writer added is the longest stretch that the old text does not have.
    private static string RemoveOne(string before, string after)
    {
        var start = after.IndexOf("\"resource\": \"cc-manuals\"", StringComparison.Ordinal);
        var open = after.LastIndexOf('{', start);
        var close = after.IndexOf('}', start);
        var rest = after.Remove(open, close + 1 - open);
        return before.Contains("exemptions", StringComparison.Ordinal) ? rest : rest.Replace("\"exemptions\": [", string.Empty).Remove(rest.Replace("\"exemptions\": [", string.Empty).LastIndexOf(']'), 1);
    }

    private static (string Text, int Conflicts) Merge(string mine, string common, string theirs)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            foreach (var (name, text) in new[] { ("mine", mine), ("common", common), ("theirs", theirs) })
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }

            using var git = Process.Start(new ProcessStartInfo("git", "merge-file -p mine common theirs") { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            var merged = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return (merged, git.ExitCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
