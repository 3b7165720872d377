using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace LeakGate.Package.Tests;

/// <summary>What a <c>dotnet</c> command left: its exit code and everything it printed, both streams in the order they came.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>Itself, if the command succeeded; otherwise throws with the whole output.</summary>
    public CommandResult OrThrow()
        => ExitCode == 0 ? this : throw new InvalidOperationException($"`{Command}` ended with {ExitCode}:\n{Output}");
}

/// <summary>Runs the <c>dotnet</c> command line as a developer would, in English, and leaves no process behind.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    // The test runner points these at its own SDK folder and language; a child that inherits them is not a developer's build.
    private static readonly string[] Inherited =
        ["MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "VSTEST_CONNECTION_TIMEOUT", "Platform", "Configuration"];

    /// <summary>Runs <c>dotnet</c> with <paramref name="arguments"/>. Throws when it takes longer than five minutes.</summary>
    /// <param name="folder">Working folder.</param>
    /// <param name="packageCache">The global packages folder to use instead of the machine's, or null.</param>
    /// <param name="arguments">The arguments, unquoted.</param>
    public static Task<CommandResult> RunAsync(string folder, string? packageCache, params string[] arguments)
        => RunAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, packageCache, arguments);

    /// <summary>Runs a POSIX shell script that calls <c>dotnet</c>, in the same way.</summary>
    public static Task<CommandResult> RunScriptAsync(string folder, string? packageCache, params string[] arguments) => RunAsync("sh", folder, packageCache, arguments);

    private static async Task<CommandResult> RunAsync(string file, string folder, string? packageCache, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        SetEnvironment(start.Environment, packageCache);

        var command = file + " " + string.Join(' ', arguments);
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var limit = new CancellationTokenSource(TimeLimit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"`{command}` took longer than {TimeLimit}:\n{output}");
        }

        return new CommandResult(command, process.ExitCode, output.ToString());
    }

    private static void SetEnvironment(IDictionary<string, string?> environment, string? packageCache)
    {
        foreach (var name in Inherited)
        {
            environment.Remove(name);
        }

        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_NOLOGO"] = "1";
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["MSBUILDTERMINALLOGGER"] = "off";
        // A compiler server would outlive the test and hold its files.
        environment["UseSharedCompilation"] = "false";
        if (packageCache is not null)
        {
            environment["NUGET_PACKAGES"] = packageCache;
        }
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}
