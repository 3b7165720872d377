using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace LeakGate.Build.Tests.Report;

/// <summary>What the report writes is valid by those who define its forms: Microsoft's SARIF validator with GitHub's rules, and a JSON Schema validator.</summary>
public sealed class SarifValidationTests : IDisposable
{
    private readonly ReportFixture _fixture = new();

    [NpmFact]
    public void Sarif_OfAProjectAndOfTheSolution_IsValid()
    {
        var part = Fill();

        foreach (var file in new[] { part, _fixture.Folder.Sarif })
        {
            using var results = JsonDocument.Parse(NpmTool.Validate(file, Path.Combine(_fixture.Root, "validation.sarif")));
            var found = results.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(r => Level(r) is "error" or "warning").Select(r => r.GetProperty("ruleId").GetString() + ": " + r.GetProperty("message")).ToArray();
            Assert.Empty(found);
        }
    }

    [NpmFact]
    public void TheValidator_FindsWhatIsWrong()
    {
        Fill();
        var broken = Path.Combine(_fixture.Root, "broken.sarif");
        File.WriteAllText(broken, File.ReadAllText(_fixture.Folder.Sarif).Replace("\"startLine\": 4", "\"startLine\": 0", StringComparison.Ordinal));

        using var results = JsonDocument.Parse(NpmTool.Validate(broken, Path.Combine(_fixture.Root, "validation.sarif")));

        Assert.NotEmpty(results.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
    }

    [NpmFact]
    public void Inventory_IsValidByItsSchema()
    {
        Fill();
        const string Script = """
            const fs = require('fs'), Ajv = require('ajv/dist/2020'), ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false });
            require('ajv-formats')(ajv);
            const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[1])));
            const ok = validate(JSON.parse(fs.readFileSync(process.argv[2])));
            console.log(ok ? 'valid' : JSON.stringify(validate.errors));
            process.exit(ok ? 0 : 1);
            """;
        var schema = Path.Combine(TestFolders.Schema, "leakgate-inventory.schema.json");
        var broken = Path.Combine(_fixture.Root, "broken.json");
        File.WriteAllText(broken, File.ReadAllText(_fixture.Folder.Inventory).Replace("\"public-read\",", "\"wide open\",", StringComparison.Ordinal));

        var good = NpmTool.Node(Script, schema, _fixture.Folder.Inventory);

        Assert.True(good.ExitCode == 0, good.Output);
        Assert.NotEqual(0, NpmTool.Node(Script, schema, broken).ExitCode);
    }

    public void Dispose() => _fixture.Dispose();

    private string Fill()
    {
        var part = _fixture.AddPart("App",
            _fixture.Result("LEAK2001", "App/a b#ü.cs", 4, "\"made public\" <b>.", "warning", ("leakgate.confidence", "certain"), ("leakgate.resource", "videos")),
            _fixture.Result("LEAK2005", "App/a.cs", 14, "writable", "error"),
            _fixture.Exempted("LEAK2001", "App/b.cs", 9, "exempted", "2027-01-31"),
            _fixture.Sighting("App/b.cs", 9, "aws", "bucket", "manuals", "public-read", "explicit", "LEAK2001"),
            _fixture.Sighting("App/c.cs", 2, "any", "database", "", "unknown", "elsewhere"));
        _fixture.Merge();
        return part;
    }

    private static string Level(JsonElement result) => result.TryGetProperty("level", out var level) ? level.GetString()! : "warning";
}
