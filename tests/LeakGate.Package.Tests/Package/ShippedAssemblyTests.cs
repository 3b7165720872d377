using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary>What the shipped dlls ask of the compiler that loads them: read from their metadata, not from the project files.</summary>
[Collection(PackageCollection.Name)]
public sealed class ShippedAssemblyTests(PackedLeakGate package)
{
    /// <summary>Roslyn 4.5.0 and what every compiler of that age brings with it.</summary>
    private static readonly Dictionary<string, Version> Allowed = new()
    {
        ["netstandard"] = new Version(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new Version(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new Version(4, 5, 0, 0),
        ["System.Collections.Immutable"] = new Version(6, 0, 0, 0),
    };

    /// <summary>What an editor of that age brings besides: it hosts the fixes, the compiler never loads them.</summary>
    private static readonly Dictionary<string, Version> AllowedInEditors = new()
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new Version(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new Version(4, 5, 0, 0),
    };

    [Fact]
    public void Analyzers_ReferenceRoslyn45AndNothingElse()
    {
        var references = References(package.AnalyzerPath);

        Assert.Equal(new Version(4, 5, 0, 0), references["Microsoft.CodeAnalysis"]);
        Assert.All(references, r => Assert.Equal(Allowed.GetValueOrDefault(r.Key), r.Value));
    }

    [Fact]
    public void CodeFixes_ReferenceRoslyn45AndTheAnalyzers()
    {
        var references = References(package.CodeFixesPath);
        var analyzers = AssemblyName.GetAssemblyName(package.AnalyzerPath).Version!;

        Assert.Equal(new Version(4, 5, 0, 0), references["Microsoft.CodeAnalysis.Workspaces"]);
        Assert.All(references, r => Assert.Equal(r.Key == "LeakGate.Analyzers" ? analyzers : Allowed.GetValueOrDefault(r.Key) ?? AllowedInEditors.GetValueOrDefault(r.Key), r.Value));
    }

    private static Dictionary<string, Version> References(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .ToDictionary(r => metadata.GetString(r.Name), r => r.Version);
    }
}
