using System;
using System.Linq;
using System.Text;

namespace LeakGate.Documentation.Tables;

/// <summary>The settings of configuration and infrastructure files that open storage, a table for each language.</summary>
internal static class DocumentExposureTable
{
    public static string Write(Catalogue exposures)
    {
        var text = new StringBuilder();
        foreach (var platform in exposures.GroupBy(row => row["platform"]))
        {
            var table = new MarkdownTable("Type", "Setting", "Given as", "Open with", "Default", "Rule", "On by default", "Verified");
            foreach (var row in platform)
            {
                table.Add(
                    First(row["type"]),
                    First(row["path"].Replace("\\.", ".", StringComparison.Ordinal)),
                    row["given"],
                    MarkdownTable.Code(row["unsafe"]),
                    MarkdownTable.Text(row["default"]),
                    row["rule"],
                    MarkdownTable.YesNo(row["default-on"] == "y"),
                    MarkdownTable.YesNo(row["verified"] == "y"));
            }

            text.Append(text.Length == 0 ? string.Empty : "\n").Append($"### {Name(platform.Key)}\n\n").Append(table);
        }

        return text.ToString();
    }

    // Types and settings can be several; the first stands for them.
    private static string First(string cell)
    {
        var others = cell.Count(c => c == '|');
        var first = cell.Split('|')[0];
        return first.Length == 0 ? "the whole" : MarkdownTable.Code(first) + (others == 0 ? string.Empty : $" and {others} more");
    }

    private static string Name(string platform) => platform switch
    {
        "azure" => "ARM templates and Bicep",
        "cloudformation" => "CloudFormation, SAM and Serverless Framework",
        "terraform" => "Terraform",
        "compose" => "Docker Compose",
        "kubernetes" => "Kubernetes manifests",
        "pulumi" => "Pulumi programs in YAML",
        "settings" => "Settings files: cdk.json, serverless.yml, web.config, appsettings, Firebase database rules",
        "firebase" => "Firebase security rules",
        "command" => "Commands in scripts, workflows and pipelines",
        _ => throw new ArgumentException($"No name for '{platform}' yet: add it here."),
    };
}
