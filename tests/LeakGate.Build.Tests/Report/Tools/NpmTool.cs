using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using Xunit;

namespace LeakGate.Build.Tests.Report;

/// <summary>A package from npm, installed once into the artifacts; or the reason why there is none here.</summary>
internal static class NpmTool
{
    private const string Packages = "@microsoft/sarif-multitool@5.7.0 ajv@8.17.1 ajv-formats@3.0.1";

    private static readonly Lazy<string?> s_whyNot = new(Install);

    /// <summary>Null when the tools are there.</summary>
    public static string? WhyNot => s_whyNot.Value;

    private static string Folder => Path.Combine(TestFolders.Tools, "npm");

    /// <summary>Runs Microsoft's validator on a file; its results as SARIF.</summary>
    public static string Validate(string sarif, string results)
    {
        var platform = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var tool = Path.Combine(Folder, "node_modules", "@microsoft", "sarif-multitool-" + platform, "Sarif.Multitool" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var (_, output) = Run(tool, Path.GetDirectoryName(sarif)!, "validate", sarif, "--output", results, "--log", "ForceOverwrite", "--level", "Error;Warning;Note", "--rule-kind", "Sarif;Ghas");
        return File.Exists(results) ? File.ReadAllText(results) : throw new InvalidOperationException(output);
    }

    /// <summary>Runs a script with the packages at hand.</summary>
    public static (int ExitCode, string Output) Node(string script, params string[] arguments) => Run("node", Folder, ["-e", script, .. arguments]);

    private static string? Install()
    {
        try
        {
            Directory.CreateDirectory(Folder);
            if (Directory.Exists(Path.Combine(Folder, "node_modules", "ajv-formats")))
            {
                return null;
            }

            // npm is a script on Windows.
            string[] arguments = ["install", "--prefix", Folder, "--no-audit", "--no-fund", "--loglevel=error", .. Packages.Split(' ')];
            var (exitCode, output) = OperatingSystem.IsWindows() ? Run("cmd", Folder, ["/c", "npm", .. arguments]) : Run("npm", Folder, arguments);
            return exitCode == 0 ? null : "npm could not install its packages: " + output;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
        {
            return "There is no npm here: " + exception.Message;
        }
    }

    private static (int ExitCode, string Output) Run(string file, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}

/// <summary>A test that needs packages from npm, and says so where it cannot have them.</summary>
public sealed class NpmFactAttribute : FactAttribute
{
    public NpmFactAttribute() => Skip = NpmTool.WhyNot;
}
