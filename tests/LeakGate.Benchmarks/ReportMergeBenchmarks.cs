extern alias build;

using System;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Attributes;
using build::LeakGate.Build.Report;
using build::LeakGate.Build.Report.Model;

namespace LeakGate.Benchmarks;

/// <summary>
/// The exposure report of 1,000 projects with 100 findings and 20 resources each: reading all parts, joining them, writing SARIF, inventory and page. The limit is
/// 10 s and 500 MB. `dotnet run -c Release --project tests/LeakGate.Benchmarks -- report` measures it once, with the process's peak.
/// </summary>
[MemoryDiagnoser]
public class ReportMergeBenchmarks
{
    private const int Projects = 1000;
    private const int Findings = 100;
    private const int Resources = 20;

    private static readonly string[] s_exposures = ["closed", "unknown", "network", "public-read", "public-list", "public-write"];

    private string _root = "";

    [GlobalSetup]
    public void Setup()
    {
        _root = Directory.CreateTempSubdirectory("leakgate-merge-").FullName;
        WriteParts(new ReportFolder(_root));
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_root, recursive: true);

    [Benchmark]
    public int Merge() => Merge(_root);

    /// <summary>One merge in this process, with its time and the most memory that the process ever had.</summary>
    public static void RunOnce()
    {
        var benchmark = new ReportMergeBenchmarks();
        benchmark.Setup();
        try
        {
            GC.Collect();
            var before = Environment.WorkingSet;
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            var findings = benchmark.Merge();
            var elapsed = System.Diagnostics.Stopwatch.GetElapsedTime(start);
            using var process = System.Diagnostics.Process.GetCurrentProcess();
            Console.WriteLine($"{findings:N0} findings of {Projects:N0} projects: {elapsed.TotalSeconds:N1} s; peak {process.PeakWorkingSet64 / 1e6:N0} MB, before the merge {before / 1e6:N0} MB");
            var folder = new ReportFolder(benchmark._root);
            Console.WriteLine($"page {new FileInfo(folder.Page).Length / 1e6:N1} MB, SARIF {new FileInfo(folder.Sarif).Length / 1e6:N1} MB, inventory {new FileInfo(folder.Inventory).Length / 1e6:N1} MB");
        }
        finally
        {
            benchmark.Cleanup();
        }
    }

    private static int Merge(string root)
    {
        var folder = new ReportFolder(root);
        File.Delete(folder.Page);
        return new ReportMerger(warning => throw new InvalidOperationException(warning)).Merge(folder, [], "")!.Findings.Count;
    }

    private static void WriteParts(ReportFolder folder)
    {
        var merger = new ReportMerger(warning => throw new InvalidOperationException(warning));
        for (var i = 0; i < Projects; i++)
        {
            var project = "Company.Product.Component" + i;
            var part = new ReportPart { Project = project, ProjectFile = $"src/{project}/{project}.csproj", ToolVersion = "1.0.0" };
            part.Rules.AddRange(Enumerable.Range(2001, 10).Concat(Enumerable.Range(1001, 10)).Select(id => new RuleInfo
            {
                Id = "LEAK" + id, Title = "Title of rule " + id, Description = "Why rule " + id + " matters.", HelpUri = "https://github.com/leakgate/leakgate/blob/main/docs/rules/LEAK" + id + ".md",
            }));
            part.Findings.AddRange(Enumerable.Range(0, Findings).Select(n => new ReportFinding
            {
                RuleId = "LEAK" + (n % 3 == 0 ? 2001 : 1001 + (n % 10)), Level = n % 7 == 0 ? "error" : "warning", Confidence = "certain", Evidence = "named as a credential; passed to an API",
                Message = $"Hard-coded password, {n % 40} characters, passed to Client{n}.Connect{i}", Place = new Place($"src/{project}/Folder{n / 20}/File{n / 10}.cs", 10 + n, 9, 10 + n, 48), Resource = n % 3 == 0 ? "store-" + i : "",
            }));
            part.Sightings.AddRange(Enumerable.Range(0, Resources).Select(n => new Sighting
            {
                Kind = "bucket", Cloud = n % 2 == 0 ? "aws" : "azure", Name = $"store-{i}-{n}", Exposure = s_exposures[n % s_exposures.Length], Decided = "explicit", Detail = "CannedACL = S3CannedACL.PublicRead",
                Member = "Store.Open", Place = new Place($"src/{project}/Store.cs", n + 1, 5, n + 1, 5),
            }));
            merger.WritePart(folder.PartOf(part.Project, part.ProjectFile, ""), part);
        }
    }
}
