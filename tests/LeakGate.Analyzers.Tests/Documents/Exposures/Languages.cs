using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace LeakGate.Analyzers.Tests.Documents.Exposures;

/// <summary>Writes one resource as a whole file of each language.</summary>
internal static class Languages
{
    /// <summary>The files that say the same, by path.</summary>
    public static IEnumerable<(string Path, string Text)> Write(string platform, string type, Setting body)
    {
        switch (platform)
        {
            case "azure" when type.StartsWith("module:", StringComparison.Ordinal):
                yield return ("main.bicep", $"module m 'br/public:{type["module:".Length..]}:1.0.0' = {Bicep(body, 0)}\n");
                break;
            case "azure":
                yield return ("main.bicep", $"resource r '{type}@2023-01-01' = {Bicep(body, 0)}\n");
                yield return ("azuredeploy.json", Json(Template(type, body), 0));
                break;
            case "cloudformation":
                var template = new Setting().With(["AWSTemplateFormatVersion"], "2010-09-09").With(["Resources", "Thing", "Type"], type).With(["Resources", "Thing", "Properties"], body);
                yield return ("serverless.template", Json(template, 0));
                yield return ("template.yaml", Yaml(template, 0));
                break;
            case "terraform":
                var isModule = type.StartsWith("module:", StringComparison.Ordinal);
                var block = isModule ? $"module \"r\" {{\n  source = \"{type["module:".Length..]}\"\n" : $"resource \"{type}\" \"r\" {{\n";
                yield return ("main.tf", block + Hcl(body, 1) + "}\n");
                break;
            case "compose":
                yield return ("docker-compose.yml", Yaml(new Setting().With(["services", "thing", "image"], "postgres:16").With(["services", "thing", "ports"], "80:80").Merge(["services", "thing"], body), 0));
                break;
            case "kubernetes":
                yield return ("manifest.yaml", Yaml(new Setting().With(["apiVersion"], "v1").With(["kind"], type).Merge([], body), 0));
                break;
            case "pulumi":
                yield return ("Pulumi.yaml", Yaml(
                    new Setting().With(["name"], "p").With(["runtime"], "yaml").With(["resources", "thing", "type"], type).With(["resources", "thing", "properties"], body), 0));
                break;
            case "settings" when type == "serverless.yml":
                yield return (type, Yaml(body, 0));
                break;
            case "settings" when type == "web.config":
                yield return ("web.config", Xml(body));
                break;
            case "settings":
                yield return (type == "appsettings" ? "appsettings.json" : type, Json(body, 0));
                break;
            case "firebase":
                yield return ("storage.rules", $"service {type} {{\n  match /x/{{y}} {{\n" + string.Concat(body.Members.Select(member => $"    allow {member.Name}{member.Value};\n")) + "  }\n}\n");
                break;
            case "command":
                var line = type + string.Concat(body.Members.Select(Option));
                yield return ("deploy.sh", line + "\n");
                yield return (".github/workflows/deploy.yml", $"jobs:\n  a:\n    steps:\n      - run: |\n          echo start\n          {line}\n");
                break;
            default:
                throw new ArgumentException(platform, nameof(platform));
        }
    }

    private static Setting Merge(this Setting root, string[] path, Setting body)
    {
        foreach (var (name, value) in body.Members)
        {
            root.With([.. path, name], value);
        }

        return root;
    }

    private static Setting Template(string type, Setting body)
    {
        var resource = new Setting().With(["type"], type).With(["apiVersion"], "2023-01-01");
        resource.Members.AddRange(body.Members);
        return new Setting()
            .With(["$schema"], "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#").With(["contentVersion"], "1.0.0.0").With(["resources"], new object[] { resource });
    }

    private static string Json(object value, int depth) => value switch
    {
        Setting s => "{\n" + string.Join(",\n", s.Members.Select(m => Indent(depth + 1) + "\"" + m.Name + "\": " + Json(m.Value, depth + 1))) + "\n" + Indent(depth) + "}",
        object[] list => "[" + string.Join(", ", list.Select(item => Json(item, depth + 1))) + "]",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => "\"" + ((string)value).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
    };

    private static string Yaml(Setting node, int depth)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in node.Members)
        {
            text.Append(Indent(depth)).Append(name).Append(':');
            text.Append(value is Setting { Members.Count: > 0 } child ? "\n" + Yaml(child, depth + 1) : " " + (value is Setting ? "{}" : Json(value, 0)) + "\n");
        }

        return text.ToString();
    }

    private static string Bicep(object value, int depth) => value switch
    {
        Setting s => "{\n" + string.Concat(s.Members.Select(m => Indent(depth + 1) + m.Name + ": " + Bicep(m.Value, depth + 1) + "\n")) + Indent(depth) + "}",
        object[] list => "[" + string.Join(", ", list.Select(item => Bicep(item, depth + 1))) + "]",
        string text => "'" + text + "'",
        _ => Json(value, 0),
    };

    private static string Hcl(Setting node, int depth)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in node.Members)
        {
            text.Append(Indent(depth)).Append(name).Append(value is Setting child ? " {\n" + Hcl(child, depth + 1) + Indent(depth) + "}\n" : " = " + Json(value, 0) + "\n");
        }

        return text.ToString();
    }

    private static string Xml(Setting root) => "<?xml version=\"1.0\"?>\n" + string.Concat(root.Members.Select(member => Element(member.Name, (Setting)member.Value)));

    private static string Element(string name, Setting body)
    {
        var attributes = string.Concat(body.Members.Where(m => m.Value is not Setting).Select(m => $" {m.Name}=\"{Json(m.Value, 0).Trim('"')}\""));
        return $"<{name}{attributes}>\n" + string.Concat(body.Members.Where(m => m.Value is Setting).Select(m => Element(m.Name, (Setting)m.Value))) + $"</{name}>\n";
    }

    private static string Option((string Name, object Value) option)
    {
        var value = option.Value switch { bool flag => flag ? "true" : "false", Setting s => string.Join(",", s.Members.Select(m => m.Name + "=" + Json(m.Value, 0))), _ => option.Value.ToString() };
        return option.Name == "argument" ? " " + value + " bucket/x" : (option.Name.Length == 1 || char.IsUpper(option.Name[0]) ? " -" : " --") + option.Name + " " + value;
    }

    private static string Indent(int depth) => new(' ', depth * 2);
}
