using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using LeakGate.Analyzers.Policy;
using LeakGate.Build.Report.Reading;

namespace LeakGate.Build.Baseline;

/// <summary>What of a compiler's log a baseline takes up.</summary>
internal sealed class BaselineFindings
{
    private const string AuditRule = "LEAK9005";

    /// <summary>Whether the log lists rules of LeakGate at all: without them it did not run.</summary>
    public bool HasRules { get; private set; }

    /// <summary>Whether the code does not compile, so that findings may be missing.</summary>
    public bool HasCompilerErrors { get; private set; }

    /// <summary>The findings as exemptions, each once. Reason, owner and end are not set.</summary>
    public List<ExemptionEntry> Entries { get; } = new();

    /// <summary>Reads a SARIF 2.1 log. Throws <see cref="JsonException"/> or <see cref="IOException"/> when it cannot be read.</summary>
    /// <param name="log">The log.</param>
    /// <param name="paths">Makes paths relative to the policy's folder.</param>
    /// <param name="template">Gives each entry its reason, owner and end.</param>
    public static BaselineFindings Read(string log, SourcePaths paths, ExemptionEntry template)
    {
        var findings = new BaselineFindings();
        using var stream = File.OpenRead(log);
        using var document = JsonDocument.Parse(stream);
        foreach (var run in ((JsonElement?)document.RootElement).Items("runs"))
        {
            findings.HasRules |= ((JsonElement?)run).At("tool").At("driver").Items("rules").Any(static rule => rule.Text("id").StartsWith("LEAK1", StringComparison.Ordinal));
            foreach (var result in ((JsonElement?)run).Items("results"))
            {
                findings.Add(result, paths, template);
            }
        }

        return findings;
    }

    private void Add(JsonElement result, SourcePaths paths, ExemptionEntry template)
    {
        var rule = result.Text("ruleId");
        var level = result.Text("level") is { Length: > 0 } given ? given : "warning";
        HasCompilerErrors |= level == "error" && rule.StartsWith("CS", StringComparison.Ordinal);
        if (!rule.StartsWith("LEAK", StringComparison.Ordinal) || level is not ("warning" or "error") || ((JsonElement?)result).First("suppressions") is not null)
        {
            return;
        }

        var uri = ((JsonElement?)result).First("locations").At("physicalLocation").At("artifactLocation").Text("uri");
        var path = uri.Length > 0 ? paths.Show(uri) : "";
        var properties = result.At("properties").At("customProperties");
        var fingerprint = properties.Text("leakgate.fingerprint");

        // A suppression of an enforced rule is an error that would stop the next build. It has no fingerprint: its file is named.
        var isAudit = rule == AuditRule && level == "error" && path.Length > 0 && !Path.IsPathRooted(path);
        if (fingerprint.Length == 0 && !isAudit)
        {
            return;
        }

        var place = properties.Text("leakgate.place");
        Entries.Add(new ExemptionEntry
        {
            Rule = rule,
            Fingerprint = fingerprint,
            Path = isAudit ? path : "",
            Where = isAudit ? "" : path + (place.Length > 0 ? "#" + place : ""),
            Reason = template.Reason,
            Owner = template.Owner,
            Expires = template.Expires,
        });
    }
}
