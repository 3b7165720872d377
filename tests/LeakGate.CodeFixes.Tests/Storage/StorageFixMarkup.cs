using System;
using System.Threading.Tasks;
using LeakGate.Analyzers;
using LeakGate.CodeFixes.Storage;
using LeakGate.Testing.References;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.CodeFixes.Tests.Storage;

/// <summary>
/// Verifies a storage fix against the real SDKs, one finding at a time and all at once: the outcome compiles, and holds no finding but those that it marks.
/// </summary>
internal static class StorageFixMarkup
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Threading.Tasks;
        using Amazon.CDK.AWS.EC2;
        using Amazon.CDK.AWS.IAM;
        using Amazon.CDK.AWS.RDS;
        using Amazon.S3;
        using Amazon.S3.Model;
        using Azure.Storage.Blobs;
        using Azure.Storage.Blobs.Models;
        using Azure.Storage.Sas;
        using Microsoft.AspNetCore.Builder;
        using Cdk = Amazon.CDK.AWS.S3;


        """;

    // The SDK that the tests run on has no ASP.NET Core among its references.
    private const string WebStubs = """
        namespace Microsoft.AspNetCore.Builder
        {
            public interface IApplicationBuilder { }
            public class StaticFileOptions { public object FileProvider { get; set; } public bool ServeUnknownFileTypes { get; set; } public string RequestPath { get; set; } }
            public class FileServerOptions { public bool EnableDirectoryBrowsing { get; set; } }
            public static class DirectoryBrowserExtensions { public static IApplicationBuilder UseDirectoryBrowser(this IApplicationBuilder app) => app; }
            public static class FileServerExtensions
            {
                public static IApplicationBuilder UseFileServer(this IApplicationBuilder app, bool enableDirectoryBrowsing) => app;
                public static IApplicationBuilder UseFileServer(this IApplicationBuilder app, FileServerOptions options) => app;
            }

            public static class StaticFileExtensions
            {
                public static IApplicationBuilder UseStaticFiles(this IApplicationBuilder app) => app;
                public static IApplicationBuilder UseStaticFiles(this IApplicationBuilder app, StaticFileOptions options) => app;
            }
        }

        namespace Microsoft.Extensions.FileProviders { public class PhysicalFileProvider { public PhysicalFileProvider(string root) { } } }
        """;

    /// <summary>Members of a class, before and after.</summary>
    /// <param name="before">With the findings marked.</param>
    /// <param name="after">With the findings marked that are left.</param>
    /// <param name="set">Sets more of the test.</param>
    public static Task MembersAsync(string before, string after, Action<CSharpCodeFixTest<LeakGateAnalyzer, StorageCodeFixProvider, DefaultVerifier>>? set = null)
        => FileAsync($$"""
            class Program
            {
            {{before}}
            }
            """, $$"""
            class Program
            {
            {{after}}
            }
            """, set);

    /// <summary>Statements of a method that has a few SDK objects at hand.</summary>
    public static Task BodyAsync(string before, string after, Action<CSharpCodeFixTest<LeakGateAnalyzer, StorageCodeFixProvider, DefaultVerifier>>? set = null)
    {
        return MembersAsync(Body(before), Body(after), set);

        static string Body(string statements) => $$"""
                void Run(BlobContainerClient container, AmazonS3Client s3, Cdk.Bucket bucket, SecurityGroup group, IApplicationBuilder app, bool isPublic, int level)
                {
                    {{statements}}
                }
            """;
    }

    /// <summary>A finding that no fix is offered for.</summary>
    public static Task NoneAsync(string members) => MembersAsync(members, members);

    /// <summary>A whole file below the usual usings.</summary>
    public static Task FileAsync(
        string before, string after, Action<CSharpCodeFixTest<LeakGateAnalyzer, StorageCodeFixProvider, DefaultVerifier>>? set = null, string line = "\n")
    {
        var usings = Usings.ReplaceLineEndings(line);
        var test = new CSharpCodeFixTest<LeakGateAnalyzer, StorageCodeFixProvider, DefaultVerifier> { TestCode = usings + before, FixedCode = usings + after };
        test.TestState.Sources.Add(("Web.cs", WebStubs));
        test.FixedState.Sources.Add(("Web.cs", WebStubs));
        test.TestState.AdditionalReferences.AddRange(SdkAssemblies.All);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        set?.Invoke(test);
        return test.RunAsync();
    }
}
