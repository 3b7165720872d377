using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using LeakGate.Build.Report.Model;
using LeakGate.Build.Report.Writing;

namespace LeakGate.Build.Report.Reading;

/// <summary>Reads a project's SARIF file back, the part that a merge takes.</summary>
internal static class PartFile
{
    /// <summary>The part. Throws <see cref="JsonException"/>, <see cref="InvalidDataException"/> or <see cref="IOException"/> when it is broken or no part.</summary>
    public static ReportPart Read(string path, StringPool pool)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var document = JsonDocument.Parse(stream);
        var run = ((JsonElement?)document.RootElement).First("runs");
        if (run.At("properties").At(SarifFile.Bag) is not { ValueKind: JsonValueKind.Object } bag)
        {
            throw new InvalidDataException("it is no report of a project by LeakGate");
        }

        var driver = run.At("tool").At("driver");
        var part = new ReportPart
        {
            Project = pool.Get(bag.Text("project")),
            ProjectFile = pool.Get(bag.Text("projectFile")),
            Framework = pool.Get(bag.Text("framework")),
            ToolVersion = pool.Get(driver.Text("semanticVersion")),
        };
        foreach (var rule in driver.Items("rules"))
        {
            part.Rules.Add(RuleOf(rule, pool));
        }

        foreach (var result in run.Items("results"))
        {
            part.Findings.Add(FindingOf(result, pool));
        }

        foreach (var sighting in ((JsonElement?)bag).Items("sightings"))
        {
            part.Sightings.Add(SightingOf(sighting, pool));
        }

        return part;
    }

    private static RuleInfo RuleOf(JsonElement? rule, StringPool pool) => new()
    {
        Id = pool.Get(rule.Text("id")),
        Title = pool.Get(WithoutStop(rule.At("shortDescription").Text("text"))),
        Description = pool.Get(rule.At("fullDescription").Text("text")),
        HelpUri = pool.Get(rule.Text("helpUri")),
        Category = pool.Get(rule.At("properties").Text("category")),
        Level = pool.Get(rule.At("defaultConfiguration").Text("level")),
        IsEnabled = rule.At("defaultConfiguration").Flag("enabled", true),
    };

    private static ReportFinding FindingOf(JsonElement? result, StringPool pool)
    {
        var properties = result.At("properties");
        var finding = new ReportFinding
        {
            RuleId = pool.Get(result.Text("ruleId")),
            Level = pool.Get(result.Text("level")),
            Message = pool.Get(result.At("message").Text("text")),
            Place = PlaceOf(result.First("locations").At("physicalLocation"), pool),
            Confidence = pool.Get(properties.Text("confidence")),
            Evidence = pool.Get(properties.Text("evidence")),
            Kind = pool.Get(properties.Text("kind")),
            Resource = pool.Get(properties.Text("resource")),
            Exposure = pool.Get(properties.Text("exposure")),
            Fingerprint = result.At("partialFingerprints").Text(SarifFile.FingerprintName),
        };
        foreach (var project in properties.Items("projects"))
        {
            finding.Projects.Add(pool.Get(project.GetString() ?? ""));
        }

        finding.Projects = pool.Get(finding.Projects);
        if (result.First("suppressions") is { } suppression)
        {
            finding.Suppression = new Suppression
            {
                Kind = pool.Get(suppression.Text("kind")),
                Justification = pool.Get(suppression.Text("justification")),
                Owner = pool.Get(suppression.At("properties").Text("owner")),
                Expires = pool.Get(suppression.At("properties").Text("expires")),
            };
        }

        return finding;
    }

    private static Sighting SightingOf(JsonElement? sighting, StringPool pool) => new()
    {
        Kind = pool.Get(sighting.Text("kind")),
        Name = pool.Get(sighting.Text("name")),
        Cloud = pool.Get(sighting.Text("cloud")),
        Exposure = pool.Get(sighting.Text("exposure")),
        Decided = pool.Get(sighting.Text("decided")),
        Detail = pool.Get(sighting.Text("detail")),
        Since = pool.Get(sighting.Text("since")),
        Rule = pool.Get(sighting.Text("rule")),
        Member = pool.Get(sighting.Text("member")),
        Place = new Place(pool.Get(sighting.Text("file")), sighting.Number("line", 1), sighting.Number("column", 1), sighting.Number("line", 1), sighting.Number("column", 1)),
    };

    private static Place PlaceOf(JsonElement? physical, StringPool pool)
    {
        var artifact = physical.At("artifactLocation");
        var uri = artifact.Text("uri");
        var path = uri.StartsWith("file:", StringComparison.Ordinal) && Uri.TryCreate(uri, UriKind.Absolute, out var absolute)
            ? absolute.LocalPath.Replace('\\', '/')
            : Uri.UnescapeDataString(uri);
        var region = physical.At("region");
        return new Place(pool.Get(path), region.Number("startLine", 1), region.Number("startColumn", 1), region.Number("endLine", 1), region.Number("endColumn", 1));
    }

    private static string WithoutStop(string text) => text.EndsWith(".", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
}

/// <summary>Keeps one copy of each text: a hundred thousand findings share their rules, files, messages and projects.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _sets = new(StringComparer.Ordinal);

    public string Get(string text)
    {
        if (_texts.TryGetValue(text, out var known))
        {
            return known;
        }

        _texts.Add(text, text);
        return text;
    }

    /// <summary>The one set that holds those texts. Sets from here must not be changed.</summary>
    public SortedSet<string> Get(SortedSet<string> set)
    {
        var key = string.Join("\n", set);
        if (!_sets.TryGetValue(key, out var known))
        {
            _sets.Add(key, known = set);
        }

        return known;
    }
}
