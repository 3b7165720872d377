using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace LeakGate.Package.Tests;

/// <summary>
/// A SARIF 2.1.0 log that the compiler wrote. Reading it checks the parts of the standard that consumers of such logs stand on
/// (OASIS SARIF 2.1.0, sections 3.13 sarifLog, 3.14 run, 3.27 result, 3.28 location, 3.49 reportingDescriptor), and throws where one is broken.
/// </summary>
internal sealed class SarifLog
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private SarifLog(string text, Dictionary<string, string> helpUris, Finding[] findings)
    {
        Text = text;
        HelpUris = helpUris;
        Findings = findings;
    }

    /// <summary>The file as it stands, to search for what must not be in it.</summary>
    public string Text { get; }

    /// <summary>Help link by rule id, of every rule that was loaded, with or without a result.</summary>
    public IReadOnlyDictionary<string, string> HelpUris { get; }

    /// <summary>LeakGate's results that nothing in the source suppresses, in the order of their places, each once. The file is a full local path.</summary>
    public Finding[] Findings { get; }

    public static SarifLog Read(string path)
    {
        var text = File.ReadAllText(path);
        using var document = JsonDocument.Parse(text);
        var log = document.RootElement;
        Require(log.GetProperty("version").GetString() == "2.1.0", "version is 2.1.0");
        Require(log.GetProperty("$schema").GetString()!.Contains("sarif-2.1.0", StringComparison.Ordinal), "schema is that of 2.1.0");

        var runs = log.GetProperty("runs").EnumerateArray().ToArray();
        Require(runs.Length == 1, "there is one run");
        var driver = runs[0].GetProperty("tool").GetProperty("driver");
        Require(!string.IsNullOrEmpty(driver.GetProperty("name").GetString()), "the driver is named");

        var rules = driver.GetProperty("rules").EnumerateArray().ToArray();
        var ids = rules.Select(r => r.GetProperty("id").GetString()!).ToArray();
        Require(ids.All(id => id.Length > 0), "each rule has an id");
        var helpUris = rules
            .Where(r => r.TryGetProperty("helpUri", out _))
            .ToDictionary(r => r.GetProperty("id").GetString()!, r => r.GetProperty("helpUri").GetString()!);

        var findings = runs[0].GetProperty("results").EnumerateArray()
            .Where(result => !result.TryGetProperty("suppressions", out _))
            .Select(result => ReadResult(result, ids))
            .Where(f => f.Id.StartsWith("LEAK", StringComparison.Ordinal))
            .Distinct()
            .Order(Finding.ByPlace)
            .ToArray();
        return new SarifLog(text, helpUris, findings);
    }

    private static Finding ReadResult(JsonElement result, string[] ruleIds)
    {
        var id = result.GetProperty("ruleId").GetString()!;
        Require(ruleIds[result.GetProperty("ruleIndex").GetInt32()] == id, "a result's index leads to its rule");
        Require(Levels.Contains(result.GetProperty("level").GetString()), "a result has a level of the standard");
        Require(!string.IsNullOrWhiteSpace(result.GetProperty("message").GetProperty("text").GetString()), "a result has a message");

        // Results of other tools may have no place; LeakGate's are about one.
        if (!id.StartsWith("LEAK", StringComparison.Ordinal))
        {
            return new Finding("", 0, id);
        }

        var place = result.GetProperty("locations").EnumerateArray().Single().GetProperty("physicalLocation");
        var region = place.GetProperty("region");
        var line = region.GetProperty("startLine").GetInt32();
        Require(line >= 1 && region.GetProperty("startColumn").GetInt32() >= 1, "a region starts at line and column 1 or later");
        Require(region.GetProperty("endLine").GetInt32() >= line, "a region ends where it starts or later");
        return new Finding(new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath, line, id);
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidDataException("Not a valid SARIF log: it must hold that " + what + ".");
        }
    }
}
