using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LeakGate.Analyzers.Tests.Text;

public sealed class SourceScannerTests
{
    // A file of any length says of each of its lines what the line says alone.
    [Theory]
    [InlineData("var password = \"Wq81-lkm22\"; // -----BEGIN RSA PRIVATE KEY-----\n")]
    [InlineData("    größePasswort(\"ü\", account.ApiKey, \"AKIA\");\r\n")]
    [InlineData("client.SetAcl(PublicAccessType.Blob); if (a != b) { } // 0.0.0.0/0 user x\n")]
    [InlineData("日本語password日本語 = \"日本語\"; x\t=\t\"0123456789abcdef\";\n")]
    public void Each_line_of_a_long_text_is_seen(string line)
    {
        var scanner = RuleCatalogues.BuiltIn.Scanner;
        var once = Scan(scanner, line);
        var times = (1 << 18) / line.Length;

        var often = Scan(scanner, string.Concat(Enumerable.Repeat(line, times)));

        Assert.NotEmpty(once);
        Assert.Equal(Enumerable.Range(0, times).SelectMany(i => once.Select(hit => ((i * line.Length) + hit.Position, hit.Interests))), often);
    }

    [Fact]
    public void A_line_longer_than_a_piece_is_seen_whole()
    {
        var name = "password" + new string('x', 100_000);

        Assert.Empty(Scan(RuleCatalogues.BuiltIn.Scanner, new string('x', 100_000)));
        Assert.Contains(Scan(RuleCatalogues.BuiltIn.Scanner, name + " password = 1"), static hit => hit.Position == 100_009 && hit.Interests.HasFlag(Interests.CredentialName));
    }

    private static List<(int Position, Interests Interests)> Scan(SourceScanner scanner, string text)
    {
        var hits = new List<Hit>();
        scanner.Scan(SourceText.From(text), hits, NameFilter.Create(text.Length));
        return hits.ConvertAll(static hit => (hit.Position, hit.Interests));
    }
}
