using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using LeakGate.Analyzers.Policy;
using LeakGate.Build.Baseline;
using Xunit;

namespace LeakGate.Build.Tests.Baseline;

/// <summary>Projects that are built side by side write to one policy file.</summary>
public sealed class SharedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leakgate-").FullName;

    private string Policy => Path.Combine(_folder, "leakgate.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ManyWriters_LoseNoEntry()
    {
        var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 25; i++)
            {
                SharedFile.Change(Policy, text => ExemptionWriter.Add(text, [Entry($"LEAK1{writer:000}", i)]));
            }
        }));

        await Task.WhenAll(writers);

        Assert.Equal(8 * 25, ExemptionWriter.Count(File.ReadAllText(Policy)));
        Assert.Equal([Policy], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Readers_SeeAWholeFile()
    {
        File.WriteAllText(Policy, "{ }");
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                SharedFile.Change(Policy, text => ExemptionWriter.Add(text, [Entry("LEAK1001", i)]));
            }
        });

        while (!writing.IsCompleted)
        {
            Assert.EndsWith("}", File.ReadAllText(Policy).TrimEnd(), StringComparison.Ordinal);
        }

        await writing;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ByteOrderMark_IsKeptAsItWas(bool hasMark)
    {
        File.WriteAllText(Policy, "{\n}\n", new UTF8Encoding(hasMark));

        SharedFile.Change(Policy, text => ExemptionWriter.Add(text, [Entry("LEAK1001", 1)]));

        Assert.Equal(hasMark, File.ReadAllBytes(Policy)[0] == 0xEF);
        Assert.Equal(1, ExemptionWriter.Count(File.ReadAllText(Policy)));
    }

    [Fact]
    public void NoText_LeavesTheFileAlone()
    {
        SharedFile.Change(Policy, text => text);

        Assert.Empty(Directory.GetFiles(_folder));
    }

    private static ExemptionEntry Entry(string rule, int number)
        => new() { Rule = rule, Fingerprint = $"lg1-{number:x32}", Reason = "r", Owner = "o", Expires = "2030-01-01" };
}
