using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LeakGate.Testing.References;

/// <summary>The assemblies of real SDKs, for tests that must hold against more than stubs. Sdks.props says which, and in which version.</summary>
public static class SdkAssemblies
{
    private const string Prefix = "SdkAssembly:";

    private static readonly Lazy<ImmutableDictionary<string, MetadataReference>> s_references = new(Read);

    /// <summary>The packages' ids.</summary>
    public static ImmutableArray<string> Packages => s_references.Value.Keys.OrderBy(static id => id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>All assemblies: they do not contradict each other.</summary>
    public static ImmutableArray<MetadataReference> All => s_references.Value.Values.ToImmutableArray();

    /// <summary>The assembly of one package.</summary>
    /// <exception cref="ArgumentException">Sdks.props does not list the package.</exception>
    public static MetadataReference Of(string package)
        => s_references.Value.TryGetValue(package, out var reference) ? reference : throw new ArgumentException($"Sdks.props has no package '{package}'.", nameof(package));

    private static ImmutableDictionary<string, MetadataReference> Read()
        => typeof(SdkAssemblies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(static attribute => attribute.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToImmutableDictionary(static attribute => attribute.Key.Substring(Prefix.Length), static attribute => Load(attribute.Value));

    private static MetadataReference Load(string? path)
        => path is not null && File.Exists(path)
            ? MetadataReference.CreateFromFile(path)
            : throw new InvalidOperationException($"The SDK assembly '{path}' is missing. Restore LeakGate.Testing again.");
}
