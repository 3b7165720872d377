using System;
using System.Diagnostics;
using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace LeakGate.Package.Tests;

/// <summary>A built web program that runs until the test is done with it, on a port that is free.</summary>
internal sealed partial class RunningProgram : IDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Uri _address;

    private RunningProgram(Process process, Uri address)
    {
        _process = process;
        _address = address;
    }

    /// <summary>Starts a program and waits until it listens.</summary>
    /// <param name="folder">Working folder.</param>
    /// <param name="assembly">The built dll.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not listen within two minutes.</exception>
    public static async Task<RunningProgram> StartAsync(string folder, string assembly)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [assembly, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var output = new StringBuilder();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The program ended."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new RunningProgram(process, await address.Task.WaitAsync(TimeLimit));
        }
        catch (Exception exception) when (exception is InvalidOperationException or TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw new InvalidOperationException($"{exception.Message}\n{output}", exception);
        }

        void Read(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }

            if (line is not null && Listening().Match(line) is { Success: true } match)
            {
                address.TrySetResult(new Uri(match.Groups[1].Value));
            }
        }
    }

    /// <summary>What the program answers to a GET.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = _address };
        return await client.GetAsync(new Uri(path, UriKind.Relative), CancellationToken.None);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
