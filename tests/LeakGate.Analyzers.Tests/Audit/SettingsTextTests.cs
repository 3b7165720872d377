using System;
using System.Linq;
using LeakGate.Analyzers.Audit;
using Xunit;

namespace LeakGate.Analyzers.Tests.Audit;

/// <summary>Settings of the build that silence rules are found in the files' own text, with their places.</summary>
public sealed class SettingsTextTests
{
    [Theory]
    [InlineData("dotnet_diagnostic.LEAK1005.severity = none", "LEAK1005")]
    [InlineData("dotnet_diagnostic.leak1005.severity=silent", "LEAK1005")]
    [InlineData("  dotnet_diagnostic.LEAK1005.severity : suggestion  # why", "LEAK1005")]
    [InlineData("dotnet_diagnostic.LEAK1005.severity = NONE ; why", "LEAK1005")]
    [InlineData("dotnet_diagnostic.LEAK1005.severity = warning", null)]
    [InlineData("dotnet_diagnostic.LEAK1005.severity = error", null)]
    [InlineData("dotnet_diagnostic.LEAK1005.severity = default", null)]
    [InlineData("dotnet_diagnostic.LEAK1005.severity =", null)]
    [InlineData("dotnet_diagnostic.LEAK1005.severity", null)]
    [InlineData("# dotnet_diagnostic.LEAK1005.severity = none", null)]
    [InlineData("; dotnet_diagnostic.LEAK1005.severity = none", null)]
    [InlineData("dotnet_diagnostic.LEAK1009.severity = none", null)]
    [InlineData("dotnet_diagnostic.CA1001.severity = none", null)]
    [InlineData("dotnet_diagnostic..severity = none", null)]
    [InlineData("dotnet_diagnostic.severity = none", null)]
    [InlineData("dotnet_analyzer_diagnostic.severity = none", "")]
    [InlineData("dotnet_analyzer_diagnostic.category-LeakGate.Storage.severity = none", "LeakGate.Storage")]
    [InlineData("dotnet_analyzer_diagnostic.category-Style.severity = none", null)]
    [InlineData("dotnet_analyzer_diagnostic.severity = warning", null)]
    public void AnalyzerConfig(string line, string? subject)
    {
        var settings = SettingsText.Find("/0/.editorconfig", "root = true\r\n[*.cs]\r\n" + line + "\r\n").ToArray();

        Assert.Equal(subject is null ? [] : [subject], settings.Select(setting => setting.RuleId.Length > 0 ? setting.RuleId : setting.Category));
        Assert.All(settings, setting => Assert.Equal(21 + line.Length - line.TrimStart().Length, setting.Span.Start));
    }

    [Theory]
    [InlineData("<NoWarn>$(NoWarn);LEAK1005;CS1591</NoWarn>", "LEAK1005")]
    [InlineData("<NoWarn Condition=\"'$(A)' == 'B'\">\n  CS1591,\n  leak1005\n</NoWarn>", "LEAK1005")]
    [InlineData("<MSBuildWarningsAsMessages>LEAK2001 LEAK1005</MSBuildWarningsAsMessages>", "LEAK2001,LEAK1005")]
    [InlineData("<NoWarn>CS1591</NoWarn>", "")]
    [InlineData("<NoWarn>LEAK1005X</NoWarn>", "")]
    [InlineData("<!-- <NoWarn>LEAK1005</NoWarn> -->", "")]
    [InlineData("<WarningsAsErrors>LEAK1005</WarningsAsErrors>", "")]
    [InlineData("<NoWarn>LEAK1005", "LEAK1005")]
    [InlineData("<NoWarn", "")]
    [InlineData("<!-- <NoWarn>LEAK1005</NoWarn>", "")]
    public void Project(string element, string ids)
    {
        var text = "<Project>" + element;

        var settings = SettingsText.Find("/0/App.csproj", text).ToArray();

        Assert.Equal(ids.Split(',', StringSplitOptions.RemoveEmptyEntries), settings.Select(setting => setting.RuleId));
        Assert.All(settings, setting => Assert.Equal(setting.RuleId, text.Substring(setting.Span.Start, setting.Span.Length), ignoreCase: true));
    }

    [Theory]
    [InlineData("<Rule Id=\"LEAK1005\" Action=\"None\" />", "LEAK1005")]
    [InlineData("<Rule Action='Info' Id = 'LEAK1005'/>", "LEAK1005")]
    [InlineData("<Rule Id=\"LEAK1005\" Action=\"Hidden\" />", "LEAK1005")]
    [InlineData("<Rule Id=\"LEAK1005\" Action=\"Error\" />", "")]
    [InlineData("<Rule Id=\"CA1001\" Action=\"None\" />", "")]
    [InlineData("<Rule Id=\"LEAK1005\" />", "")]
    [InlineData("<Rule Id=\"LEAK1005", "")]
    public void RuleSet(string rule, string ids)
        => Assert.Equal(ids.Split(',', StringSplitOptions.RemoveEmptyEntries), SettingsText.Find("/0/a.ruleset", "<RuleSet>" + rule).Select(setting => setting.RuleId));

    [Fact]
    public void AnyPieceOfAnyFile_IsReadWithoutAnException()
    {
        string[] texts =
        [
            "root = true\n[*.cs]\ndotnet_diagnostic.LEAK1005.severity = none # x\ndotnet_analyzer_diagnostic.category-LeakGate.Storage.severity : silent\n",
            "<Project><!-- a --><PropertyGroup><NoWarn>LEAK1005;LEAK2001</NoWarn></PropertyGroup></Project>",
            "<RuleSet><Rule Id=\"LEAK1005\" Action='None'/></RuleSet>",
        ];

        foreach (var text in texts)
        {
            for (var start = 0; start < text.Length; start++)
            {
                for (var end = start; end <= text.Length; end++)
                {
                    var piece = text[start..end];
                    Assert.All(SettingsText.Find("/0/a.ruleset", piece).Concat(SettingsText.Find("/0/a", piece)), s => Assert.InRange(s.Span.End, 0, piece.Length));
                }
            }
        }
    }
}
