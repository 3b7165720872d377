using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;

namespace LeakGate.Build.Baseline;

/// <summary>
/// Runs the compiler as the build would, for its log alone: what it says goes nowhere, so that findings which are about to be written down fail no build, and
/// what it makes goes to a folder of its own, so that the next build compiles as if nothing had been.
/// </summary>
internal sealed class CompilerRun
{
    // Outputs beside the assembly, and options that this run sets itself.
    private static readonly string[] s_left = { "out", "refout", "pdb", "doc", "errorlog", "generatedfilesout", "touchedfiles", "skipanalyzers", "reportanalyzer", "noconfig" };

    private readonly string _folder;

    /// <param name="folder">An empty folder for everything that is written.</param>
    public CompilerRun(string folder) => _folder = folder;

    /// <summary>What the compiler said, for the case that it left no log.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The SARIF log's path, whatever the compiler found; null when it wrote none.</summary>
    /// <param name="compiler">The compiler: a .dll, run with <paramref name="dotnet"/>, or an executable.</param>
    /// <param name="dotnet">The dotnet command.</param>
    /// <param name="arguments">What the build would pass to it.</param>
    /// <param name="workingFolder">The project's folder.</param>
    public string? Log(string compiler, string dotnet, IEnumerable<string> arguments, string workingFolder)
    {
        Directory.CreateDirectory(_folder);
        var log = Path.Combine(_folder, "findings.sarif");
        var response = Path.Combine(_folder, "compiler.rsp");
        File.WriteAllLines(
            response,
            arguments.Where(static argument => !IsLeft(argument)).Concat(new[]
            {
                $"/out:\"{Path.Combine(_folder, "output.dll")}\"",
                $"/errorlog:\"{log}\",version=2.1",
                "/skipanalyzers-",
            }),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        var isManaged = compiler.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isManaged ? dotnet : compiler, (isManaged ? $"exec \"{compiler}\" " : "") + $"/noconfig @\"{response}\"")
        {
            WorkingDirectory = workingFolder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        Output = output.ToString();
        return File.Exists(log) ? log : null;
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private static bool IsLeft(string argument)
    {
        if (argument.Length < 2 || argument[0] is not ('/' or '-'))
        {
            return false;
        }

        var end = argument.IndexOfAny(s_ends, 1);
        return Array.IndexOf(s_left, argument.Substring(1, (end < 0 ? argument.Length : end) - 1).ToLowerInvariant()) >= 0;
    }

    private static readonly char[] s_ends = { ':', '+', '-' };
}
