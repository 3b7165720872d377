using LeakGate.Analyzers.Json;

namespace LeakGate.Analyzers.Presence;

/// <summary>Whether the text of a policy file demands that LeakGate runs: it enforces something, or cannot be read, which must not be a way out.</summary>
internal static class PolicyDemand
{
    public static bool Of(string text)
    {
        var document = JsonReader.Parse(text);
        return document is not { Kind: JsonKind.Object } || document.Find("enforce") is { } enforce && !(enforce.Kind == JsonKind.Array && enforce.Items.IsEmpty);
    }
}
