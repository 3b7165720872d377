using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LeakGate.Build.Report.Writing;

/// <summary>How the report's JSON is written: the same bytes on every machine.</summary>
internal static class JsonFormat
{
    // Letters of every language as they are; quotes and markup escaped, so that a careless viewer does not interpret a name.
    private static readonly JavaScriptEncoder s_encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static JsonWriterOptions Compact { get; } = new() { Encoder = s_encoder, SkipValidation = true };

    public static JsonWriterOptions Indented { get; } = new() { Encoder = s_encoder, Indented = true };

    /// <summary>Inside a script element of the page: pure ASCII, no markup, no line separators that end a script.</summary>
    public static JsonWriterOptions Embedded { get; } = new() { Encoder = JavaScriptEncoder.Default, SkipValidation = true };

    /// <summary>Writes a property unless it is empty.</summary>
    public static void WriteOptional(this Utf8JsonWriter writer, string name, string value)
    {
        if (value.Length > 0)
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteMessage(this Utf8JsonWriter writer, string name, string text, string markdown = "")
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteOptional("markdown", markdown);
        writer.WriteEndObject();
    }
}
