using System;
using System.IO;
using LeakGate.Build.Report.Sessions;
using Xunit;

namespace LeakGate.Build.Tests.Report;

public sealed class BuildMarksTests : IDisposable
{
    private readonly string _build = Guid.NewGuid().ToString("N");

    [Fact]
    public void AProjectAlone_IsLast()
    {
        var marks = new BuildMarks(_build);
        marks.Begin("/s/App.csproj", "");

        Assert.True(marks.End("/s/App.csproj", "", [], []));
    }

    [Fact]
    public void AReferencedProject_IsNotLast_WhileTheOneThatNeedsItIsOpen()
    {
        var marks = new BuildMarks(_build);
        marks.Begin("/s/App.csproj", "");
        marks.Begin("/s/Lib.csproj", "");

        Assert.False(new BuildMarks(_build).End("/s/Lib.csproj", "", [], []));
        Assert.True(marks.End("/s/App.csproj", "", [], []));
    }

    [Fact]
    public void ASolution_IsLast_WhenAllThatUseLeakGateAreDone()
    {
        string[] all = ["/s/A.csproj", "/s/B.csproj"];
        var marks = new BuildMarks(_build);
        marks.Begin(all[0], "");
        var first = marks.End(all[0], "", [], all);
        marks.Begin(all[1], "");

        Assert.False(first);
        Assert.True(marks.End(all[1], "", [], all));
    }

    [Fact]
    public void SeveralFrameworks_AreAllWaitedFor()
    {
        string[] frameworks = ["net8.0", "net10.0"];
        var marks = new BuildMarks(_build);
        marks.Begin("/s/A.csproj", "net8.0");
        Assert.False(marks.End("/s/A.csproj", "net8.0", frameworks, []));
        marks.Begin("/s/B.csproj", "");
        Assert.False(marks.End("/s/B.csproj", "", [], ["/s/A.csproj", "/s/B.csproj"]));
        marks.Begin("/s/A.csproj", "net10.0");

        Assert.True(marks.End("/s/A.csproj", "net10.0", frameworks, ["/s/A.csproj", "/s/B.csproj"]));
    }

    [Fact]
    public void WithoutAnId_EverybodyIsLast() => Assert.True(new BuildMarks("").End("/s/A.csproj", "", [], ["/s/B.csproj"]));

    [Fact]
    public void NothingIsLeftBehind()
    {
        var marks = new BuildMarks(_build);
        marks.Begin("/s/A.csproj", "");
        marks.Remove();

        Assert.False(Directory.Exists(Path.Combine(Path.GetTempPath(), "leakgate-" + _build)));
    }

    [Fact]
    public void SolutionContents_AreRead()
    {
        var projects = SolutionProjects.Read("""
            <SolutionConfiguration>
              <ProjectConfiguration Project="{A}" AbsolutePath="/s/A/A.csproj" BuildProjectInSolution="True">Debug|AnyCPU</ProjectConfiguration>
              <ProjectConfiguration Project="{B}" AbsolutePath="/s/B/B.csproj" BuildProjectInSolution="False">Debug|AnyCPU</ProjectConfiguration>
            </SolutionConfiguration>
            """);

        Assert.Equal([Path.GetFullPath("/s/A/A.csproj")], projects);
        Assert.Empty(SolutionProjects.Read("<broken"));
        Assert.Empty(SolutionProjects.Read(""));
    }

    public void Dispose() => new BuildMarks(_build).Remove();
}
