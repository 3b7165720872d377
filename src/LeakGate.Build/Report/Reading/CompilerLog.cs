using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using LeakGate.Build.Report.Model;

namespace LeakGate.Build.Report.Reading;

/// <summary>Reads LeakGate's part of the compiler's SARIF error log, in version 2.1 or 1.0: a project that writes its own log need not change it.</summary>
internal static class CompilerLog
{
    private const string RulePrefix = "LEAK";
    private const string ResourceId = "LEAK0001";
    private const string ExemptedId = "LEAK0002";

    /// <summary>Adds what the log says to <paramref name="part"/>. Throws <see cref="JsonException"/> or <see cref="IOException"/> when it cannot be read.</summary>
    public static void Read(string path, SourcePaths paths, ReportPart part)
    {
        using var stream = File.OpenRead(path);
        using var document = JsonDocument.Parse(stream);
        foreach (var run in ((JsonElement?)document.RootElement).Items("runs"))
        {
            ReadRules(run, part);
            foreach (var result in ((JsonElement?)run).Items("results"))
            {
                ReadResult(result, paths, part);
            }
        }
    }

    private static void ReadRules(JsonElement? run, ReportPart part)
    {
        foreach (var rule in run.At("tool").At("driver").Items("rules"))
        {
            AddRule(rule, part);
        }

        if (run.At("rules") is { ValueKind: JsonValueKind.Object } rules)
        {
            foreach (var rule in rules.EnumerateObject())
            {
                AddRule(rule.Value, part);
            }
        }
    }

    private static void AddRule(JsonElement? rule, ReportPart part)
    {
        var id = rule.Text("id");
        if (!IsRule(id) || part.Rules.Exists(known => known.Id == id))
        {
            return;
        }

        var configuration = rule.At("defaultConfiguration");
        part.Rules.Add(new RuleInfo
        {
            Id = id,
            Title = TextOf(rule.At("shortDescription")),
            Description = TextOf(rule.At("fullDescription")),
            HelpUri = rule.Text("helpUri"),
            Category = rule.At("properties").Text("category"),
            Level = configuration.Text("level") is { Length: > 0 } level ? level : rule.Text("defaultLevel") is { Length: > 0 } old ? old : "warning",
            IsEnabled = configuration.Flag("enabled", rule.At("properties").Flag("isEnabledByDefault", true)),
        });
    }

    private static string TextOf(JsonElement? message)
        => message is { ValueKind: JsonValueKind.String } text ? text.GetString() ?? "" : message.Text("text");

    private static void ReadResult(JsonElement? result, SourcePaths paths, ReportPart part)
    {
        var id = result.Text("ruleId");
        if (!id.StartsWith(RulePrefix, StringComparison.Ordinal))
        {
            return;
        }

        var properties = result.At("properties").At("customProperties");
        var place = PlaceOf(result.First("locations"), paths);
        if (id == ResourceId)
        {
            part.Sightings.Add(SightingOf(properties, place));
            return;
        }

        part.Findings.Add(new ReportFinding
        {
            RuleId = id == ExemptedId ? properties.Text("leakgate.rule") : id,
            Level = result.Text("level") is { Length: > 0 } level ? level : "warning",
            Message = TextOf(result.At("message")),
            Place = place,
            Confidence = properties.Text("leakgate.confidence"),
            Evidence = properties.Text("leakgate.evidence"),
            Kind = properties.Text("leakgate.kind"),
            Resource = properties.Text("leakgate.resource"),
            Exposure = properties.Text("leakgate.exposure"),
            Fingerprint = properties.Text("leakgate.fingerprint"),
            Suppression = id == ExemptedId ? ExemptionOf(properties) : SuppressionOf(result),
        });
    }

    private static Sighting SightingOf(JsonElement? properties, Place place) => new()
    {
        Kind = properties.Text("leakgate.inventory.kind"),
        Name = properties.Text("leakgate.inventory.name"),
        Cloud = properties.Text("leakgate.inventory.cloud"),
        Exposure = properties.Text("leakgate.inventory.exposure"),
        Decided = properties.Text("leakgate.inventory.decided"),
        Detail = properties.Text("leakgate.inventory.detail"),
        Since = properties.Text("leakgate.inventory.since"),
        Rule = properties.Text("leakgate.inventory.rule"),
        Member = properties.Text("leakgate.inventory.member"),
        Place = place,
    };

    private static Suppression ExemptionOf(JsonElement? properties) => new()
    {
        Kind = "external",
        Justification = properties.Text("leakgate.exemption.reason"),
        Owner = properties.Text("leakgate.exemption.owner"),
        Expires = properties.Text("leakgate.exemption.expires"),
    };

    private static Suppression? SuppressionOf(JsonElement? result)
    {
        if (result.First("suppressions") is { } suppression)
        {
            return new Suppression { Kind = suppression.Text("kind") is { Length: > 0 } kind ? kind : "inSource", Justification = suppression.Text("justification") };
        }

        // Version 1.0: [ "suppressedInSource" ].
        return result.First("suppressionStates") is { } state ? new Suppression { Kind = state.GetString() == "suppressedExternally" ? "external" : "inSource" } : null;
    }

    private static Place PlaceOf(JsonElement? location, SourcePaths paths)
    {
        var physical = location.At("physicalLocation") ?? location.At("resultFile");
        var uri = physical.At("artifactLocation").Text("uri") is { Length: > 0 } newer ? newer : physical.Text("uri");
        if (uri.Length == 0)
        {
            return new Place("", 1, 1, 1, 1);
        }

        var region = physical.At("region");
        var line = region.Number("startLine", 1);
        var column = region.Number("startColumn", 1);
        return new Place(paths.Show(uri), line, column, region.Number("endLine", line), region.Number("endColumn", column));
    }

    private static bool IsRule(string id) => id.StartsWith(RulePrefix, StringComparison.Ordinal) && id is not (ResourceId or ExemptedId);
}
