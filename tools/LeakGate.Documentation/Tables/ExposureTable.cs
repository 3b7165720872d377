using System;
using System.Linq;
using System.Text;

namespace LeakGate.Documentation.Tables;

/// <summary>The settings that open storage, a table for each provider.</summary>
internal static class ExposureTable
{
    public static string Write(Catalogue exposures)
    {
        var text = new StringBuilder();
        foreach (var cloud in exposures.GroupBy(row => row["cloud"]))
        {
            var table = new MarkdownTable("Setting", "Given as", "Open with", "Default", "Rule", "Fix", "On by default", "Verified");
            foreach (var row in cloud)
            {
                table.Add(
                    Setting(row),
                    row["given"],
                    MarkdownTable.Code(row["unsafe"]),
                    MarkdownTable.Text(row["default"]),
                    row["rule"],
                    MarkdownTable.Text(Fix(row)),
                    MarkdownTable.YesNo(row["default-on"] == "y"),
                    MarkdownTable.YesNo(row["verified"] == "y"));
            }

            text.Append(text.Length == 0 ? string.Empty : "\n").Append($"### {Name(cloud.Key)}\n\n").Append(table);
        }

        return text.ToString();
    }

    // What the code fix writes or does; where there is none, docs/fixes.md says why.
    private static string Fix(CatalogueEntry row) => row["fix"] switch
    {
        "replace-value" or "set-property" => MarkdownTable.Code(row["safe"].Split('|')[0]),
        var none when none.StartsWith("none", StringComparison.Ordinal) => "none",
        var fix => fix.Replace('-', ' '),
    };

    // Types and members can be several; the first stands for them.
    private static string Setting(CatalogueEntry row)
    {
        var type = row["type"].Split('|')[0];
        var member = row["member"].Split('|')[0];
        var setting = member == ".ctor" ? $"new {type}" : type.Length == 0 ? member : $"{type}.{member}";
        var others = row["type"].Count(c => c == '|') + row["member"].Count(c => c == '|');
        return MarkdownTable.Code(setting) + (others == 0 ? string.Empty : $" and {others} more");
    }

    private static string Name(string cloud) => cloud switch
    {
        "alibaba" => "Alibaba Cloud",
        "any" => "Any",
        "aspnet" => "ASP.NET",
        "aspnetcore" => "ASP.NET Core",
        "aws" => "AWS",
        "aws-cdk" => "AWS CDK",
        "azure" => "Azure",
        "backblaze" => "Backblaze",
        "cdktf" => "CDK for Terraform",
        "gcp" => "Google Cloud",
        "huawei" => "Huawei Cloud",
        "minio" => "MinIO",
        "oracle" => "Oracle Cloud",
        "pulumi" => "Pulumi",
        "tencent" => "Tencent Cloud",
        "wrapper" => "Wrappers",
        _ => throw new ArgumentException($"No name for '{cloud}' yet: add it here."),
    };
}
