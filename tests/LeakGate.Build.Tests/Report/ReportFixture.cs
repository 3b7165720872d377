using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using LeakGate.Build.Report;

namespace LeakGate.Build.Tests.Report;

/// <summary>A source tree with projects whose compiler logs a test writes; the report is made from them as a build makes it. Gone after use.</summary>
internal sealed class ReportFixture : IDisposable
{
    private readonly List<Dictionary<string, object?>> _rules =
    [
        Rule("LEAK1005", "Hard-coded value passed to an API as a credential"),
        Rule("LEAK2001", "Storage made public"),
        Rule("LEAK2005", "Storage writable by everyone", "error"),
    ];

    public string Root { get; } = Directory.CreateTempSubdirectory("leakgate-report-").FullName;

    public ReportFolder Folder => new(Path.Combine(Root, "artifacts", "leakgate"));

    public List<string> Warnings { get; } = [];

    /// <summary>Writes a compiler's log for a project, and makes the part of it.</summary>
    public string AddPart(string project, params Dictionary<string, object?>[] results) => AddPart(Folder, project, "", results);

    public string AddPart(ReportFolder folder, string project, string framework, params Dictionary<string, object?>[] results)
    {
        var log = Path.Combine(Root, project, "obj", framework + "log.sarif");
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        File.WriteAllText(Path.Combine(Root, project, project + ".csproj"), "<Project />");
        File.WriteAllText(log, JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["version"] = "2.1.0",
            ["runs"] = new[] { new { tool = new { driver = new { name = "C# compiler", rules = _rules } }, results } },
        }));
        var source = new LeakGate.Build.Report.Sessions.PartSource
        {
            ProjectFile = Path.Combine(Root, project, project + ".csproj"), Framework = framework, SourceRoot = Root, Log = log, Folder = folder,
        };
        source.Write(new ReportMerger(Warnings.Add), Warnings.Add);
        return source.Part;
    }

    public MergedReport Merge(params string[] others) => new ReportMerger(Warnings.Add).Merge(Folder, others, "") ?? throw new InvalidOperationException("There is no part.");

    /// <summary>A result as the compiler writes it.</summary>
    public Dictionary<string, object?> Result(string rule, string file, int line, string message, string level = "warning", params (string Key, string Value)[] properties) => new()
    {
        ["ruleId"] = rule,
        ["level"] = level,
        ["message"] = new { text = message },
        ["locations"] = new[]
        {
            new
            {
                physicalLocation = new
                {
                    artifactLocation = new { uri = new Uri(Path.Combine(Root, file)).AbsoluteUri },
                    region = new { startLine = line, startColumn = 5, endLine = line, endColumn = 20 },
                },
            },
        },
        ["properties"] = new { warningLevel = 1, customProperties = properties.ToDictionary(p => p.Key, p => p.Value) },
    };

    /// <summary>A sighting as the analyzer tells it.</summary>
    public Dictionary<string, object?> Sighting(string file, int line, string cloud, string kind, string name, string exposure, string decided, string rule = "", string member = "Store.Open") => Result(
        "LEAK0001", file, line, kind, "note", [
            ("leakgate.inventory.cloud", cloud), ("leakgate.inventory.kind", kind), ("leakgate.inventory.name", name), ("leakgate.inventory.exposure", exposure),
            ("leakgate.inventory.decided", decided), ("leakgate.inventory.rule", rule), ("leakgate.inventory.member", member), ("leakgate.inventory.detail", "setting of " + name),
        ]);

    /// <summary>A finding that the policy exempts.</summary>
    public Dictionary<string, object?> Exempted(string rule, string file, int line, string message, string expires) => Result(
        "LEAK0002", file, line, message, "note", [
            ("leakgate.rule", rule), ("leakgate.exemption.reason", "Published manuals"), ("leakgate.exemption.owner", "docs@cars.example"), ("leakgate.exemption.expires", expires),
        ]);

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var folder in Directory.GetDirectories(Root, "*", SearchOption.AllDirectories))
            {
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        Directory.Delete(Root, recursive: true);
    }

    private static Dictionary<string, object?> Rule(string id, string title, string level = "warning") => new()
    {
        ["id"] = id,
        ["shortDescription"] = new { text = title },
        ["fullDescription"] = new { text = "Why " + title + " is wrong." },
        ["defaultConfiguration"] = new { level },
        ["helpUri"] = "https://github.com/leakgate/leakgate/blob/main/docs/rules/" + id + ".md",
        ["properties"] = new { category = "LeakGate.Storage" },
    };
}
