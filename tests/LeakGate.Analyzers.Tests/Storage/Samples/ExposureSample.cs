using System;
using System.Linq;
using System.Text;
using LeakGate.Analyzers.Storage;

namespace LeakGate.Analyzers.Tests.Storage.Samples;

/// <summary>Code made from a row of the catalogue: what opens, what does not, and a stub of the API with the row's names.</summary>
internal sealed class ExposureSample
{
    private readonly ExposureRow _row;
    private readonly CatalogueType? _type;

    private ExposureSample(ExposureRow row)
    {
        _row = row;
        _type = row.Types.Length > 0 ? row.Types[0] : null;
    }

    public string Positive { get; private set; } = "";

    public string Negative { get; private set; } = "";

    /// <summary>The same as the positive code, with the types of another library.</summary>
    public string Foreign { get; private set; } = "";

    public string Stub { get; private set; } = "";

    public static ExposureSample Of(ExposureRow row)
    {
        var sample = new ExposureSample(row);
        sample.Positive = sample.File(sample.Use(isOpen: true), sample._type?.Namespace);
        sample.Negative = sample.File(sample.Use(isOpen: false), sample._type?.Namespace);
        sample.Foreign = sample.File(sample.Use(isOpen: true), "Elsewhere.Library");
        sample.Stub = sample.StubText();
        return sample;
    }

    private string TypeName
    {
        get
        {
            // Nested types are written with the type around them.
            var name = _type!.MetadataName.Substring(_type.Namespace.Length == 0 ? 0 : _type.Namespace.Length + 1).Replace('+', '.');
            var tick = name.IndexOf('`');
            return tick < 0 ? name : name.Substring(0, tick) + "<string>";
        }
    }

    private string Member => _row.Members.FirstOrDefault(static member => member != ".ctor") ?? ".ctor";

    private bool IsConstructor => _row.Members.Contains(".ctor") && Member == ".ctor";

    private bool IsExtension => _type is not null && _type.SimpleName.EndsWith("Extensions", StringComparison.Ordinal);

    private bool IsStatic => _row.Id is "azure-sas-ip-range-parse" or "cdk-ec2-any-peer" or "cdk-ec2-peer-cidr" or "cdk-iam-policy-document-from-json" || Member is "FindValue" or "FromDuration";

    private string File(string use, string? ns) => $$"""
        using System;
        using System.Collections.Generic;
        {{(string.IsNullOrEmpty(ns) ? "" : "using " + ns + ";")}}

        class Program
        {
            static extern void Take(params object[] values);

            {{(use.Contains("target.", StringComparison.Ordinal) && !IsExtension ? $"void Run({TypeName} target)" : IsExtension ? "void Run(Host target)" : "void Run()")}}
            {
                {{use}}
            }
        }
        """;

    private string Use(bool isOpen) => _row.Given switch
    {
        ExposureGiven.Enum => $"Take({TypeName}.{(isOpen ? Member : ClosedMember)});",
        ExposureGiven.Omitted => $"Take(new {TypeName} {{ Label = \"a\"{(_row.Requires.Contains("public-subnets") ? ", VpcSubnets = new Subnets { SubnetType = SubnetType.PUBLIC }" : "")}{(isOpen ? "" : $", {Member} = {Closed}")} }});",
        ExposureGiven.Partial => isOpen
            ? $"Take(new {TypeName} {{ {_row.Members[0]} = true }});"
            : $"Take(new {TypeName} {{ {string.Join(", ", _row.Members.Select(static member => member + " = true"))} }});",
        ExposureGiven.Header => isOpen ? $"Take(\"{Member}\", \"{_row.UnsafeValues[0].Text}\");" : $"Take(\"{Member}\", \"private\");",
        ExposureGiven.Call => Call(isOpen),
        ExposureGiven.Range => Range(isOpen),
        _ => Given(isOpen),
    };

    private string Call(bool isOpen)
    {
        if (!isOpen)
        {
            return $"Take(typeof({TypeName}));";
        }

        var call = IsConstructor ? $"new {TypeName}()" : IsStatic ? $"{TypeName}.{Member}()" : $"target.{Member}()";
        return _row.Requires.Contains("database-port")
            ? IsStatic ? $"Rules.AddIngressRule({call}, Port.Tcp(5432));" : $"target.{Member}(Port.Tcp(5432));"
            : _row.Requires.Contains("database-receiver") ? $"{TypeName} database = null; database.{Member}();"
            : $"{(IsConstructor ? $"Take({call})" : call)};";
    }

    private string Range(bool isOpen)
    {
        var start = isOpen ? "\"0.0.0.0\"" : "\"203.0.113.7\"";
        var end = isOpen ? "\"255.255.255.255\"" : "\"203.0.113.7\"";
        if (_row.Members.Length == 2)
        {
            return $"Take(new {TypeName} {{ {_row.Members[0]} = {start}, {_row.Members[1]} = {end} }});";
        }

        if (_row.Parameters.Length == 0)
        {
            return $"Take(new {TypeName} {{ {Member} = {(isOpen ? "\"0.0.0.0-255.255.255.255\"" : start)} }});";
        }

        var last = _row.Parameters.Max(static parameter => parameter.Position);
        var isSingle = last == _row.Parameters[0].Position;
        var arguments = string.Join(", ", Enumerable.Range(0, last + 1).Select(position =>
            position < _row.Parameters[0].Position ? "\"name\"" : isSingle ? (isOpen ? "\"0.0.0.0-255.255.255.255\"" : start) : position == last ? end : start));
        return Invoke(arguments);
    }

    private string Given(bool isOpen)
    {
        var value = Value(isOpen);
        var ports = _row.Requires.Contains("database-port") ? ", FromPort = 5432, ToPort = 5432" : "";
        if (_row.Parameters.Length == 0 || (_row.Members.Contains(".ctor") && Member != ".ctor" && _row.Given is ExposureGiven.Origin && !Member.StartsWith("Add", StringComparison.Ordinal)))
        {
            // A statement that denies grants nothing.
            var denies = !isOpen && _row.UnsafeValues.IsEmpty && _row.Requires.Contains("allow-statement") ? ", Effect = Effect.DENY" : "";
            return $"Take(new {TypeName} {{ {Member} = {value}{ports}{denies} }});";
        }

        var position = Math.Max(0, _row.Parameters[0].Position) - (IsExtension ? 1 : 0);
        var arguments = string.Join(", ", Enumerable.Range(0, position).Select(static _ => "\"name\"").Append(value));
        var call = Invoke(arguments);
        return _row.Requires.Contains("database-port") ? $"Rules.AddIngressRule({call.TrimEnd(';')}, Port.Tcp(5432));" : call;
    }

    private string Invoke(string arguments)
        => IsConstructor ? $"Take(new {TypeName}({arguments}));" : IsStatic ? $"{TypeName}.{Member}({arguments});" : $"target.{Member}({arguments});";

    private string Value(bool isOpen) => _row.Given switch
    {
        ExposureGiven.Policy => isOpen
            ? "\"{\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":\\\"*\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"*\\\"}]}\""
            : "\"{\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":{\\\"AWS\\\":\\\"arn:aws:iam::123456789012:root\\\"},\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"*\\\"}]}\"",
        ExposureGiven.Grantee => isOpen ? Everyone : "\"user:ann@example.com\"",
        ExposureGiven.Cidr => isOpen ? "\"0.0.0.0/0\"" : "\"203.0.113.0/24\"",
        ExposureGiven.Origin => isOpen ? "\"*\"" : "\"https://www.example.com\"",
        ExposureGiven.Lifetime => isOpen ? Moment("365") : Moment("1"),
        _ => isOpen ? Open(_row.UnsafeValues.Length == 0 ? "x" : _row.UnsafeValues[0].Text) : Closed.Length == 0 ? "\"none\"" : Closed,
    };

    private string Everyone => _row.Requires.Contains("allow-statement") || _row.Id.StartsWith("aws-auth", StringComparison.Ordinal) ? "\"*\""
        : _row.Cloud.Contains("g", StringComparison.Ordinal) && (_row.Id.Contains("gcp", StringComparison.Ordinal) || _row.Id.Contains("google", StringComparison.Ordinal)) ? "\"allUsers\""
        : "\"http://acs.amazonaws.com/groups/global/AllUsers\"";

    private static string Moment(string days) => $"DateTime.UtcNow.AddDays({days})";

    private string Closed => _row.SafeValue;

    private string ClosedMember => Closed.Length == 0 ? "Closed" : Closed.Substring(Closed.LastIndexOf('.') + 1);

    // Written as the SDK's users write it: a flag, a string, or a member of the type that the safe value names.
    private string Open(string text)
    {
        if (text is "true" or "false")
        {
            return text;
        }

        if (_row.Requires.Contains("root-folder"))
        {
            return $"new PhysicalFileProvider(\"{text}\")";
        }

        var dot = _row.SafeValue.LastIndexOf('.');
        return dot > 0 && char.IsUpper(text[0]) ? _row.SafeValue.Substring(0, dot + 1) + text : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal) + "\"";
    }

    private string StubText()
    {
        if (_type is null)
        {
            return "";
        }

        var text = new StringBuilder("using System;\n");
        text.Append("namespace ").Append(_type.Namespace).Append("\n{\n");
        var parts = _type.MetadataName.Substring(_type.Namespace.Length + 1).Split('+');
        foreach (var outer in parts.Take(parts.Length - 1))
        {
            text.Append("public class ").Append(outer).Append(" {\n");
        }

        AppendType(text, parts[parts.Length - 1]);
        text.Append('}', parts.Length - 1);

        text.Append("\n}\n");
        text.Append("""
            public class Host { }
            public class Subnets { public SubnetType SubnetType { get; set; } }
            public enum SubnetType { PUBLIC }
            public class PhysicalFileProvider { public PhysicalFileProvider(string root) { } }
            public static class Port { public static object Tcp(int port) => null; }
            public static class Rules { public static void AddIngressRule(object peer, object port) { } }
            """);
        AppendValueType(text);
        return text.ToString();
    }

    // The type that the values are members of, when it is another than the row's own.
    private void AppendValueType(StringBuilder text)
    {
        var dot = _row.SafeValue.LastIndexOf('.');
        if (dot <= 0 || _row.SafeValue[0] == '"' || _row.Given == ExposureGiven.Enum || _row.Given == ExposureGiven.Argument && IsConstructor && TypeName == _row.SafeValue.Substring(0, dot))
        {
            return;
        }

        var names = _row.SafeValue.Substring(0, dot).Split('.');
        text.Append("\nnamespace Values {\n");
        foreach (var outer in names.Take(names.Length - 1))
        {
            text.Append("public class ").Append(outer).Append(" {\n");
        }

        text.Append("public enum ").Append(names[names.Length - 1]).Append(" { ").Append(_row.SafeValue.AsSpan(dot + 1)).Append(", ")
            .AppendJoin(", ", _row.UnsafeValues.Select(static value => value.Text).Where(static value => value.Length > 0 && char.IsUpper(value[0]) && value.All(char.IsLetterOrDigit) || value.Contains('_', StringComparison.Ordinal)).Distinct())
            .Append(" }").Append('}', names.Length);
    }

    private void AppendType(StringBuilder text, string name)
    {
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        var declared = tick < 0 ? name : name.Substring(0, tick) + "<T>";
        if (_row.Given == ExposureGiven.Enum)
        {
            text.Append("public enum ").Append(declared).Append(" { ").Append(ClosedMember).Append(", ").AppendJoin(", ", _row.Members).Append(" }\n");
            return;
        }

        text.Append(IsExtension ? "public static class " : "public class ").Append(declared).Append(" {\n");
        if (!IsExtension)
        {
            text.Append("public object Label { get; set; } public object VpcSubnets { get; set; } public object FromPort { get; set; } public object ToPort { get; set; }\n");
        }

        var isMethod = _row.Parameters.Length > 0 || _row.Given == ExposureGiven.Call;
        if (isMethod && !(Member != ".ctor" && _row.Members.Contains(".ctor")))
        {
            var last = _row.Parameters.Length == 0 ? -1 : Math.Max(0, _row.Parameters.Max(static parameter => parameter.Position));
            var parameters = Enumerable.Range(0, last + 1).Select(position => (IsExtension && position == 0 ? "this Host host" : "object ")
                + (IsExtension && position == 0 ? "" : _row.Parameters.FirstOrDefault(parameter => parameter.Position == position)?.Name ?? "p" + position)).ToList();
            if (_row.Given == ExposureGiven.Call)
            {
                parameters.Add(IsExtension ? "this Host host" : "params object[] rest");
            }

            text.Append(IsConstructor ? $"public {name}" : $"public {(IsExtension || IsStatic ? "static " : "")}object {Member}").Append('(').AppendJoin(", ", parameters)
                .Append(IsConstructor ? ") { }\n" : ") => null;\n");
        }
        else
        {
            foreach (var member in _row.Members.Where(static member => member != ".ctor"))
            {
                text.Append("public object ").Append(member).Append(" { get; set; }\n");
            }
        }

        text.Append("}\n");
    }
}
