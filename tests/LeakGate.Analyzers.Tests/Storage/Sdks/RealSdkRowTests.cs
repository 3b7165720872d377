using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LeakGate.Analyzers.Storage;
using LeakGate.Testing.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Sdks;

/// <summary>What a row of the catalogue says of an SDK is so in the SDK's own assembly: its types, members, parameters and enum members.</summary>
public sealed class RealSdkRowTests
{
    /// <summary>Rows of these packages are checked; where a row's types live in several packages, one of them has to have them.</summary>
    private static readonly string[] s_packages = ["AWSSDK.S3", "Amazon.CDK.Lib", "WindowsAzure.Storage", "Azure.Storage.Blobs", "Azure.Storage.Common"];

    /// <summary>What the rows name and these versions lack, with the versions that have it.</summary>
    private static readonly Dictionary<string, string> s_elsewhere = new()
    {
        ["Amazon.S3.Model.S3CannedACL"] = "AWSSDK 1.x",
        ["PutBucketWebsite"] = "synchronous calls: the .NET Framework assembly",
        ["PutBucketPolicy"] = "synchronous calls: the .NET Framework assembly",
        ["DeletePublicAccessBlock"] = "synchronous calls: the .NET Framework assembly",
        ["Create"] = "synchronous calls: the .NET Framework assembly of WindowsAzure.Storage 9.x",
        ["CreateIfNotExists"] = "synchronous calls: the .NET Framework assembly of WindowsAzure.Storage 9.x",
        ["BeginCreate"] = "synchronous calls: the .NET Framework assembly of WindowsAzure.Storage 9.x",
        ["BeginCreateIfNotExists"] = "synchronous calls: the .NET Framework assembly of WindowsAzure.Storage 9.x",
        ["Azure.Storage.Queues.QueueServiceClient"] = "Azure.Storage.Queues",
        ["Azure.Storage.Files.Shares.ShareServiceClient"] = "Azure.Storage.Files.Shares",
        ["Azure.Storage.Files.DataLake.DataLakeServiceClient"] = "Azure.Storage.Files.DataLake",
        ["GenerateUserDelegationSasUri"] = "Azure.Storage.Blobs 12.25 and later",
        ["Amazon.CDK.AWS.RDS.CfnDBShardGroupProps"] = "Amazon.CDK.Lib 2.277.0",
        ["Amazon.CDK.AWS.Neptune.CfnDBInstanceProps.PubliclyAccessible"] = "Amazon.CDK.Lib 2.277.0",
        ["BLOCK_ACLS_ONLY"] = "Amazon.CDK.Lib 2.277.0",
        ["Amazon.CDK.AWS.Timestream.CfnInfluxDBClusterProps"] = "Amazon.CDK.Lib 2.277.0",
        ["Amazon.CDK.AWS.S3Tables.CfnTableBucketPolicyProps"] = "Amazon.CDK.Lib 2.277.0",
        ["Amazon.CDK.AWS.S3Tables.CfnTablePolicyProps"] = "Amazon.CDK.Lib 2.277.0",
        ["Amazon.CDK.AWS.S3.BucketGrants"] = "Amazon.CDK.Lib 2.277.0",
    };

    private static readonly Lazy<CSharpCompilation> s_compilation = new(static () => CSharpCompilation.Create(
        "Sdks",
        references: ReferenceAssemblies.Net.Net80.ResolveAsync(null, default).Result.AddRange(SdkAssemblies.All),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));

    public static TheoryData<string> Rows
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var row in ExposureCatalogue.BuiltIn.Rows.Where(static row => s_packages.Contains(row.Package)))
            {
                data.Add(row.Id);
            }

            return data;
        }
    }

    [Fact]
    public void Every_package_has_rows()
        => Assert.All(s_packages, static package => Assert.Contains(ExposureCatalogue.BuiltIn.Rows, row => row.Package == package));

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_row_is_true_of_the_assembly(string id)
    {
        var row = ExposureCatalogue.BuiltIn.Rows.Single(row => row.Id == id);
        var types = row.Types.Select(static type => (Name: type.MetadataName, Symbol: s_compilation.Value.GetTypeByMetadataName(type.MetadataName))).ToArray();
        var missing = types.Where(static type => type.Symbol is null).Select(static type => type.Name).Where(static name => !s_elsewhere.ContainsKey(name)).ToArray();
        Assert.True(missing.Length == 0, "not in the SDK: " + string.Join(", ", missing));
        types = types.Where(static type => type.Symbol is not null).ToArray();
        if (types.Length == 0)
        {
            return;
        }

        foreach (var member in row.Members)
        {
            var found = types.SelectMany(type => MembersOf(type.Symbol!, member)).ToArray();
            if (s_elsewhere.ContainsKey(member) || s_elsewhere.ContainsKey(types[0].Name + "." + member))
            {
                continue;
            }

            Assert.True(found.Length > 0, $"no member {member} in {string.Join(", ", types.Select(static type => type.Name))}");
            var methods = found.OfType<IMethodSymbol>().ToArray();
            Assert.True(
                row.Parameters.IsEmpty || methods.Length == 0 || methods.Any(method => HasParameter(method, row.Parameters)),
                $"{member} takes none of {string.Join(", ", row.Parameters.Select(static parameter => parameter.Name))}, but {string.Join(" / ", methods.Select(static method => method.ToDisplayString()))}");
        }

        if (row.Given is ExposureGiven.Enum)
        {
            return;
        }

        foreach (var type in types.SelectMany(type => row.Members.SelectMany(member => MembersOf(type.Symbol!, member))).OfType<IPropertySymbol>().Select(static property => Underlying(property.Type)).Where(static type => type.TypeKind == TypeKind.Enum))
        {
            Assert.All(row.UnsafeValues.Where(static value => value.Text != "default"), value => Assert.Contains(type.GetMembers(), member => value.Matches(member.Name)));
        }
    }

    [Fact]
    public void What_is_said_to_be_elsewhere_is_in_a_row()
        => Assert.All(s_elsewhere.Keys, static name => Assert.Contains(
            ExposureCatalogue.BuiltIn.Rows.Where(static row => s_packages.Contains(row.Package)),
            row => row.Members.Contains(name) || row.Types.Any(type => type.MetadataName == name || name.StartsWith(type.MetadataName + ".", StringComparison.Ordinal))));

    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(name).Where(static member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected))
            {
                yield return member;
            }
        }

        foreach (var member in type.AllInterfaces.SelectMany(@interface => @interface.GetMembers(name)))
        {
            yield return member;
        }
    }

    private static bool HasParameter(IMethodSymbol method, ImmutableArray<CatalogueParameter> parameters)
        => parameters.Any(parameter => method.Parameters.Any(known => known.Name == parameter.Name && (parameter.Position < 0 || known.Ordinal == parameter.Position)));

    private static ITypeSymbol Underlying(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
