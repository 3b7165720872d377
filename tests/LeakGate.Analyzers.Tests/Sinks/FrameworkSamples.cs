using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Credentials.Sinks;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Tests.Sinks;

/// <summary>Samples for types that .NET itself has: real members, called as they are declared.</summary>
internal static class FrameworkSamples
{
    // Types in the order in which a developer who hard-codes a credential would pick the overload.
    private static readonly string[] s_preferred = ["string", "byte[]", "System.ReadOnlySpan<char>", "System.ReadOnlySpan<byte>"];

    public static SinkSample? Generate(Sink sink, INamedTypeSymbol type)
    {
        if (sink.Given is SinkGiven.Property or SinkGiven.Indexer)
        {
            return Property(sink, type);
        }

        var candidates =
            from method in type.GetMembers(sink.Member).OfType<IMethodSymbol>()
            where method.DeclaredAccessibility == Accessibility.Public
            from parameter in method.Parameters
            where sink.IsParameter(parameter.Name)
            let rank = Array.IndexOf(s_preferred, parameter.Type.ToDisplayString())
            orderby rank < 0 ? s_preferred.Length : rank, method.Parameters.Length
            select (method, parameter);

        foreach (var (method, parameter) in candidates)
        {
            if (sink.Kind == SinkKind.HeaderLine && parameter.Type.SpecialType != SpecialType.System_String)
            {
                continue;
            }

            return Call(sink, type, method, parameter);
        }

        return null;
    }

    private static SinkSample? Property(Sink sink, INamedTypeSymbol type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers())
            {
                switch (member)
                {
                    case IPropertySymbol { IsIndexer: true, SetMethod: not null } indexer
                        when sink.Given == SinkGiven.Indexer && indexer.Parameters[0].Type.SpecialType == SpecialType.System_String:
                        var key = SinkSampleGenerator.Literal(MadeUpCredentials.KeyFor(sink));
                        return Sample(sink, type, indexer.Type, false, value => $"target[{key}] = {value};");
                    case IPropertySymbol { IsIndexer: false, SetMethod: not null } property when property.Name == sink.Member:
                        return Sample(sink, type, property.Type, property.IsStatic, value => $"{Target(type, property)}.{sink.Member} = {value};");
                    case IFieldSymbol field when field.Name == sink.Member:
                        return Sample(sink, type, field.Type, field.IsStatic, value => $"{Target(type, field)}.{sink.Member} = {value};");
                }
            }
        }

        return null;
    }

    private static SinkSample Call(Sink sink, INamedTypeSymbol type, IMethodSymbol method, IParameterSymbol credential)
    {
        string Statement(string value)
        {
            var arguments = string.Join(", ", method.Parameters.Select(p => Argument(sink, p, credential, value)));
            return method.MethodKind == MethodKind.Constructor
                ? $"_ = new {Name(type)}({arguments});"
                : $"{Target(type, method)}.{method.Name}({arguments});";
        }

        var noReceiver = method.IsStatic || method.MethodKind == MethodKind.Constructor;
        if (credential.Type.SpecialType == SpecialType.System_Char)
        {
            return Sample(sink, type, credential.Type, noReceiver, value => $"foreach (var c in {value}) {{ {Statement("c")} }}");
        }

        return Sample(sink, type, credential.Type, noReceiver, Statement);
    }

    private static string Argument(Sink sink, IParameterSymbol parameter, IParameterSymbol credential, string value)
    {
        if (SymbolEqualityComparer.Default.Equals(parameter, credential))
        {
            return value;
        }

        if (parameter.Ordinal == sink.KeyIndex)
        {
            return SinkSampleGenerator.Literal(MadeUpCredentials.KeyFor(sink));
        }

        return parameter.RefKind switch
        {
            RefKind.Out => "out _",
            _ => $"default({parameter.Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString()})",
        };
    }

    private static SinkSample Sample(Sink sink, INamedTypeSymbol type, ITypeSymbol valueType, bool isStatic, Func<string, string> statement)
    {
        var receiver = isStatic ? string.Empty : $"{Name(type)} target";
        var literal = SinkSampleGenerator.Literal(MadeUpCredentials.For(sink));
        var bytes = sink.Kind == SinkKind.PrivateKey && valueType.ToDisplayString().Contains("byte", StringComparison.Ordinal);
        if (bytes)
        {
            literal = SinkSampleGenerator.Literal(Convert.ToBase64String(MadeUpCredentials.PrivateKeyBytes(sink)));
        }

        return SinkSampleGenerator.Wrap(sink, string.Empty, receiver, value => statement(Converted(valueType, value, bytes)), literal);
    }

    private static string Converted(ITypeSymbol type, string value, bool base64) => type.ToDisplayString().TrimEnd('?') switch
    {
        "byte[]" or "System.ReadOnlySpan<byte>" when base64 => $"System.Convert.FromBase64String({value})",
        "byte[]" or "System.ReadOnlySpan<byte>" => $"System.Text.Encoding.UTF8.GetBytes({value})",
        "System.Security.SecureString" => $"new System.Net.NetworkCredential(\"\", {value}).SecurePassword",
        "System.Uri" => $"new System.Uri({value})",
        _ => value,
    };

    private static string Target(INamedTypeSymbol type, ISymbol member) => member.IsStatic ? Name(type) : "target";

    private static string Name(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
