using System;
using System.Linq;
using LeakGate.Analyzers.Documents.Exposures.Rows;

namespace LeakGate.Analyzers.Tests.Documents.Exposures;

/// <summary>What a row of the catalogue calls open, and the same closed.</summary>
internal static class RowSample
{
    private const string Statement = "{\"Statement\": [{\"Effect\": \"EFFECT\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}]}";

    /// <summary>A body that the row reports, for one of its paths; null when the path makes no sense on its own.</summary>
    public static Setting Open(DocumentExposureRow row, SettingPath path) => Make(row, path, isOpen: true);

    public static Setting Closed(DocumentExposureRow row, SettingPath path) => Make(row, path, isOpen: false);

    private static Setting Make(DocumentExposureRow row, SettingPath path, bool isOpen)
    {
        var body = new Setting();
        var keys = path.Segments.Select(segment => segment is SettingPath.AnyDepth or SettingPath.Any ? "inner" : segment).ToArray();
        switch (row.Given)
        {
            case DocumentGiven.Omitted:
                if (!isOpen)
                {
                    body.With(keys, Scalar(row.SafeValue.Length > 0 ? row.SafeValue : "Deny"));
                }

                break;
            case DocumentGiven.Partial:
                var block = body.At(keys);
                foreach (var member in row.UnsafeValues.Skip(isOpen ? 1 : 0))
                {
                    block.With([member.Text], true);
                }

                break;
            case DocumentGiven.Present:
                if (isOpen && keys.Length > 0)
                {
                    body.With(keys, row.Platform == "command" ? "" : new Setting());
                }

                break;
            case DocumentGiven.Range:
                body.With(keys, isOpen ? "0.0.0.0" : "203.0.113.4").With([.. keys[..^1], row.Paths[1].Name], isOpen ? "255.255.255.255" : "203.0.113.9");
                break;
            default:
                body.With(keys, Value(row, isOpen));
                break;
        }

        AddRequired(row, body, keys);
        return body;
    }

    private static object Value(DocumentExposureRow row, bool isOpen)
    {
        switch (row.Given)
        {
            case DocumentGiven.Acl:
                return isOpen ? "public-read" : "private";
            case DocumentGiven.Grantee:
                return isOpen ? "allUsers" : "user:someone@example.com";
            case DocumentGiven.Cidr:
                return isOpen ? "0.0.0.0/0" : "10.0.0.0/16";
            case DocumentGiven.Origin:
                return new object[] { isOpen ? "*" : "https://example.com" };
            case DocumentGiven.Ports:
                return new object[] { isOpen ? "5432:5432" : "127.0.0.1:5432:5432" };
            case DocumentGiven.Policy:
                var text = Statement.Replace("EFFECT", isOpen ? "Allow" : "Deny", StringComparison.Ordinal);
                return row.Platform is "cloudformation" or "pulumi" ? Policy(isOpen) : row.Platform == "command" ? "'" + text + "'" : text;
            default:
                var value = isOpen ? row.UnsafeValues[0].Text.TrimEnd('*') : row.SafeValue;
                return row.Platform == "firebase" ? (isOpen ? value == "signed in" ? ": if request.auth != null" : ": if true" : ": if request.auth.uid == y") : Scalar(value);
        }
    }

    private static Setting Policy(bool isOpen)
    {
        var statement = new Setting().With(["Effect"], isOpen ? "Allow" : "Deny").With(["Principal"], "*").With(["Action"], "s3:GetObject").With(["Resource"], "*");
        return new Setting().With(["Statement"], new object[] { statement });
    }

    private static object Scalar(string text) => text switch { "true" => true, "false" => false, _ => text };

    private static void AddRequired(DocumentExposureRow row, Setting body, string[] keys)
    {
        var owner = keys.Length > 0 && !(row.Given is DocumentGiven.Partial or DocumentGiven.Omitted) ? body.At(keys[..^1]) : body;
        foreach (var requirement in row.Requires)
        {
            if (requirement == "database-port")
            {
                AddPort(row, owner);
            }
            else if (requirement.IndexOf('=', StringComparison.Ordinal) is var equals and > 0 && !requirement.StartsWith("azurerm", StringComparison.Ordinal) && requirement[equals - 1] != '!')
            {
                (requirement.Contains('.', StringComparison.Ordinal) ? body : owner).With(requirement[..equals].Split('.'), requirement[(equals + 1)..]);
            }
        }
    }

    private static void AddPort(DocumentExposureRow row, Setting owner)
    {
        switch (row.Id)
        {
            case "aws-security-group":
                owner.With(["port"], 5432);
                break;
            case "tf-google-firewall":
                owner.With(["allow", "protocol"], "tcp").With(["allow", "ports"], new object[] { "5432" });
                break;
            case var id when id.StartsWith("arm-nsg", StringComparison.Ordinal):
                owner.With(["destinationPortRange"], "1433");
                break;
            case var id when id.StartsWith("tf-azurerm-nsg", StringComparison.Ordinal):
                owner.With(["destination_port_range"], "1433");
                break;
            case var id when id.StartsWith("cfn", StringComparison.Ordinal):
                owner.With(["IpProtocol"], "tcp").With(["FromPort"], 5432).With(["ToPort"], 5432);
                break;
            default:
                owner.With(["protocol"], "tcp").With(["from_port"], 5432).With(["to_port"], 5432);
                break;
        }
    }
}
