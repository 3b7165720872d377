using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using LeakGate.Build.Report.Model;
using LeakGate.Build.Report.Reading;
using LeakGate.Build.Report.Writing;

namespace LeakGate.Build.Report.Inventory;

/// <summary>Writes <c>inventory.json</c>; its form is in <c>leakgate-inventory.schema.json</c>.</summary>
internal static class InventoryFile
{
    public const string SchemaUri = "https://raw.githubusercontent.com/leakgate/leakgate/main/src/LeakGate/leakgate-inventory.schema.json";

    public static void Write(Stream stream, IReadOnlyList<InventoryItem> items)
    {
        using var writer = new Utf8JsonWriter(stream, JsonFormat.Indented);
        writer.WriteStartObject();
        writer.WriteString("$schema", SchemaUri);
        writer.WriteNumber("version", 1);
        writer.WriteStartObject("totals");
        foreach (var exposure in Exposures.Names.AsEnumerable().Reverse())
        {
            writer.WriteNumber(exposure, items.Count(item => item.Decisive.Exposure == exposure));
        }

        writer.WriteEndObject();
        writer.WriteStartArray("resources");
        foreach (var item in items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Exposure by id, of a committed inventory. Throws <see cref="JsonException"/> or <see cref="InvalidDataException"/> when it is none.</summary>
    public static Dictionary<string, string> ReadExposures(string path)
    {
        using var stream = File.OpenRead(path);
        using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var root = (JsonElement?)document.RootElement;
        if (root.At("resources") is not { ValueKind: JsonValueKind.Array })
        {
            throw new InvalidDataException("it has no list \"resources\"");
        }

        var exposures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in root.Items("resources"))
        {
            exposures[item.Text("id")] = item.Text("exposure");
        }

        return exposures;
    }

    private static void Write(Utf8JsonWriter writer, InventoryItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("id", item.Id);
        writer.WriteString("kind", item.Decisive.Kind);
        if (item.Decisive.Name.Length > 0)
        {
            writer.WriteString("name", item.Decisive.Name);
        }
        else
        {
            writer.WriteNull("name");
        }

        writer.WriteString("cloud", item.Decisive.Cloud);
        writer.WriteString("exposure", item.Decisive.Exposure);
        writer.WriteStartObject("decided");
        writer.WriteString("by", item.Decisive.Decided);
        writer.WriteOptional("detail", item.Decisive.Detail);
        writer.WriteOptional("since", item.Decisive.Since);
        writer.WriteOptional("rule", item.Decisive.Rule);
        writer.WriteEndObject();
        WritePlaces(writer, item.Places);
        writer.WriteStartArray("projects");
        foreach (var project in item.Projects)
        {
            writer.WriteStringValue(project);
        }

        writer.WriteEndArray();
        if (item.Exemption is { } exemption)
        {
            writer.WriteStartObject("exemption");
            writer.WriteString("kind", exemption.Kind == "external" ? "policy" : "source");
            writer.WriteOptional("reason", exemption.Justification);
            writer.WriteOptional("owner", exemption.Owner);
            writer.WriteOptional("expires", exemption.Expires);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WritePlaces(Utf8JsonWriter writer, List<Place> places)
    {
        writer.WriteStartArray("where");
        foreach (var place in places)
        {
            writer.WriteStartObject();
            writer.WriteString("file", place.Path);
            writer.WriteNumber("line", place.Line);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
