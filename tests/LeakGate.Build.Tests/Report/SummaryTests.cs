using System;
using System.Linq;
using LeakGate.Build.Report;
using Xunit;

namespace LeakGate.Build.Tests.Report;

public sealed class SummaryTests : IDisposable
{
    private readonly ReportFixture _fixture = new();

    [Fact]
    public void TotalsByRule_TheMostSevereFirst_AndWhereTheReportLies()
    {
        _fixture.AddPart("App",
            _fixture.Result("LEAK2001", "a.cs", 1, "x"), _fixture.Result("LEAK2001", "a.cs", 2, "x"), _fixture.Result("LEAK1005", "a.cs", 3, "x"), _fixture.Result("LEAK2005", "a.cs", 4, "x", "error"),
            _fixture.Exempted("LEAK2001", "b.cs", 9, "exempted", "2027-01-31"),
            _fixture.Sighting("a.cs", 1, "aws", "bucket", "videos", "public-read", "explicit"), _fixture.Sighting("a.cs", 2, "aws", "bucket", "images", "public-write", "explicit"),
            _fixture.Sighting("a.cs", 3, "aws", "bucket", "logs", "closed", "default"));

        Assert.Equal(
            [
                "LeakGate: 1 error, 3 warnings in 1 project; 1 more suppressed or exempted",
                "  LEAK2005  Storage writable by everyone: 1 error",
                "  LEAK2001  Storage made public: 2 warnings",
                "  LEAK1005  Hard-coded value passed to an API as a credential: 1 warning",
                "  Exposed: 1 public write, 1 public read of 3 resources",
                "  Report: /r/report.html",
            ],
            Summary.Of(_fixture.Merge(), "/r/report.html"));
    }

    [Fact]
    public void ManyRules_AreCutShort()
    {
        _fixture.AddPart("App", Enumerable.Range(1001, 10).Select(id => _fixture.Result("LEAK" + id, "a.cs", id, "x")).ToArray());

        var lines = Summary.Of(_fixture.Merge(), "r");

        Assert.Equal(9, lines.Count);
        Assert.Equal("  and 4 warnings of 4 more rules", lines[7]);
    }

    [Fact]
    public void NothingToSay_NothingSaid()
    {
        _fixture.AddPart("App", _fixture.Sighting("a.cs", 3, "aws", "bucket", "logs", "closed", "default"), _fixture.Exempted("LEAK2001", "b.cs", 9, "exempted", "2027-01-31"));

        Assert.Empty(Summary.Of(_fixture.Merge(), "r"));
    }

    public void Dispose() => _fixture.Dispose();
}
