using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using LeakGate.Build.Report.Reading;
using Microsoft.Playwright;
using Xunit;

namespace LeakGate.Build.Tests.Report;

public sealed partial class HtmlPageTests : IDisposable
{
    private const string Hostile = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">\u2028'\"&amp;";

    private readonly ReportFixture _fixture = new();

    [Fact]
    public void Page_LoadsNothing()
    {
        Fill();
        var page = File.ReadAllText(_fixture.Folder.Page);
        var markup = page[..page.IndexOf("<script type=\"application/json\"", StringComparison.Ordinal)];

        Assert.Contains("default-src 'none'", markup, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(src|href)=""(?!#)", markup);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.DoesNotContain("innerHTML", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_CannotEndTheData()
    {
        Fill();
        var page = File.ReadAllText(_fixture.Folder.Page);
        var data = Data().Match(page).Groups["json"].Value;

        Assert.Equal(2, Regex.Count(page, "</script>"));
        Assert.DoesNotContain('<', data);
        Assert.DoesNotContain('\u2028', data);
        Assert.All(data, c => Assert.InRange(c, ' ', '~'));
    }

    [BrowserFact]
    public async Task Page_Renders_Filters_AndOpensDetails_WithoutAnError()
    {
        Fill();
        await using var session = await OpenAsync();
        var page = session.Page;

        Assert.Equal("2 resources of 3 are exposed.", await page.TextContentAsync("#headline"));
        Assert.Equal("Exposure report", await page.TitleAsync());
        Assert.Equal("3 of 4", await page.TextContentAsync("#findings .count"));
        await page.FillAsync("#findings input[type=search]", "owned leak2001");
        Assert.Equal(1, await page.Locator("#findings [role=row]:not(.titles)").CountAsync());
        await page.ClickAsync("#findings [role=row]:not(.titles)");
        var detail = (await page.TextContentAsync("#detail"))!;
        Assert.Contains("Why it matters", detail, StringComparison.Ordinal);
        Assert.Contains("How to fix", detail, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=", detail, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.IsVisibleAsync("#detail"));
        Assert.Contains("expired", await page.TextContentAsync("#exemptions"), StringComparison.Ordinal);
        await page.SelectOptionAsync("#inventory select >> nth=0", "closed");
        Assert.Equal("1 of 3", await page.TextContentAsync("#inventory .count"));
        Assert.Equal("Exposure report", await page.TitleAsync());
        session.AssertQuiet();
    }

    [BrowserFact]
    public async Task Keyboard_MovesThroughRows_AndOpensThem()
    {
        Fill();
        await using var session = await OpenAsync();
        var page = session.Page;

        await page.FocusAsync("#findings [role=row][tabindex='0']");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("3", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-rowindex')"));
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.IsVisibleAsync("#detail"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("row", await page.EvaluateAsync<string>("document.activeElement.getAttribute('role')"));
        await page.ClickAsync("#findings .titles button >> nth=1");
        Assert.Equal("ascending", await page.GetAttributeAsync("#findings .titles [role=columnheader] >> nth=1", "aria-sort"));
        await page.Keyboard.PressAsync("/");
        session.AssertQuiet();
    }

    [BrowserFact]
    public async Task Themes_AndPrint()
    {
        Fill();
        await using var session = await OpenAsync();
        var page = session.Page;

        Assert.Equal("light", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        // The page hears of the change when the browser gets to it. A selector waits without evaluating a string, which the page's policy forbids.
        await page.Locator("html[data-theme='dark']").WaitForAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(3, await page.Locator("#findings .paper tbody tr").CountAsync());
        Assert.True(await page.IsVisibleAsync("#findings .paper"));
        Assert.False(await page.IsVisibleAsync("#findings .grid"));
        session.AssertQuiet();
    }

    [BrowserFact]
    public async Task AHundredThousandFindings_AnswerAtOnce()
    {
        foreach (var project in Enumerable.Range(0, 100))
        {
            _fixture.AddPart("Project" + project, Enumerable.Range(0, 1000)
                .Select(i => _fixture.Result(i % 3 == 0 ? "LEAK2001" : "LEAK1005", $"Project{project}/File{i / 10}.cs", i, $"Hard-coded password, {i} characters, passed to Api{i % 100}")).ToArray());
        }

        _fixture.Merge();
        await using var session = await OpenAsync();
        var page = session.Page;

        Assert.Equal("100,000", await page.TextContentAsync("#findings .count"));
        Assert.InRange(await page.Locator("#findings [role=row]").CountAsync(), 10, 60);
        foreach (var query in new[] { "p", "project7 api42", "nothing-like-this", "leak2001 file99" })
        {
            var milliseconds = await page.EvaluateAsync<double>("""
                query => { const box = document.querySelector('#findings input[type=search]'); const start = performance.now(); box.value = query; box.dispatchEvent(new Event('input')); return performance.now() - start; }
                """, query);
            // People take 100 ms for at once. The rest is for a busy machine.
            Assert.True(milliseconds < 400, query + ": " + milliseconds);
        }

        session.AssertQuiet();
    }

    public void Dispose() => _fixture.Dispose();

    private void Fill()
    {
        _fixture.AddPart("App",
            _fixture.Result("LEAK2001", "App/a.cs", 4, "made public " + Hostile, "warning", ("leakgate.confidence", "certain"), ("leakgate.evidence", Hostile)),
            _fixture.Result("LEAK1005", "App/a.cs", 6, "Hard-coded password, 12 characters"),
            _fixture.Result("LEAK2005", "App/" + "b.cs", 14, "writable", "error"),
            _fixture.Exempted("LEAK2001", "App/c.cs", 9, "exempted", "2020-01-31"),
            _fixture.Sighting("App/a.cs", 4, "aws", "bucket", Hostile, "public-read", "explicit", "LEAK2001"),
            _fixture.Sighting("App/b.cs", 14, "azure", "blob container", "images", "public-write", "explicit", "LEAK2005"),
            _fixture.Sighting("App/d.cs", 2, "gcp", "bucket", "logs", "closed", "default"));
        _fixture.Merge();
        Assert.Equal(4, PartFile.Read(Directory.GetFiles(_fixture.Folder.Projects).Single(), new StringPool()).Findings.Count);
    }

    private Task<PageSession> OpenAsync() => PageSession.OpenAsync(_fixture.Folder.Page);

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(?<json>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
