using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Storage;
using LeakGate.Analyzers.Tests.Storage.Samples;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Storage.Sweep;

/// <summary>Every row of the exposure catalogue: what its generated sample leaves open is closed by the first fix that is offered, or the row says why there is none.</summary>
public sealed class ExposureFixTests
{
    private const string Helpers = "\nnamespace Values { }\nnamespace Amazon.CDK.AWS.IAM { public class AccountRootPrincipal { } }";

    // What some fixes write beside what a row's stub declares: as the CDK has it.
    private static readonly Dictionary<string, string> s_members = new()
    {
        ["cdk-ec2-any-peer"] = "public static object Ipv4(string cidr) => null;",
        ["cdk-ec2-connections-any"] = "public void AllowFrom(object peer, object port) { }",
        ["cdk-ec2-connections-default-any"] = "public void AllowDefaultPortFrom(object peer) { }",
        ["cdk-iam-not-principals"] = "public object Principals { get; set; }",
        ["cdk-iam-add-any-principal"] = "public void AddAccountRootPrincipal() { }",
        ["cdk-iam-add-aws-account-principal"] = "public void AddAccountRootPrincipal() { }",
    };

    public static TheoryData<string> Rows
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var row in ExposureCatalogue.BuiltIn.Rows)
            {
                data.Add(row.Id);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task What_a_row_finds_is_fixed_or_the_row_says_why_not(string id)
    {
        var row = ExposureCatalogue.BuiltIn.Rows.Single(row => row.Id == id);
        var sample = ExposureSample.Of(row);
        var before = FixRun.Of(Array.Empty<MetadataReference>(), "using Values;\n" + sample.Positive, StubOf(row, sample) + Helpers);
        var finding = (await before.FindAsync()).Single(diagnostic => diagnostic.Properties[FindingProperties.Row] == id || IsAlike(row, diagnostic));
        var action = (await before.ActionsAsync(finding)).FirstOrDefault();
        if (row.Fix == ExposureFix.None)
        {
            Assert.Null(action);
            Assert.NotEmpty(row.NoFixReason);
            return;
        }

        Assert.True(action is not null, $"no fix of {finding} in\n{sample.Positive}\n{sample.Stub}");
        var after = await before.ApplyAsync(action);
        var text = await after.TextAsync();
        Assert.True((await after.CompilerMessagesAsync()).Length <= (await before.CompilerMessagesAsync()).Length, $"{string.Join('\n', await after.CompilerMessagesAsync())}\n{text}");
        var left = await after.FindAsync();
        Assert.True(left.All(diagnostic => diagnostic.GetMessage().Contains("nowhere yet", StringComparison.Ordinal) || diagnostic.Id != finding.Id), $"{string.Join('\n', left)}\n{text}");
    }

    private static string StubOf(ExposureRow row, ExposureSample sample)
    {
        var head = $"public class {row.Types.FirstOrDefault()?.SimpleName} {{\n";
        var peer = row.Id.StartsWith("cdk-ec2-connections", StringComparison.Ordinal)
            ? "\nnamespace Amazon.CDK.AWS.EC2 { public static class Peer { public static object Ipv4(string cidr) => null; } }"
            : "";
        return s_members.TryGetValue(row.Id, out var members) ? sample.Stub.Replace(head, head + members, StringComparison.Ordinal) + peer : sample.Stub;
    }

    // Where two rows see one place, the one that knows more reports it.
    private static bool IsAlike(ExposureRow row, Diagnostic diagnostic)
        => diagnostic.Id == row.RuleFor(row.UnsafeValues.IsEmpty ? row.Exposure : row.UnsafeValues[0].Exposure) && diagnostic.Properties[FindingProperties.Row] != row.Id;
}
