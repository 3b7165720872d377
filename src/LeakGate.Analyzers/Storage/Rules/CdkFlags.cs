using System;
using System.Collections.Immutable;
using System.IO;
using LeakGate.Analyzers.Json;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>
/// The feature flags that <c>cdk.json</c> sets beside the code. Since Amazon.CDK.Lib 2.196.0 one of them makes a block's left-out settings true, where they
/// were false.
/// </summary>
internal static class CdkFlags
{
    /// <summary>The guard that the flag is, as the catalogue writes it.</summary>
    public const string BlockedByDefault = "cdk-blocked-by-default";

    private const string FileName = "cdk.json";
    private const string BlockFlag = "@aws-cdk/aws-s3:publicAccessBlockedByDefault";

    /// <summary>Whether a <c>cdk.json</c> that reaches the compiler sets the flag; one that cannot be read sets none.</summary>
    public static bool AreBlockedByDefault(ImmutableArray<AdditionalText> files)
    {
        foreach (var file in files)
        {
            if (string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.OrdinalIgnoreCase)
                && file.GetText() is { } text && JsonReader.Parse(text.ToString())?.Find("context")?.Find(BlockFlag) is { Kind: JsonKind.True })
            {
                return true;
            }
        }

        return false;
    }
}
