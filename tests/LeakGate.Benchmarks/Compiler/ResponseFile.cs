using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using LeakGate.Benchmarks.Peers;

namespace LeakGate.Benchmarks.Compiler;

/// <summary>The compiler's arguments for a folder of C# source that nobody has restored: against the framework alone, see <see cref="CompilableFiles"/>.</summary>
internal sealed class ResponseFile
{
    private readonly string _folder;

    /// <param name="source">The folder.</param>
    /// <param name="folder">Where to write.</param>
    public ResponseFile(string source, string folder)
    {
        _folder = folder;
        Files = CompilableFiles.In(source);
        Lines = Files.Sum(static file => File.ReadLines(file).LongCount());
        Path = System.IO.Path.Combine(folder, "source.rsp");
        File.WriteAllText(Path, Write());
    }

    public string Path { get; }

    public IReadOnlyList<string> Files { get; }

    public long Lines { get; }

    /// <summary>The arguments that add <paramref name="sets"/>, each under the severities of its own.</summary>
    public string[] ArgumentsFor(bool withSdk, params AnalyzerSet[] sets)
    {
        var arguments = new List<string> { "@" + Path };
        if (withSdk)
        {
            arguments.AddRange(Sdk.Analyzers.Select(static file => "/analyzer:" + file));
            arguments.Add("/analyzerconfig:" + Sdk.DefaultSeverities);
        }

        foreach (var set in sets.Where(static set => set.Files.Count > 0))
        {
            arguments.AddRange(set.Files.Select(static file => "/analyzer:" + file));
            if (set.Rules.Count > 0)
            {
                arguments.Add("/analyzerconfig:" + WriteSeverities(set, withSdk));
            }
        }

        return arguments.ToArray();
    }

    private string WriteSeverities(AnalyzerSet set, bool withSdk)
    {
        var text = new StringBuilder("is_global = true\n");
        if (!withSdk)
        {
            text.Append("dotnet_analyzer_diagnostic.severity = none\n");
        }

        foreach (var rule in set.Rules)
        {
            text.Append($"dotnet_diagnostic.{rule}.severity = warning\n");
        }

        var path = System.IO.Path.Combine(_folder, $"{string.Concat(set.Rules)}{withSdk}.globalconfig");
        File.WriteAllText(path, text.ToString());
        return path;
    }

    private string Write()
    {
        var text = new StringBuilder("/noconfig /nostdlib+ /target:library /unsafe+ /langversion:preview /nowarn:CS1591,CS8632 /nologo\n");
        text.Append($"/out:\"{System.IO.Path.Combine(_folder, "source.dll")}\"\n");
        text.Append("/define:").AppendJoin(';', CompilableFiles.Symbols).Append('\n');
        foreach (var reference in Sdk.Framework)
        {
            text.Append($"/reference:\"{reference}\"\n");
        }

        foreach (var file in Files)
        {
            text.Append($"\"{file}\"\n");
        }

        return text.ToString();
    }
}
