using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using LeakGate.Build.Report.Inventory;
using LeakGate.Build.Report.Model;
using LeakGate.Build.Report.Writing;

namespace LeakGate.Build.Report.Html;

/// <summary>
/// The data of the page. A finding is a row of numbers into a table of texts, since a hundred thousand findings share their rules, files and messages:
/// [rule, level, message, file, line, column, confidence, evidence, resource, exposure, project list, suppression].
/// </summary>
internal static class PageData
{
    private const int FlushBytes = 1 << 16;

    public static void Write(Stream stream, MergedReport report)
    {
        using var writer = new Utf8JsonWriter(stream, JsonFormat.Embedded);
        var texts = new Table<string>(StringComparer.Ordinal);
        var projects = new Table<string>(StringComparer.Ordinal);
        var projectSets = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var suppressions = new List<Suppression>();
        writer.WriteStartObject();
        writer.WriteString("version", report.Version);
        WriteRules(writer, report.Rules);
        writer.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(texts.IndexOf(finding.RuleId));
            writer.WriteNumberValue(finding.Level == "error" ? 0 : finding.Level == "warning" ? 1 : 2);
            writer.WriteNumberValue(texts.IndexOf(finding.Message));
            writer.WriteNumberValue(texts.IndexOf(finding.Place.Path));
            writer.WriteNumberValue(finding.Place.Line);
            writer.WriteNumberValue(finding.Place.Column);
            writer.WriteNumberValue(texts.IndexOf(finding.Confidence));
            writer.WriteNumberValue(texts.IndexOf(finding.Evidence));
            writer.WriteNumberValue(texts.IndexOf(finding.Resource));
            writer.WriteNumberValue(texts.IndexOf(finding.Exposure));
            var key = string.Join("\n", finding.Projects);
            projectSets[key] = finding.Projects;
            writer.WriteNumberValue(projects.IndexOf(key));
            writer.WriteNumberValue(finding.Suppression is null ? -1 : suppressions.Count);
            if (finding.Suppression is not null)
            {
                suppressions.Add(finding.Suppression);
            }

            writer.WriteEndArray();
            if (writer.BytesPending > FlushBytes)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
        WriteSuppressions(writer, suppressions);
        WriteInventory(writer, report.Inventory);
        writer.WriteStartArray("projectSets");
        foreach (var key in projects.Items)
        {
            WriteList(writer, projectSets[key]);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("projects");
        WriteList(writer, report.Projects);
        writer.WritePropertyName("texts");
        WriteList(writer, texts.Items);
        writer.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter writer, List<RuleInfo> rules)
    {
        writer.WriteStartObject("rules");
        foreach (var rule in rules)
        {
            var (why, fix) = RuleHelp.Of(rule.Id);
            writer.WriteStartObject(rule.Id);
            writer.WriteString("title", rule.Title);
            writer.WriteString("description", rule.Description);
            writer.WriteString("help", rule.HelpUri);
            writer.WriteNumber("severity", SarifRule.SeverityOf(rule));
            writer.WriteString("why", why.Length > 0 ? why : rule.Description);
            writer.WriteString("fix", fix);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteSuppressions(Utf8JsonWriter writer, List<Suppression> suppressions)
    {
        writer.WriteStartArray("suppressions");
        foreach (var suppression in suppressions)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(suppression.Kind);
            writer.WriteStringValue(suppression.Justification);
            writer.WriteStringValue(suppression.Owner);
            writer.WriteStringValue(suppression.Expires);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteInventory(Utf8JsonWriter writer, List<InventoryItem> items)
    {
        writer.WriteStartArray("inventory");
        foreach (var item in items)
        {
            var sighting = item.Decisive;
            writer.WriteStartObject();
            writer.WriteString("id", item.Id);
            writer.WriteString("kind", sighting.Kind);
            writer.WriteString("name", sighting.Name);
            writer.WriteString("cloud", sighting.Cloud);
            writer.WriteString("exposure", sighting.Exposure);
            writer.WriteString("by", sighting.Decided);
            writer.WriteString("detail", sighting.Detail);
            writer.WriteString("since", sighting.Since);
            writer.WriteString("rule", sighting.Rule);
            writer.WriteStartArray("where");
            foreach (var place in item.Places)
            {
                writer.WriteStringValue(place.Path + ":" + place.Line.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            writer.WriteEndArray();
            writer.WritePropertyName("projects");
            WriteList(writer, item.Projects);
            writer.WriteBoolean("exempt", item.Exemption is not null);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable<string> texts)
    {
        writer.WriteStartArray();
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
            if (writer.BytesPending > FlushBytes)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
    }

    private sealed class Table<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> _indexes;

        public Table(IEqualityComparer<T> comparer) => _indexes = new Dictionary<T, int>(comparer);

        public List<T> Items { get; } = new();

        public int IndexOf(T item)
        {
            if (!_indexes.TryGetValue(item, out var index))
            {
                _indexes.Add(item, index = Items.Count);
                Items.Add(item);
            }

            return index;
        }
    }
}
