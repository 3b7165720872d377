using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LeakGate.Testing.References;

/// <summary>
/// Reads reference assemblies out of Basic.Reference.Assemblies. Its types are never touched, since they need a newer Roslyn than the tests
/// may run on: it serves as an archive of resources named <c>framework.Assembly.Name</c>.
/// </summary>
internal static class ReferenceAssemblyArchive
{
    private static readonly Lazy<Assembly> s_archive = new(Open);

    /// <summary>All references of one framework, for example <c>net80</c>.</summary>
    /// <exception cref="InvalidOperationException">The archive has no such framework.</exception>
    public static ImmutableArray<MetadataReference> Read(string framework)
    {
        var prefix = framework + ".";
        var references = s_archive.Value.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => ReadOne(name, name.Substring(prefix.Length)))
            .ToImmutableArray<MetadataReference>();

        return references.IsEmpty
            ? throw new InvalidOperationException($"The reference assembly archive holds no framework '{framework}'.")
            : references;
    }

    private static PortableExecutableReference ReadOne(string resource, string assembly)
    {
        using var stream = s_archive.Value.GetManifestResourceStream(resource)!;
        return MetadataReference.CreateFromStream(stream, filePath: assembly + ".dll");
    }

    private static Assembly Open()
    {
        var path = typeof(ReferenceAssemblyArchive).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "ReferenceAssemblyArchive")
            .Value;

        return path is not null && File.Exists(path)
            ? Assembly.LoadFile(Path.GetFullPath(path))
            : throw new InvalidOperationException($"The package Basic.Reference.Assemblies is missing: '{path}'. Restore LeakGate.Testing again.");
    }
}
