using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using LeakGate.CodeFixes.Tests.Storage.Positives;
using LeakGate.CodeFixes.Tests.Storage.Sweep;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Tests.Storage.Rules;

/// <summary>Stands in for the analyzers' verifier of the same name: the same cases, marked for it, are fixed instead.</summary>
internal static partial class StorageMarkup
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Net;
        using Amazon.S3;
        using Amazon.S3.Model;
        using Azure.Storage.Blobs;
        using Azure.Storage.Blobs.Models;
        using Azure.Storage.Sas;


        """;

    public static Task VerifyBodyAsync(string body) => VerifyAsync($$"""
        class Program
        {
            void Run(BlobContainerClient container, AmazonS3Client s3, bool exists, bool isPublic, int level)
            {
                {{body}}
            }

            static void Use(object value) { Console.WriteLine(); GC.KeepAlive(value); }
        }
        """);

    public static async Task VerifyAsync(params string[] files)
    {
        for (var i = 0; i < files.Length; i++)
        {
            // Each file in turn is the one whose findings are fixed.
            var sources = files.Skip(i).Concat(files.Take(i)).Select(file => Usings + Plain(file)).ToArray();
            await FixedPositives.VerifyAsync(FixRun.Of(ImmutableArray<MetadataReference>.Empty, [.. sources, StorageStubs.Text]));
            await FixedPositives.VerifyAsync(FixRun.Of(ImmutableArray<MetadataReference>.Empty, sources));
        }
    }

    public static Task VerifyUnboundAsync(string file) => FixedPositives.VerifyAsync(FixRun.Of(ImmutableArray<MetadataReference>.Empty, Plain(file)));

    private static string Plain(string marked) => Marks().Replace(marked, string.Empty);

    [GeneratedRegex(@"\{\|LEAK\d+:|\|\}")]
    private static partial Regex Marks();
}
