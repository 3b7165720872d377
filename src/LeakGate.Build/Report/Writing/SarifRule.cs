using System;
using System.Text.Json;
using LeakGate.Build.Report.Model;

namespace LeakGate.Build.Report.Writing;

/// <summary>Writes a rule's descriptor, with the help that its page gives and the severity by which code scanning sorts security alerts.</summary>
internal static class SarifRule
{
    public static void Write(Utf8JsonWriter writer, RuleInfo rule)
    {
        var (why, fix) = RuleHelp.Of(rule.Id);
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("name", NameOf(rule.Title));
        writer.WriteMessage("shortDescription", WithStop(rule.Title));
        if (rule.Description.Length > 0)
        {
            writer.WriteMessage("fullDescription", rule.Description);
        }

        WriteHelp(writer, rule, why, fix);
        writer.WriteOptional("helpUri", rule.HelpUri);
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteString("level", rule.Level);
        if (!rule.IsEnabled)
        {
            writer.WriteBoolean("enabled", false);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        writer.WriteOptional("category", rule.Category);
        writer.WriteStartArray("tags");
        writer.WriteStringValue("security");
        writer.WriteStringValue(rule.Id.StartsWith("LEAK1", StringComparison.Ordinal) ? "external/cwe/cwe-798" : "external/cwe/cwe-732");
        writer.WriteEndArray();
        writer.WriteString("precision", "high");
        writer.WriteString("security-severity", SeverityOf(rule).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteHelp(Utf8JsonWriter writer, RuleInfo rule, string why, string fix)
    {
        var text = rule.Description;
        var markdown = "# " + rule.Title;
        if (why.Length > 0)
        {
            text += "\n\nWhy it matters: " + why;
            markdown += "\n\n## Why it matters\n\n" + why;
        }

        if (fix.Length > 0)
        {
            text += "\n\nHow to fix:\n" + fix;
            markdown += "\n\n## How to fix\n\n" + fix;
        }

        if (rule.HelpUri.Length > 0)
        {
            text += "\n\n" + rule.HelpUri;
            markdown += "\n\n[More about " + rule.Id + "](" + rule.HelpUri + ")";
        }

        writer.WriteMessage("help", text.Trim().Length > 0 ? text.Trim() : WithStop(rule.Title), markdown);
    }

    /// <summary>Like a CVSS score, as code scanning reads it: 9 and more is critical, 7 high, 4 medium.</summary>
    public static double SeverityOf(RuleInfo rule) => rule.Id switch
    {
        "LEAK2005" or "LEAK1002" => 9.1,
        "LEAK1001" or "LEAK1003" or "LEAK1004" or "LEAK1005" or "LEAK2001" or "LEAK2004" => 8.2,
        "LEAK1009" or "LEAK2009" or "LEAK2010" => 4.3,
        _ => rule.Level == "error" ? 8.0 : 6.5,
    };

    private static string WithStop(string text) => text.EndsWith(".", StringComparison.Ordinal) ? text : text + ".";

    // "Storage made public" is StorageMadePublic: tools show the name where there is no room for the title.
    private static string NameOf(string title)
    {
        var result = new System.Text.StringBuilder();
        var isStart = true;
        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(isStart ? char.ToUpperInvariant(c) : c);
                isStart = false;
            }
            else if (c == ':' || c == ',')
            {
                break;
            }
            else if (c != '\'')
            {
                isStart = true;
            }
        }

        return result.ToString();
    }
}
