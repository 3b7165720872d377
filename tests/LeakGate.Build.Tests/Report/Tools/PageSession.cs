using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace LeakGate.Build.Tests.Report;

/// <summary>A page in a browser, with everything that it complains of and asks for.</summary>
internal sealed class PageSession : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly List<string> _complaints = [];

    private PageSession(IPlaywright playwright, IBrowser browser, IPage page)
    {
        _playwright = playwright;
        _browser = browser;
        Page = page;
    }

    public IPage Page { get; }

    public static async Task<PageSession> OpenAsync(string path)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await Browser.StartAsync(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1360, Height = 900 } });
        var session = new PageSession(playwright, browser, page);
        page.Console += (_, message) => session._complaints.Add("console: " + message.Text);
        page.PageError += (_, error) => session._complaints.Add("error: " + error);
        page.Request += (_, request) => session._complaints.Add("request: " + request.Url);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        session._complaints.Remove("request: " + new Uri(path).AbsoluteUri);
        return session;
    }

    /// <summary>No error, no word on the console, no request but for the page itself.</summary>
    public void AssertQuiet() => Assert.Empty(_complaints);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
