using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace LeakGate.Package.Tests;

/// <summary>
/// Tries every way with a real build: those of one file as the files of one project, each other one as a project of its own; all projects in one build, except
/// where a switch of the command line is the way.
/// </summary>
internal sealed partial class SuppressionMatrix(PackedLeakGate package) : IDisposable
{
    private readonly Consumer _consumer = new(package);
    private readonly Dictionary<Way, string> _names = [];

    /// <summary>Builds, and returns what was seen of each way.</summary>
    public async Task<IReadOnlyDictionary<Way, Outcome>> RunAsync(IReadOnlyList<Way> ways)
    {
        _consumer.Write("leakgate.json", MatrixSource.Policy);
        await BuildToolsAsync();
        WriteFiles(ways.Where(w => w.InFile is not null).ToArray());
        foreach (var way in ways.Where(w => w.InFile is null))
        {
            WriteProject(way);
        }

        var output = await BuildAsync();
        foreach (var way in ways.Where(w => w.Switch.Length > 0))
        {
            output += (await DotnetAsync("build", $"{_names[way]}/{_names[way]}.csproj", "--no-restore", "-v:m", way.Switch)).Output;
        }

        Output = output;
        return ways.ToDictionary(way => way, way => Read(way, output));
    }

    /// <summary>Everything that the builds printed.</summary>
    public string Output { get; private set; } = "";

    public void Dispose() => _consumer.Dispose();

    /// <summary>An assembly that has the analyzer's name and does nothing, and one whose suppressor hides both findings.</summary>
    private async Task BuildToolsAsync()
    {
        var roslyn = string.Join("", new[] { "Common", "CSharp" }.Select(name => $"""
            <Reference Include="{TestPaths.NuGetPackageRoot}/microsoft.codeanalysis.{name.ToLowerInvariant()}/4.5.0/lib/netcoreapp3.1/*.dll" />
            """));
        foreach (var (assembly, source) in new[] { ("LeakGate.Analyzers", AnalyzerSources.Empty), ("Suppressor", AnalyzerSources.Suppressor) })
        {
            _consumer.WithProject("Tools." + assembly, roslyn, $"""
                <OutputType>Library</OutputType><AssemblyName>{assembly}</AssemblyName><Version>99.0.0</Version>
                <OutputPath>{_consumer.Folder}/Tools</OutputPath><AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                """);
            _consumer.Write($"Tools.{assembly}/Analyzer.cs", source);
            (await _consumer.BuildAsync("Tools." + assembly)).OrThrow();
        }
    }

    private void WriteFiles(Way[] ways)
    {
        var config = new StringBuilder("root = true\n");
        for (var i = 0; i < ways.Length; i++)
        {
            var name = $"Leaky{i:00}";
            var file = string.Format(System.Globalization.CultureInfo.InvariantCulture, ways[i].FileName ?? "{0}.cs", name);
            _names[ways[i]] = file;
            _consumer.Write("Files/" + file, ways[i].InFile!(name));
            if (ways[i].FileConfig is { } section)
            {
                config.AppendLine(section.Replace("{0}", file, StringComparison.Ordinal));
            }
        }

        _consumer.Write("Files/.editorconfig", config.ToString());
        _consumer.WithProject("Files", _consumer.Reference(), "<OutputType>Library</OutputType>");
    }

    private void WriteProject(Way way)
    {
        var name = $"Way{_names.Count:00}";
        _names[way] = name;
        var reference = way.Reference is null ? "" : _consumer.Reference(way.Reference);
        _consumer.Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <MatrixTools>{_consumer.Folder}/Tools</MatrixTools>
                {way.Properties}
              </PropertyGroup>
              <ItemGroup>{reference}</ItemGroup>
              {way.Body}
            </Project>
            """);
        _consumer.Write($"{name}/Leaky.cs", MatrixSource.Of("Leaky", way.Head, way.OnType));
        foreach (var (file, text) in way.Files)
        {
            _consumer.Write($"{name}/{file}", text);
        }
    }

    private async Task<string> BuildAsync()
    {
        var projects = new StringBuilder("""<Way Include="Files/Files.csproj" />""");
        foreach (var (way, name) in _names.Where(n => n.Key.InFile is null && n.Key.Switch.Length == 0))
        {
            projects.AppendLine($"""<Way Include="{name}/{name}.csproj" AdditionalProperties="{way.Global}" />""");
        }

        _consumer.Write("All.slnx", "<Solution>" + string.Concat(_names.Where(n => n.Key.InFile is null).Select(n => $"""<Project Path="{n.Value}/{n.Value}.csproj" />"""))
            + """<Project Path="Files/Files.csproj" /></Solution>""");
        _consumer.Write("All.proj", $"""
            <Project>
              <ItemGroup>{projects}</ItemGroup>
              <Target Name="Build"><MSBuild Projects="@(Way)" BuildInParallel="true" /></Target>
            </Project>
            """);
        (await DotnetAsync("restore", "All.slnx")).OrThrow();
        return (await DotnetAsync("build", "All.proj", "--no-restore", "-v:m")).Output;
    }

    private Task<CommandResult> DotnetAsync(params string[] arguments) => DotnetCommand.RunAsync(_consumer.Folder, package.CacheFolder, arguments);

    private Outcome Read(Way way, string output)
    {
        var name = _names[way];
        var lines = Line().Matches(output)
            .Where(m => way.InFile is null ? ProjectOf(m) == name + ".csproj" : (Path.GetFileName(m.Groups["file"].Value) + ".").StartsWith(name + ".", StringComparison.Ordinal) || IsConfig(m, name))
            .Select(m => (Id: m.Groups["id"].Value, Level: m.Groups["level"].Value))
            .Distinct()
            .ToArray();
        string LevelOf(string id) => string.Join(',', lines.Where(l => l.Id == id).Select(l => l.Level).Order().Reverse()) is { Length: > 0 } levels ? levels : "-";

        var enforced = LevelOf(MatrixSource.EnforcedRule);
        var stops = string.Join(',', lines.Where(l => l.Level == "error" && l.Id.StartsWith("LEAK900", StringComparison.Ordinal) && l.Id != "LEAK9005").Select(l => l.Id).Distinct().Order());
        return new Outcome(LevelOf(MatrixSource.OrdinaryRule), enforced == "error" || stops.Length == 0 ? enforced : stops, LevelOf("LEAK9005"));
    }

    /// <summary>The name of the project that a line is about; MSBuild names it at the end unless it is the file itself.</summary>
    private static string ProjectOf(Match match) => Path.GetFileName(match.Groups["project"] is { Success: true } project ? project.Value : match.Groups["file"].Value);

    /// <summary>Whether a line is about the section of the shared .editorconfig that belongs to a file: its line number says so.</summary>
    private bool IsConfig(Match match, string file)
    {
        if (Path.GetFileName(match.Groups["file"].Value) != ".editorconfig" || match.Groups["place"].Value.Split(',')[0] is not { Length: > 0 } place)
        {
            return false;
        }

        var section = File.ReadLines(match.Groups["file"].Value).Take(int.Parse(place, System.Globalization.CultureInfo.InvariantCulture)).LastOrDefault(l => l.StartsWith('['));
        return section is not null && section.TrimStart('[').StartsWith(file, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\s*(?:\d+(?::\d+)?>)?(?<file>[^\r\n(:]+?) ?(?:\((?<place>[\d,]+)\))? ?: (?<level>warning|error) (?<id>LEAK\d{4}): [^\r\n]*?(?:\[(?<project>[^\]\r\n]+)\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
