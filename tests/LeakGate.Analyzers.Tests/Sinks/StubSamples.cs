using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Credentials.Sinks;

namespace LeakGate.Analyzers.Tests.Sinks;

/// <summary>
/// Samples for types of packages: the stub declares the namespace, the type, the one member and its parameters by their real names, and the
/// call has the fewest arguments with which the catalogue says that it carries the credential.
/// </summary>
internal static class StubSamples
{
    private static readonly Dictionary<string, string> s_delegates = new()
    {
        ["AuthorizationHeaderValueGetter"] = "System.Func<System.Threading.Tasks.Task<string>>",
        ["AccessTokenProvider"] = "System.Func<System.Threading.Tasks.Task<string>>",
    };

    public static SinkSample Generate(Sink sink)
    {
        var literal = SinkSampleGenerator.Literal(MadeUpCredentials.For(sink));
        return sink.Given switch
        {
            SinkGiven.Property => Property(sink, literal),
            SinkGiven.Indexer => Indexer(sink, literal),
            SinkGiven.Receiver => Receiver(sink, literal),
            _ when sink.SimpleTypeName.EndsWith("Attribute", StringComparison.Ordinal) => Attribute(sink, literal),
            _ => Call(sink, literal),
        };
    }

    private static SinkSample Property(Sink sink, string literal)
    {
        var isStatic = StaticSinkMembers.Contains(sink);
        var type = ValueType(sink);
        var stub = Declare(sink, $"{Modifiers(sink, isStatic)}{type} {sink.Member} {{ get; set; }}");
        var target = isStatic ? TypeName(sink) : "target";
        return SinkSampleGenerator.Wrap(
            sink, stub, isStatic ? string.Empty : $"{TypeName(sink)} target", value => $"{target}.{sink.Member} = {Converted(sink, value)};", literal);
    }

    private static SinkSample Indexer(Sink sink, string literal)
    {
        var body = IsInterface(sink) ? "{ get; set; }" : "{ get => null; set { } }";
        var stub = Declare(sink, $"{Modifiers(sink, false)}object this[string name] {body}");
        var key = SinkSampleGenerator.Literal(MadeUpCredentials.KeyFor(sink));
        return SinkSampleGenerator.Wrap(sink, stub, $"{TypeName(sink)} target", value => $"target[{key}] = {value};", literal);
    }

    private static SinkSample Receiver(Sink sink, string literal)
    {
        var stub = Declare(sink, $"public static string {sink.Member}(this string {sink.Parameters[0]}) => {sink.Parameters[0]};", isStaticClass: true);
        return SinkSampleGenerator.Wrap(sink, stub, string.Empty, value => $"_ = {value}.{sink.Member}();", literal);
    }

    private static SinkSample Attribute(Sink sink, string literal)
    {
        var stub = Declare(sink, $"public {sink.SimpleTypeName}(params string[] {sink.Parameters[0]}) {{ }}", baseType: " : System.Attribute");
        var name = sink.SimpleTypeName[..^"Attribute".Length];
        string Program(string value) =>
            $"using {sink.Namespace};\n\nnamespace Sample\n{{\n    public interface IClient\n    {{\n        [{name}({value})]\n        void Get();\n    }}\n}}\n";
        return new SinkSample(sink, stub, Program(literal), Program("\"Accept: application/json\""));
    }

    private static SinkSample Call(Sink sink, string literal)
    {
        var position = sink.Positions[0];
        var names = Enumerable.Range(0, position.MinArguments).Select(i => i == position.Index ? sink.Parameters[0] : $"other{i}").ToArray();
        var parameters = names.Select((name, i) => $"{(i == position.Index ? ValueType(sink) : "object")} {name}").ToList();
        var isStatic = StaticSinkMembers.Contains(sink);

        var stub = sink switch
        {
            { IsConstructor: true } => Declare(sink, $"public {sink.SimpleTypeName}({string.Join(", ", parameters)}) {{ }}"),
            { IsExtension: true } => Declare(
                sink, $"public static void {sink.Member}(this object target, {string.Join(", ", parameters)}) {{ }}", isStaticClass: true),
            _ => Declare(
                sink, $"{Modifiers(sink, isStatic)}void {sink.Member}({string.Join(", ", parameters)}){(IsInterface(sink) ? ";" : " { }")}"),
        };

        string Statement(string value)
        {
            var arguments = string.Join(", ", names.Select((_, i) => Argument(sink, position, i, value)));
            return sink.IsConstructor
                ? $"_ = new {TypeName(sink)}({arguments});"
                : $"{(isStatic ? TypeName(sink) : "target")}.{sink.Member}({arguments});";
        }

        var receiver = sink.IsConstructor || isStatic ? string.Empty : sink.IsExtension ? "object target" : $"{TypeName(sink)} target";
        return SinkSampleGenerator.Wrap(sink, stub, receiver, Statement, literal);
    }

    private static string Argument(Sink sink, SinkPosition position, int index, string value)
    {
        if (index == position.Index)
        {
            return Converted(sink, value);
        }

        return index == sink.KeyIndex ? SinkSampleGenerator.Literal(MadeUpCredentials.KeyFor(sink)) : "null";
    }

    private static string Declare(Sink sink, string member, bool isStaticClass = false, string baseType = "")
    {
        var names = sink.Type[(sink.Namespace.Length == 0 ? 0 : sink.Namespace.Length + 1)..].Split('+');
        var outer = string.Concat(names[..^1].Select(name => $"public class {Generic(name, "T")} {{ "));
        var kind = isStaticClass ? "static class" : IsInterface(sink) ? "interface" : "class";
        return $"namespace {sink.Namespace}\n{{\n    {outer}public {kind} {Generic(names[^1], "T")}{baseType}\n    {{\n        {member}\n    }}"
            + $"{new string('}', names.Length - 1)}\n}}\n";
    }

    private static string TypeName(Sink sink)
    {
        var written = sink.Type[(sink.Namespace.Length + 1)..];
        var name = string.Join(".", written.Split('+').Select(part => Generic(part, "object", "object")));

        // BCrypt.Net.BCrypt: the namespace hides the type that a using brings in.
        return sink.Namespace.Split('.')[0] == sink.SimpleTypeName ? $"{sink.Namespace}.{name}" : name;
    }

    private static string Generic(string name, string argument, string? separate = null)
    {
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        if (tick < 0)
        {
            return name;
        }

        var arity = int.Parse(name[(tick + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        return $"{name[..tick]}<{string.Join(", ", Enumerable.Range(0, arity).Select(i => separate ?? argument + i))}>";
    }

    private static string Modifiers(Sink sink, bool isStatic) => IsInterface(sink) ? string.Empty : isStatic ? "public static " : "public ";

    private static bool IsInterface(Sink sink) => sink.SimpleTypeName is ['I', >= 'A' and <= 'Z', >= 'a' and <= 'z', ..];

    private static bool IsBytes(Sink sink) =>
        sink.Kind is SinkKind.CryptoKey or SinkKind.InitializationVector or SinkKind.Salt && sink.Parameters is not (["salt"] or ["secrets"]);

    private static string ValueType(Sink sink) =>
        s_delegates.TryGetValue(sink.Member, out var type) ? type
        : IsBytes(sink) ? "byte[]"
        : sink is { Kind: SinkKind.UrlUserInfo, Given: SinkGiven.Property } ? "System.Uri"
        : "string";

    private static string Converted(Sink sink, string value) => ValueType(sink) switch
    {
        "byte[]" => $"System.Text.Encoding.UTF8.GetBytes({value})",
        "System.Uri" => $"new System.Uri({value})",
        "string" => value,
        _ => $"() => System.Threading.Tasks.Task.FromResult({value})",
    };
}
