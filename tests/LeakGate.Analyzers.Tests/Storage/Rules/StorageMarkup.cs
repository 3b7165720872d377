using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Analyzers.Tests.Storage.Rules;

/// <summary>Verifies marked-up code twice: with stubs of the SDKs, so that everything binds, and without, as before a restore.</summary>
internal static class StorageMarkup
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

    /// <summary>Statements in a method of a program that has a few SDK objects at hand.</summary>
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
        await RunAsync(files, withStubs: true);
        await RunAsync(files, withStubs: false);
    }

    public static Task VerifyUnboundAsync(string file) => RunAsync(new[] { file }, withStubs: false, withUsings: false);

    private static Task RunAsync(IEnumerable<string> files, bool withStubs, bool withUsings = true)
    {
        var test = new CSharpAnalyzerTest<LeakGateAnalyzer, DefaultVerifier> { CompilerDiagnostics = CompilerDiagnostics.None };
        foreach (var file in files)
        {
            test.TestState.Sources.Add(withUsings ? Usings + file : file);
        }

        if (withStubs)
        {
            test.TestState.Sources.Add(("Stubs.cs", StorageStubs.Text));
        }

        return test.RunAsync();
    }
}
