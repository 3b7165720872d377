using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using LeakGate.Build.Report.Model;

namespace LeakGate.Build.Report.Writing;

/// <summary>
/// Writes SARIF 2.1.0 (OASIS, 2020). One run; paths relative to the base id <c>SRCROOT</c>, which is left to the reader, so that the file says the same on every
/// machine. A project's file also carries the sightings of its resources in a property bag, so it is all that a merge needs.
/// </summary>
internal static class SarifFile
{
    public const string SourceRoot = "SRCROOT";

    /// <summary>The key of LeakGate's own bag in the run's properties.</summary>
    public const string Bag = "leakgate";

    /// <summary>The name of the fingerprint; a number of its own for each way to compute it.</summary>
    public const string FingerprintName = "leakgate/v1";

    public const string InformationUri = "https://github.com/leakgate/leakgate";

    // Readable while people may read it; a log of a hundred thousand lines is read by machines only.
    private const int ReadableFindings = 5000;
    private const int FlushBytes = 1 << 16;

    /// <param name="stream">Takes the file.</param>
    /// <param name="rules">The rules, in the order of their ids.</param>
    /// <param name="findings">The findings, in order, with their fingerprints.</param>
    /// <param name="part">The part whose sightings the file carries; null for a merged file.</param>
    /// <param name="version">The version of LeakGate.</param>
    public static void Write(Stream stream, IReadOnlyList<RuleInfo> rules, IReadOnlyList<ReportFinding> findings, ReportPart? part, string version)
    {
        using var writer = new Utf8JsonWriter(stream, findings.Count <= ReadableFindings ? JsonFormat.Indented : JsonFormat.Compact);
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, rules, version);
        writer.WriteStartObject("automationDetails");
        writer.WriteString("id", "LeakGate/" + (part is null ? "" : Uri.EscapeDataString(part.Project) + "/" + (part.Framework.Length > 0 ? part.Framework + "/" : "")));
        writer.WriteEndObject();
        writer.WriteStartObject("originalUriBaseIds");
        writer.WriteStartObject(SourceRoot);
        writer.WriteMessage("description", "The root of the source tree.");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteString("columnKind", "utf16CodeUnits");
        WriteResults(writer, rules, findings);
        if (part is not null)
        {
            writer.WriteStartObject("properties");
            WriteBag(writer, part);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>A path as a relative reference: each segment escaped; a full path becomes a file URI.</summary>
    public static string UriOf(string path)
    {
        var escaped = string.Join("/", path.Split('/').Select(Uri.EscapeDataString));
        return IsOutside(path) ? "file://" + (path[0] == '/' ? "" : "/") + escaped.Replace("%3A", ":") : escaped;
    }

    public static bool IsOutside(string path) => path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 2 && path[1] == ':' && path[2] == '/');

    private static void WriteTool(Utf8JsonWriter writer, IReadOnlyList<RuleInfo> rules, string version)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "LeakGate");
        writer.WriteString("semanticVersion", version);
        writer.WriteString("informationUri", InformationUri);
        writer.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            SarifRule.Write(writer, rule);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter writer, IReadOnlyList<RuleInfo> rules, IReadOnlyList<ReportFinding> findings)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            indexes[rule.Id] = indexes.Count;
        }

        writer.WriteStartArray("results");
        foreach (var finding in findings)
        {
            WriteResult(writer, finding, indexes.TryGetValue(finding.RuleId, out var index) ? index : -1);
            if (writer.BytesPending > FlushBytes)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter writer, ReportFinding finding, int ruleIndex)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.RuleId);
        if (ruleIndex >= 0)
        {
            writer.WriteNumber("ruleIndex", ruleIndex);
        }

        writer.WriteString("level", finding.Level);
        if (RankOf(finding.Confidence) is { } rank)
        {
            writer.WriteNumber("rank", rank);
        }

        writer.WriteMessage("message", finding.Message);
        if (finding.Place.Path.Length > 0)
        {
            WriteLocation(writer, finding.Place);
        }

        writer.WriteStartObject("partialFingerprints");
        writer.WriteString(FingerprintName, finding.Fingerprint);
        writer.WriteEndObject();
        if (finding.Suppression is { } suppression)
        {
            WriteSuppression(writer, suppression);
        }

        writer.WriteStartObject("properties");
        writer.WriteOptional("confidence", finding.Confidence);
        writer.WriteOptional("evidence", finding.Evidence);
        writer.WriteOptional("kind", finding.Kind);
        writer.WriteOptional("resource", finding.Resource);
        writer.WriteOptional("exposure", finding.Exposure);
        writer.WriteStartArray("projects");
        foreach (var project in finding.Projects)
        {
            writer.WriteStringValue(project);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, Place place)
    {
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", UriOf(place.Path));
        if (!IsOutside(place.Path))
        {
            writer.WriteString("uriBaseId", SourceRoot);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", place.Line);
        writer.WriteNumber("startColumn", place.Column);
        writer.WriteNumber("endLine", place.EndLine);
        writer.WriteNumber("endColumn", place.EndColumn);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteSuppression(Utf8JsonWriter writer, Suppression suppression)
    {
        writer.WriteStartArray("suppressions");
        writer.WriteStartObject();
        writer.WriteString("kind", suppression.Kind);
        writer.WriteString("status", "accepted");
        writer.WriteOptional("justification", suppression.Justification);
        if (suppression.Owner.Length + suppression.Expires.Length > 0)
        {
            writer.WriteStartObject("properties");
            writer.WriteOptional("owner", suppression.Owner);
            writer.WriteOptional("expires", suppression.Expires);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteBag(Utf8JsonWriter writer, ReportPart part)
    {
        writer.WriteStartObject(Bag);
        writer.WriteString("project", part.Project);
        writer.WriteOptional("projectFile", part.ProjectFile);
        writer.WriteOptional("framework", part.Framework);
        writer.WriteStartArray("sightings");
        foreach (var sighting in part.Sightings)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", sighting.Kind);
            writer.WriteOptional("name", sighting.Name);
            writer.WriteString("cloud", sighting.Cloud);
            writer.WriteString("exposure", sighting.Exposure);
            writer.WriteString("decided", sighting.Decided);
            writer.WriteOptional("detail", sighting.Detail);
            writer.WriteOptional("since", sighting.Since);
            writer.WriteOptional("rule", sighting.Rule);
            writer.WriteOptional("member", sighting.Member);
            writer.WriteString("file", sighting.Place.Path);
            writer.WriteNumber("line", sighting.Place.Line);
            writer.WriteNumber("column", sighting.Place.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static double? RankOf(string confidence) => confidence switch
    {
        "certain" => 95,
        "likely" => 75,
        "possible" => 40,
        _ => null,
    };
}
