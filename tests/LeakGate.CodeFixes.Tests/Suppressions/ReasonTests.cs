using System;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Suppressions;

/// <summary>The reason of the exemption is what somebody wrote beside the suppression, unless that repeats the secret.</summary>
public sealed class ReasonTests
{
    private const string Secret = SuppressionRun.Secret;
    private const string Unjudged = "Hidden by a pragma before, not judged yet: say why it may stay, or mend it.";
    private const string UnjudgedAttribute = "Hidden by an attribute before, not judged yet: say why it may stay, or mend it.";

    [Theory]
    [InlineData("#pragma warning disable LEAK1006 //  The emulator's   own. ", "The emulator's own.")]
    [InlineData("// The emulator's own.\n#pragma warning disable LEAK1006", "The emulator's own.")]
    [InlineData("// Another one above it.\n#pragma warning disable LEAK1006 // own", "own")]
    [InlineData("// Passwords\n#pragma warning disable LEAK1006", Unjudged)]
    [InlineData("// var old = Read(1, 2);\n#pragma warning disable LEAK1006", Unjudged)]
    [InlineData("// Far above this one.\n\n#pragma warning disable LEAK1006", Unjudged)]
    [InlineData("#pragma warning disable LEAK1006 //", Unjudged)]
    [InlineData("#pragma warning disable LEAK1006 // " + Secret + " is the emulator's", Unjudged)]
    [InlineData("#pragma warning disable LEAK1006 // it ends with Owl-77", Unjudged)]
    [InlineData("#pragma warning disable LEAK1006 // was password=\"Ch4nged!-Since-99\" before", Unjudged)]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1006\", Justification = \"The emulator's\\nown.\")]", "The emulator's own.")]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1006\", Justification = \"The \" + \"emulator's.\")] // else", "The emulator's.")]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1006\", Justification = \"<Pending>\")]", UnjudgedAttribute)]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1006\", Justification = \"\")] // The emulator's.", "The emulator's.")]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1006\", Justification = \"It is " + Secret + " there\")]", UnjudgedAttribute)]
    public async Task It_is_in_the_words_of_the_code(string suppression, string reason)
    {
        var member = suppression.StartsWith('[') ? $"class A\n{{\n{suppression}\nstring Password = \"{Secret}\";\n}}" : $"{suppression}\nclass A {{ string Password = \"{Secret}\"; }}";
        using var run = SuppressionRun.Of("{}", [["using System.Diagnostics.CodeAnalysis;\n" + member]]);
        var (_, policy, _) = await SuppressionRun.MoveAsync(run);

        Assert.Contains($"\"reason\": \"{reason}\"", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("Owl-77", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("Ch4nged", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1006\")] // The emulator's.\n", "")]
    [InlineData("[SuppressMessage(\"x\", \"LEAK1006\", Justification = \"Made up.\")] // Else.\n", "// Else.\n")]
    [InlineData("// The emulator's own.\n[SuppressMessage(\"x\", \"LEAK1006\")]\n", "// The emulator's own.\n")]
    public async Task A_comment_goes_when_its_words_have_gone_along(string before, string after)
    {
        const string Using = "using System.Diagnostics.CodeAnalysis;\n";
        const string Class = "class A { string Password = \"" + Secret + "\"; }";
        using var run = SuppressionRun.Of("{}", [[Using + before + Class]]);
        Assert.Equal(Using + after + Class, (await SuppressionRun.MoveAsync(run)).Code);
    }
}
