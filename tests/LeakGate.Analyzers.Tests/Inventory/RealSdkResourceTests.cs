using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Inventory;
using LeakGate.Testing.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.Analyzers.Tests.Inventory;

/// <summary>What <c>resources.tsv</c> says of an SDK is so in the SDK's own assembly: its types, methods and the members that hold names.</summary>
public sealed class RealSdkResourceTests
{
    private static readonly Lazy<CSharpCompilation> s_compilation = new(static () => CSharpCompilation.Create(
        "Sdks",
        references: ReferenceAssemblies.Net.Net80.ResolveAsync(null, default).Result.AddRange(SdkAssemblies.All),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));

    /// <summary>Synchronous calls that only the .NET Framework's assemblies have, and what newer versions brought.</summary>
    private static readonly HashSet<string> s_elsewhere = ["GenerateUserDelegationSasUri", "Create", "CreateIfNotExist", "CreateIfNotExists", "PutBucket", "GetObject", "DeleteObject", "ListObjects", "ListObjectsV2", "Upload", "Download", "OpenStream", "GetUserDelegationSharedAccessSignature"];

    public static TheoryData<string> Rows
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var row in ResourceCatalogue.BuiltIn.Rows.Where(row => row.Types.Any(type => s_compilation.Value.GetTypeByMetadataName(type.MetadataName) is not null)))
            {
                data.Add(row.Id);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_is_so_in_the_sdk(string id)
    {
        var row = ResourceCatalogue.BuiltIn.Rows.Single(row => row.Id == id);
        var types = row.Types.Select(type => s_compilation.Value.GetTypeByMetadataName(type.MetadataName)).OfType<INamedTypeSymbol>().ToArray();

        foreach (var member in row.Members.Where(member => member != ".ctor" && !s_elsewhere.Contains(member)))
        {
            Assert.True(types.Any(type => BasesOf(type).Any(candidate => candidate.GetMembers(member).Length > 0)), $"No type has '{member}'.");
        }

        if (row.Members.Contains(".ctor"))
        {
            Assert.All(types, type => Assert.Contains(type.InstanceConstructors, constructor => constructor.DeclaredAccessibility == Accessibility.Public));
        }
    }

    [Fact]
    public void Most_rows_of_the_SDKs_at_hand_are_checked() => Assert.InRange(Rows.Count, 20, 200);

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            yield return implemented;
        }
    }
}
