using System.Linq;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Fixing;

public sealed class UsingDirectivesTests
{
    [Theory]
    [InlineData("class C { }", "using System;\n\nclass C { }")]
    [InlineData("// Licence\n// of two lines\n\nclass C { }", "// Licence\n// of two lines\n\nusing System;\n\nclass C { }")]
    [InlineData("#nullable enable\nclass C { }", "#nullable enable\n\nusing System;\n\nclass C { }")]
    [InlineData("using System;\nclass C { }", "using System;\nclass C { }")]
    [InlineData("using Xunit;\nclass C { }", "using System;\nusing Xunit;\nclass C { }")]
    [InlineData("// Licence\nusing Xunit;\nclass C { }", "// Licence\nusing System;\nusing Xunit;\nclass C { }")]
    [InlineData("using System.IO;\nusing Xunit;\nclass C { }", "using System;\nusing System.IO;\nusing Xunit;\nclass C { }")]
    [InlineData("using Xunit;\nusing Azure;\nclass C { }", "using Xunit;\nusing Azure;\nusing System;\nclass C { }")]
    [InlineData("global using Xunit;\nclass C { }", "global using Xunit;\nusing System;\nclass C { }")]
    [InlineData("using static System.Math;\nclass C { }", "using System;\nusing static System.Math;\nclass C { }")]
    [InlineData("using A = System.Int32;\nclass C { }", "using System;\nusing A = System.Int32;\nclass C { }")]
    [InlineData("extern alias X;\nclass C { }", "extern alias X;\nusing System;\n\nclass C { }")]
    [InlineData("namespace N\n{\n    using Xunit;\n    class C { }\n}", "namespace N\n{\n    using System;\n    using Xunit;\n    class C { }\n}")]
    [InlineData("namespace N;\nclass C { }", "using System;\n\nnamespace N;\nclass C { }")]
    [InlineData("using Xunit;\r\nclass C { }", "using System;\r\nusing Xunit;\r\nclass C { }")]
    [InlineData("System.Console.Beep();", "using System;\n\nSystem.Console.Beep();")]
    public void System_IsImported(string source, string expected) => Assert.Equal(expected, Import(source, "System"));

    [Fact]
    public void Several_StandInOrder()
        => Assert.Equal("using System;\nusing Azure.Identity;\nusing Xunit;\nclass C { }", Import("using Xunit;\nclass C { }", "Azure.Identity", "System"));

    private static string Import(string source, params string[] namespaces)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot();
        return SourceText.From(source).WithChanges(UsingDirectives.Insertions(root, namespaces).OrderBy(change => change.Span.Start)).ToString();
    }
}
