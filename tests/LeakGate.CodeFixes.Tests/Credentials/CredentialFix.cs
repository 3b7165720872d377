using System.Threading.Tasks;
using LeakGate.Analyzers;
using LeakGate.CodeFixes.Credentials;
using LeakGate.CodeFixes.Fixing;
using LeakGate.Testing.Suppression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Credentials;

/// <summary>Runs the credential fixes one by one and in bulk, in every scope.</summary>
internal static class CredentialFix
{
    /// <summary>Microsoft.Extensions.Configuration, as far as the fixes and the samples touch it.</summary>
    public const string ConfigurationStub = """
        #nullable enable
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfiguration { string? this[string key] { get; set; } }
            public interface IConfigurationRoot : IConfiguration { }
            public sealed class ConfigurationManager : IConfigurationRoot { public string? this[string key] { get => null; set { } } }
            public static class ConfigurationExtensions { public static string? GetConnectionString(this IConfiguration configuration, string name) => null; }
            public static class ConfigurationBinder { public static T? GetValue<T>(this IConfiguration configuration, string key) => default; }
        }
        namespace Microsoft.AspNetCore.Builder
        {
            public sealed class WebApplicationBuilder { public Microsoft.Extensions.Configuration.ConfigurationManager Configuration { get; } = new(); public WebApplication Build() => new(); }
            public sealed class WebApplication
            {
                public Microsoft.Extensions.Configuration.IConfiguration Configuration => new Microsoft.Extensions.Configuration.ConfigurationManager();
                public static WebApplicationBuilder CreateBuilder(string[] args) => new();
                public void MapGet(string pattern, System.Delegate handler) { }
                public void Run() { }
            }
        }
        """;

    /// <summary>The first fix turns <paramref name="source"/> into <paramref name="expected"/>; findings in both are marked.</summary>
    /// <param name="source">Code with its findings marked.</param>
    /// <param name="expected">The code afterwards, with the findings that are left marked; the same as <paramref name="source"/>: no fix is offered.</param>
    /// <param name="key">The fix that is meant; the first if null.</param>
    /// <param name="title">What the light bulb has to say.</param>
    /// <param name="stub">A second file that stays as it is.</param>
    /// <param name="batch">The code after fixing all, where that differs.</param>
    /// <param name="kind">Executable for top-level statements.</param>
    public static async Task VerifyAsync(
        string source, string expected, string? key = null, string? title = null, string? stub = null, string? batch = null, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var test = Create(source, expected, stub, kind);
        test.CodeActionEquivalenceKey = key;
        if (batch is not null)
        {
            test.BatchFixedState.MarkupHandling = MarkupMode.Allow;
            test.BatchFixedState.Sources.Add(batch);
        }

        if (title is not null)
        {
            test.CodeActionVerifier = (action, _) => Assert.Equal(title, action.Title);
        }

        await test.RunAsync();
    }

    /// <summary>No fix is offered.</summary>
    public static Task VerifyNoneAsync(string source, string? stub = null) => VerifyAsync(source, source, stub: stub);

    public static CSharpCodeFixTest<LeakGateAnalyzer, CredentialFixProvider, DefaultVerifier> Create(string source, string expected, string? stub, OutputKind kind)
    {
        var test = new CSharpCodeFixTest<LeakGateAnalyzer, CredentialFixProvider, DefaultVerifier>
        {
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
            Suppressions = SuppressionExpectations.None,
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
        };
        test.DisabledDiagnostics.AddRange(["CS0169", "CS0414", "CS0649", "CS0219", "CS1591"]);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.TestState.OutputKind = kind;
        test.TestState.Sources.Add(source);
        test.FixedState.Sources.Add(expected);
        if (stub is not null)
        {
            test.TestState.Sources.Add(("/0/Stub.cs", stub));
            test.FixedState.Sources.Add(("/0/Stub.cs", stub));
        }

        return test;
    }

    public static string MostSpecific => FindingFixProvider.MostSpecificKey;
}
