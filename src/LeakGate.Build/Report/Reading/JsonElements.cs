using System.Collections.Generic;
using System.Text.Json;

namespace LeakGate.Build.Report.Reading;

/// <summary>Looks into JSON that others wrote: what is missing or of another type reads as empty.</summary>
internal static class JsonElements
{
    public static JsonElement? At(this JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static JsonElement? At(this JsonElement? element, string name) => element?.At(name);

    public static string Text(this JsonElement? element, string name) => element.At(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() ?? "" : "";

    public static string Text(this JsonElement element, string name) => ((JsonElement?)element).Text(name);

    public static int Number(this JsonElement? element, string name, int otherwise)
        => element.At(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : otherwise;

    public static bool Flag(this JsonElement? element, string name, bool otherwise) => element.At(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => otherwise,
    };

    public static IEnumerable<JsonElement> Items(this JsonElement? element, string name)
    {
        if (element.At(name) is { ValueKind: JsonValueKind.Array } array)
        {
            foreach (var item in array.EnumerateArray())
            {
                yield return item;
            }
        }
    }

    public static JsonElement? First(this JsonElement? element, string name)
    {
        foreach (var item in element.Items(name))
        {
            return item;
        }

        return null;
    }
}
