using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents.Rules;

/// <summary>One clear diagnostic for a file that cannot be read to its end, and no exception, whatever the file holds.</summary>
public sealed class BrokenDocumentTests
{
    private static readonly string[] s_paths =
    {
        "appsettings.json", "web.config", ".env", "x.ini", "Dockerfile", "docker-compose.yml", "main.tf", "main.bicep", "storage.rules", "key.pem",
    };

    private static readonly string[] s_seeds =
    {
        "{ \"Smtp\": { \"Password\": \"vK7!pondering-otter\", \"Db\": \"Server=a;User ID=b;Password=lC5-dusty-piano\" } } // Password",
        "<c><add key=\"Password\" value=\"vK7!pondering-otter\"/><!-- <a password='lC5-dusty-piano'/> --><b>&lt;&#x41;</b></c>",
        "export DB_PASSWORD=\"vK7!pondering-otter\" # why\nURL=https://a:lC5-dusty-piano@b.example/\n[s]\nkey: 'v'\n",
        "FROM x\nENV A=1 \\\n PASSWORD=\"vK7!pondering-otter\"\nRUN mysql -u root -plC5-dusty-piano\n",
        "services:\n  db:\n    environment:\n      - PASSWORD=vK7!pondering-otter\n    command: |\n      --password lC5-dusty-piano\n",
        "resource \"a\" \"b\" {\n  password = \"vK7!pondering-otter${var.x}\"\n  x = <<EOT\nlC5-dusty-piano\nEOT\n}\n",
        "param p string = 'vK7!pondering-otter'\nresource a 'b@c' = {\n  x: '''\nlC5-dusty-piano\n'''\n}\n",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEAu1SU1LfVLPHCozMxH2Mo\n",
    };

    [Theory]
    [InlineData("appsettings.json", "{\n  \"Host\": \"mail.example.com,\n  \"Port\": 25\n}", "LEAK9007 2,12")]
    [InlineData("web.config", "<c>\n  <appSettings>\n</c>", "LEAK9007 3,3")]
    [InlineData(".env", "A=1\nB=\"x\n", "LEAK9007 2,3")]
    [InlineData("docker-compose.yml", "a: [1, 2\nb: }\n", "LEAK9007 1,9")]
    public async Task BrokenFile_IsToldOnce_AtThePlace(string path, string text, string expected)
        => Assert.Equal(new[] { expected }, await DocumentRun.PlacesAsync(path, text));

    [Fact]
    public async Task MutatedFiles_NeverThrow_AndNeverShowTheSecret()
    {
        var random = new Random(20_260_101);
        var files = Enumerable.Range(0, 600)
            .Select(i => new TextFile($"{i}/{s_paths[i % s_paths.Length]}", Mutate(s_seeds[random.Next(s_seeds.Length)], random)))
            .ToArray();

        var found = await DocumentRun.AnalyzeAsync(BuildOptions.None, files);

        Assert.NotEmpty(found);
        Assert.All(found, diagnostic =>
        {
            Assert.DoesNotContain("pondering", diagnostic.GetMessage(), StringComparison.Ordinal);
            Assert.DoesNotContain("dusty", diagnostic.GetMessage(), StringComparison.Ordinal);
            Assert.DoesNotContain(diagnostic.Properties.Values, value => value is not null && (value.Contains("pondering", StringComparison.Ordinal) || value.Contains("dusty", StringComparison.Ordinal)));
        });
    }

    private static string Mutate(string text, Random random)
    {
        const string Signs = "{}[]\"'\\:,=<>/&;#-\n\r\t $(|!\0\uFEFF\uFFFCé";
        var result = text.ToCharArray().ToList();
        for (var i = random.Next(6); i > 0 && result.Count > 1; i--)
        {
            var at = random.Next(result.Count);
            switch (random.Next(4))
            {
                case 0:
                    result.RemoveAt(at);
                    break;
                case 1:
                    result.Insert(at, Signs[random.Next(Signs.Length)]);
                    break;
                case 2:
                    result.RemoveRange(at, Math.Min(random.Next(20), result.Count - at));
                    break;
                default:
                    result[at] = Signs[random.Next(Signs.Length)];
                    break;
            }
        }

        return string.Concat(result);
    }
}
