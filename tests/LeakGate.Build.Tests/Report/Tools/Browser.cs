using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace LeakGate.Build.Tests.Report;

/// <summary>A headless Chromium that is installed on the machine; none is downloaded.</summary>
internal static class Browser
{
    private static readonly string[] s_names = OperatingSystem.IsWindows() ? ["chrome.exe", "msedge.exe"] : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    /// <summary>Where it is, or null.</summary>
    public static string? Executable { get; } = Environment.GetEnvironmentVariable("LEAKGATE_TEST_BROWSER") is { Length: > 0 } set ? set
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(_ => s_names, Path.Combine).FirstOrDefault(File.Exists);

    public static Task<IBrowser> StartAsync(IPlaywright playwright)
        => playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Headless = true, Args = ["--no-sandbox", "--disable-gpu"] });
}

/// <summary>A test that needs a browser, and says so where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Executable is null ? "No Chromium, Chrome or Edge is on the path (LEAKGATE_TEST_BROWSER names one elsewhere)." : null;
}
