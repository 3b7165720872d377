using System.Linq;
using LeakGate.Analyzers.Policy;
using Xunit;

namespace LeakGate.Analyzers.Tests.Policy;

public sealed class PathGlobTests
{
    [Theory]
    [InlineData("src/Login.cs", "src/Login.cs", true)]
    [InlineData("SRC\\login.cs", "src/Login.cs", true)]
    [InlineData("./src", "src/Login.cs", true)]
    [InlineData("src/", "src/Deep/Login.cs", true)]
    [InlineData("src", "srcs/Login.cs", false)]
    [InlineData("Login.cs", "src/Login.cs", false)]
    [InlineData("src/*.cs", "src/Login.cs", true)]
    [InlineData("src/*.cs", "src/Deep/Login.cs", false)]
    [InlineData("src/*", "src/Deep/Login.cs", true)]
    [InlineData("src/*/Login.cs", "src/Deep/Login.cs", true)]
    [InlineData("src/*/Login.cs", "src/Login.cs", false)]
    [InlineData("src/**/Login.cs", "src/Login.cs", true)]
    [InlineData("src/**/Login.cs", "src/A/B/Login.cs", true)]
    [InlineData("src/**/Login.cs", "src/A/B/NoLogin.cs", false)]
    [InlineData("**/Login.cs", "Login.cs", true)]
    [InlineData("**/Login.cs", "a/b/Login.cs", true)]
    [InlineData("**/Login.cs", "a/b/XLogin.cs", false)]
    [InlineData("**/Generated", "a/Generated/b/X.cs", true)]
    [InlineData("**/*.Designer.cs", "a/Form1.Designer.cs", true)]
    [InlineData("**", "a/b", true)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a/**", "b/a/c", false)]
    [InlineData("**/a/*/c", "a/a/b/c", true)]
    [InlineData("**/a/*/c", "x/a/b/d/a/b/c", true)]
    [InlineData("src/?.cs", "src/A.cs", true)]
    [InlineData("src/?.cs", "src/AB.cs", false)]
    [InlineData("src?A.cs", "src/A.cs", false)]
    public void A_path_means(string pattern, string path, bool matches)
    {
        Assert.Equal(matches, PathGlob.ForPath(pattern).Matches(path));
        Assert.Equal(matches, IndexFinds(PathGlob.ForPath(pattern), path, folders: true));
    }

    [Theory]
    [InlineData("cc-manuals", "cc-manuals", true)]
    [InlineData("cc-manuals", "CC-Manuals", true)]
    [InlineData("cc-manuals", "cc-manuals/2024", false)]
    [InlineData("cc-*", "cc-manuals/2024", true)]
    [InlineData("*-public", "cc-public", true)]
    [InlineData("*-public", "cc-public-2", false)]
    [InlineData("*manual*", "cc-manuals", true)]
    [InlineData("cc-?", "cc-1", true)]
    public void A_name_means(string pattern, string name, bool matches)
    {
        Assert.Equal(matches, PathGlob.ForName(pattern).Matches(name));
        Assert.Equal(matches, IndexFinds(PathGlob.ForName(pattern), name, folders: false));
    }

    private static bool IndexFinds(PathGlob glob, string text, bool folders)
    {
        var index = new GlobIndex();
        index.Add(PathGlob.ForPath("other/**/x"), new Exemption());
        index.Add(glob, new Exemption { Rule = "LEAK1001" });
        var found = new System.Collections.Generic.List<Exemption>();
        index.Find(text, folders, found);
        return found.Any(exemption => exemption.Rule == "LEAK1001");
    }
}
