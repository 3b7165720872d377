using System;
using System.Globalization;
using System.IO;
using System.Text;
using BenchmarkDotNet.Attributes;
using LeakGate.Analyzers.Documents;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Benchmarks;

/// <summary>
/// Configuration files with no finding: the goal is 150 MB/s a core for JSON, linear in size, without allocation for a line without a candidate. The
/// mean divided into <see cref="Megabytes"/> is the throughput.
/// </summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private SourceText _text = SourceText.From(string.Empty);

    /// <summary>Millions of characters, one byte each in UTF-8.</summary>
    [Params(1, 10, 50)]
    public int Megabytes { get; set; }

    /// <summary>How the file is written.</summary>
    [Params("appsettings.json", "web.config", "settings.ini", "docker-compose.yml")]
    public string File { get; set; } = string.Empty;

    /// <summary>Writes a file of settings that name no credential.</summary>
    [GlobalSetup]
    public void Write()
    {
        var row = Path.GetExtension(File) switch
        {
            ".json" => "  \"section{0}\": {{ \"host\": \"fleet-{0}.example\", \"port\": {0}, \"enabled\": true, \"note\": \"left the lot at noon\" }},\n",
            ".config" => "  <add name=\"section{0}\" host=\"fleet-{0}.example\" port=\"{0}\" note=\"left the lot at noon\" />\n",
            ".ini" => "section{0}.host = fleet-{0}.example\nsection{0}.note = left the lot at noon\n",
            _ => "section{0}:\n  host: fleet-{0}.example\n  port: {0}\n  note: left the lot at noon\n",
        };
        var (open, close) = Path.GetExtension(File) switch { ".json" => ("{\n", "}\n"), ".config" => ("<c>\n", "</c>\n"), _ => ("", "") };
        var text = new StringBuilder(open, Megabytes * 1_000_000 + 1_000);
        for (var i = 0; text.Length < Megabytes * 1_000_000; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, row, i);
        }

        // As the compiler reads it: long texts lie in pieces.
        _text = SourceText.From(new MemoryStream(Encoding.UTF8.GetBytes(text.Append(close).ToString())));
    }

    /// <summary>Reads and judges the file.</summary>
    [Benchmark]
    public int Read()
        => new DocumentFile(File, DocumentNames.KindOf(File), _text, DocumentOptions.Default with { MaximumLength = int.MaxValue }).Findings.Findings.Length;
}
