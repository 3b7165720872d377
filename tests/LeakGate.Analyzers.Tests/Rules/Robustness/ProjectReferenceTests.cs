using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Robustness;

/// <summary>
/// An editor refers to another project by its sources, the compiler by its assembly. The symbols of the former lead to files that are not in the
/// compilation, and both must give the same findings.
/// </summary>
public sealed class ProjectReferenceTests
{
    private const string Library = """
        namespace Shop.Common;

        public interface IVault { void Keep(string password); }

        public class Settings
        {
            public static string Fallback = Defaults();
            public const string Region = "eu-west-1";
            public string Password { get; set; } = Fallback;
            public System.Func<string, string> Provider = name => Fallback;
            public static string Defaults() => Inner();
            private static string Inner() { var text = "Tr4vel!ng-Owl-77"; return text; }
            public static void Connect(string user, string password) { var copy = password; System.Console.WriteLine(copy); }
            public static string Same(string value = "Tr4vel!ng-Owl-77") => value;
        }
        """;

    private const string Application = """
        using Shop.Common;

        class Vault : IVault { public void Keep(string password) { } }

        class Program
        {
            string password = Settings.Fallback;
            string token = new Settings().Password;
            string secret = Settings.Defaults();
            string apiKey = new Settings().Provider("api key");
            string passphrase = Settings.Same();
            void Run(IVault vault)
            {
                Settings.Connect("anna", "Tr4vel!ng-Owl-78");
                vault.Keep("Tr4vel!ng-Owl-79");
                var settings = new Settings { Password = "Tr4vel!ng-Owl-80" };
                Settings.Connect("carl", "123456");
                if (settings.Password == Settings.Fallback) { }
            }
        }
        """;

    [Fact]
    public async Task Another_project_by_its_sources_gives_what_its_assembly_gives()
    {
        var library = RuleRun.Compile([RuleRun.Parse(Library, "/0/Library.cs")]).WithAssemblyName("Library");
        using var image = new System.IO.MemoryStream();
        Assert.True(library.Emit(image).Success);
        var compiled = await FindAsync(MetadataReference.CreateFromImage(image.ToArray()));

        Assert.Equal(["13", "14", "15", "16"], compiled);
        Assert.Equal(compiled, await FindAsync(library.ToMetadataReference()));
    }

    private static async Task<string[]> FindAsync(MetadataReference library)
    {
        var application = RuleRun.Compile([RuleRun.Parse(Application, "/0/Application.cs")]).AddReferences(library);
        Assert.DoesNotContain(application.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var found = await RuleRun.AnalyzeAsync(application);
        return found.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
    }
}
