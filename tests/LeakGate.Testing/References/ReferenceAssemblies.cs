using System;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Testing.References;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// The framework that a test compiles against. Read once per process, and shared: Roslyn then reuses the symbols of the framework too.
/// </summary>
public sealed class ReferenceAssemblies
{
    private readonly Lazy<ImmutableArray<MetadataReference>> _references;

    private ReferenceAssemblies(string targetFramework, Func<ImmutableArray<MetadataReference>> read)
    {
        TargetFramework = targetFramework;
        _references = new Lazy<ImmutableArray<MetadataReference>>(read);
    }

    /// <summary>What a test compiles against unless it says otherwise: .NET 8.</summary>
    public static ReferenceAssemblies Default => Net.Net80;

    /// <summary>The short name of the framework, for example <c>net8.0</c>; empty for <see cref="None"/>.</summary>
    public string TargetFramework { get; }

    /// <summary>No reference at all, so not even <c>System.Object</c> binds.</summary>
    public static ReferenceAssemblies None { get; } = new(string.Empty, () => ImmutableArray<MetadataReference>.Empty);

    /// <summary>The references themselves.</summary>
    /// <param name="language">Ignored: the references are the same for every language.</param>
    /// <param name="cancellationToken">Ignored: nothing is downloaded.</param>
    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken)
        => Task.FromResult(_references.Value);

    internal ImmutableArray<MetadataReference> References => _references.Value;

    private static ReferenceAssemblies FromArchive(string targetFramework, string folder)
        => new(targetFramework, () => ReferenceAssemblyArchive.Read(folder));

    /// <summary>Modern .NET.</summary>
    public static class Net
    {
        public static ReferenceAssemblies Net80 { get; } = FromArchive("net8.0", "net80");
    }

    /// <summary>.NET Standard.</summary>
    public static class NetStandard
    {
        public static ReferenceAssemblies NetStandard20 { get; } = FromArchive("netstandard2.0", "netstandard20");
    }

    /// <summary>.NET Framework.</summary>
    public static class NetFramework
    {
        public static class Net472
        {
            public static ReferenceAssemblies Default { get; } = FromArchive("net472", "net472");
        }
    }
}
