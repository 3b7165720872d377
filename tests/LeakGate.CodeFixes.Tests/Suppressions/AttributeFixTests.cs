using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Suppressions;

/// <summary>SuppressMessage, wherever it stands: the compiler says what it hides.</summary>
public sealed class AttributeFixTests
{
    private const string Using = "using System.Diagnostics.CodeAnalysis;\n";
    private const string Password = "string Password = \"" + SuppressionRun.Secret + "\";";

    [Theory]
    [InlineData("class A\n{\n    /// <summary>It.</summary>\n    [SuppressMessage(\"x\", \"LEAK1006\")]\n    {0}\n}\n", "class A\n{\n    /// <summary>It.</summary>\n    {0}\n}\n", 1)]
    [InlineData("class A { [SuppressMessage(\"x\", \"LEAK1006:Title\")] {0} }", "class A { {0} }", 1)]
    [InlineData("[System.Obsolete, SuppressMessage(\"x\", \"LEAK1006\")] class A { {0} {1} }", "[System.Obsolete] class A { {0} {1} }", 2)]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1006\"),\n System.Obsolete]\nclass A { {0} }", "[System.Obsolete]\nclass A { {0} }", 1)]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1006\")] [System.Obsolete]\nclass A { {0} }", "[System.Obsolete]\nclass A { {0} }", 1)]
    [InlineData("[System.Obsolete][SuppressMessage(\"x\", \"LEAK1006\")]\nclass A { {0} }", "[System.Obsolete]\nclass A { {0} }", 1)]
    [InlineData("[SuppressMessage(\n    \"x\",\n    \"LEAK1006\")] // why\nclass A { {0} }", "class A { {0} }", 1)]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1006\")] class A { {0} } // of the emulator", "class A { {0} } // of the emulator", 1)]
    [InlineData("[UnconditionalSuppressMessage(\"x\", \"LEAK1006\")]\nclass A { class B { {0} } }", "class A { class B { {0} } }", 1)]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1005\")]\nclass A { {0} }", "class A { {0} }", 0)]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1006\")]\nclass A { }\nclass B { {0} }", "class A { }\nclass B { {0} }", 0)]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1006\")]\n[SuppressMessage(\"x\", \"LEAK2001\")]\nclass A { {0} }", "class A { {0} }", 1)]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1006\")]\nclass A\n{\n    [SuppressMessage(\"x\", \"LEAK1006\")]\n    {0}\n    {1}\n}", "class A\n{\n    {0}\n    {1}\n}", 2)]
    [InlineData("class A { void M([SuppressMessage(\"x\", \"LEAK1006\")] int p) { } {0} }", "class A { void M(int p) { } {0} }", 0)]
    [InlineData("[assembly: SuppressMessage(\"x\", \"LEAK1006\")]\nclass A { {0} }\nclass B { {1} }", "class A { {0} }\nclass B { {1} }", 2)]
    [InlineData("[module: SuppressMessage(\"x\", \"LEAK1006\")]\nclass A { {0} }", "class A { {0} }", 1)]
    [InlineData("[assembly: SuppressMessage(\"x\", \"LEAK1006\", Scope = \"type\", Target = \"~T:N.A\")]\nnamespace N { class A { {0} } class B { {1} } }", "namespace N { class A { {0} } class B { {1} } }", 1)]
    [InlineData("[assembly: SuppressMessage(\"x\", \"LEAK1006\", Scope = \"member\", Target = \"~F:N.A.Password\")]\nnamespace N { class A { {0} } class B { {1} } }", "namespace N { class A { {0} } class B { {1} } }", 1)]
    [InlineData("[assembly: SuppressMessage(\"x\", \"LEAK1006\", Scope = \"namespaceanddescendants\", Target = \"~N:N\")]\nnamespace N.M { class A { {0} } class B { {1} } }", "namespace N.M { class A { {0} } class B { {1} } }", 2)]
    [InlineData("[assembly: SuppressMessage(\"x\", \"LEAK1006\", Scope = \"namespace\", Target = \"~N:N\")]\nnamespace N { class A { {0} } namespace M { class B { {1} } } }", "namespace N { class A { {0} } namespace M { class B { {1} } } }", 0)]
    [InlineData("[assembly: SuppressMessage(\"x\", \"LEAK1006\", Scope = \"namespaceanddescendants\", Target = \"~N:N\")]\nnamespace N { namespace M { class A { {0} } class B { {1} } } }", "namespace N { namespace M { class A { {0} } class B { {1} } } }", 2)]
    [InlineData("[assembly: SuppressMessage(\"x\", \"LEAK1006\", Scope = \"type\", Target = \"~T:Gone\")]\nclass A { {0} }", "class A { {0} }", 0)]
    public async Task It_goes_and_what_it_hid_is_exempt(string before, string after, int exemptions)
    {
        string Fill(string text) => Using + text.Replace("{0}", Password, StringComparison.Ordinal).Replace("{1}", Password.Replace("Password", "Pwd", StringComparison.Ordinal), StringComparison.Ordinal);

        using var one = SuppressionRun.Of("{}", [[Fill(before)]]);
        var seen = (await one.FindAsync()).Count(diagnostic => diagnostic.Id == "LEAK1006");
        var (code, policy, _) = await SuppressionRun.MoveAsync(one);
        Assert.Equal(Fill(after), code);
        Assert.Equal(exemptions, SuppressionRun.Count(policy));
        Assert.Equal(Enumerable.Repeat("LEAK1006", seen), (await one.FindAsync()).Select(diagnostic => diagnostic.Id));

        using var all = SuppressionRun.Of("{}", [[Fill(before)]]);
        Assert.Equal((code, policy), await SuppressionRun.MoveAllAsync(all));
    }

    [Fact]
    public async Task In_a_file_of_its_own_it_finds_what_it_is_about_in_others()
    {
        const string Global = "// Project-wide.\n" + Using + "\n[assembly: SuppressMessage(\"x\", \"LEAK1006\", Justification = \"Made up.\", Scope = \"type\", Target = \"~T:A\")]\n";
        using var run = SuppressionRun.Of("{}", [[Global, "partial class A { " + Password + " }", "partial class A { " + Password.Replace("Password", "Pwd", StringComparison.Ordinal) + " }"]]);
        var (code, policy, titles) = await SuppressionRun.MoveAsync(run);

        Assert.Equal("// Project-wide.\n" + Using + "\n", code);
        Assert.Equal(["Replace the suppression of LEAK1006 by 2 exemptions in leakgate.json"], titles);
        Assert.Equal(3, policy.Split("\"reason\": \"Made up.\"").Length);
        Assert.Contains("src/P0/1.cs#A.Password", policy, StringComparison.Ordinal);
        Assert.Contains("src/P0/2.cs#A.Pwd", policy, StringComparison.Ordinal);
        Assert.Empty(await run.FindAsync());
    }

    [Fact]
    public async Task On_one_part_of_a_type_it_hides_the_other_too()
    {
        using var run = SuppressionRun.Of("{}", [[Using + "[SuppressMessage(\"x\", \"LEAK1006\")]\npartial class A { }", "partial class A { " + Password + " }"]]);
        var (_, policy, _) = await SuppressionRun.MoveAsync(run);

        Assert.Equal(1, SuppressionRun.Count(policy));
        Assert.Empty(await run.FindAsync());
    }

    [Fact]
    public async Task What_is_about_the_policy_cannot_be_exempted_and_is_left()
    {
        using var run = SuppressionRun.Of("{}", [[Using + "[assembly: SuppressMessage(\"x\", \"LEAK9004\")]"]]);
        Assert.Empty(await run.ActionsAsync(Assert.Single(await SuppressionRun.AuditAsync(run))));
    }
}
