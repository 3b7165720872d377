using System;
using System.IO;
using System.Linq;
using System.Text;
using LeakGate.Analyzers.Documents;
using LeakGate.Analyzers.Documents.Reading;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents.Readers;

/// <summary>JSON as it lies in repositories: commented, half-typed, encoded oddly, deep and huge.</summary>
public sealed class JsonEntryReaderTests
{
    [Theory]
    [InlineData("""{ "Smtp": { "Password": "a" } }""", "Smtp:Password=a")]
    [InlineData("""{ "Smtp": { /* c */ "Password": "a", }, }""", "Smtp:Password=a")]
    [InlineData("""{ 'Password': 'a' }""", "Password=a")]
    [InlineData("""{ Password: "a" }""", "Password=a")]
    [InlineData("""{ "A": [ { "Password": "a" }, { "Password": "b" } ] }""", "A:Password=a", "A:Password=b")]
    [InlineData("""{ "Password": { "value": "a" } }""", "Password:value=a")]
    [InlineData("""{ "name": "Password", "value": "a" }""", "Password=a")]
    [InlineData("""{ "value": "a", "name": "Password" }""", "Password=a")]
    [InlineData("""{ "ApiKeys": { "Google": "a" } }""", "ApiKeys:Google=a")]
    [InlineData("""{ "Password": "a\"b\\c\u00e9" }""", "Password=a\"b\\cé")]
    [InlineData("""{ "Password": 12345 }""", "Password=12345")]
    [InlineData("""{ "Password": true, "Token": null, "Secret": [] }""")]
    [InlineData("""{ "Port": #{Port}#, "Password": "a" }""", "Password=a")]
    [InlineData("""{ "Port": {{ port }}, "Password": "a" }""", "Password=a")]
    [InlineData("""{ "Password": "[parameters('p')]" }""", "Password=\uFFFC")]
    [InlineData("""{ "Password": "[concat('a', parameters('p'), 'b')]" }""", "Password=a\uFFFCb")]
    public void Values_ComeWithTheirKeys(string json, params string[] expected)
    {
        var list = EntryList.OfJson(json);

        Assert.Equal(expected, list.Pairs);
        Assert.Empty(list.Breaks);
    }

    [Theory]
    [InlineData("{ \"A\": \"x\n  \"Password\": \"a\" }")]
    [InlineData("""{ "A": "x" "Password": "a" }""")]
    [InlineData("""{ "A": [ 1, 2 }, "Password": "a" }""")]
    [InlineData("""{ "Password": "a" """)]
    [InlineData("""{ "Password": "a" } }""")]
    [InlineData("""{ "Password": "a", /* never closed""")]
    [InlineData("""text { "Password": "a" }""")]
    public void BrokenFile_IsReadOn_AndToldOnce(string json)
    {
        var list = EntryList.OfJson(json);

        Assert.Single(list.Breaks);
        Assert.NotEmpty(list.Entries);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void ByteOrderMarks_AreNoError(string encoding)
    {
        var code = Encoding.GetEncoding(encoding);
        var bytes = code.GetPreamble().Concat(code.GetBytes("""{ "Password": "a" }""")).ToArray();

        var list = EntryList.OfJson(SourceText.From(new MemoryStream(bytes)));

        Assert.Equal(new[] { "Password=a" }, list.Pairs);
        Assert.Empty(list.Breaks);
    }

    [Fact]
    public void Span_IsThatOfTheValue_WithinEscapesToo()
    {
        const string Json = """{ "Password": "a\u0026bc\\d" }""";
        var entry = Assert.Single(EntryList.OfJson(Json).Entries);

        Assert.Equal("""a\u0026bc\\d""", Json.Substring(entry.Span.Start, entry.Span.Length));
        var part = entry.SpanOf(entry.Value.IndexOf("bc", StringComparison.Ordinal), 2);
        Assert.Equal("bc", Json.Substring(part.Start, part.Length));
        var tail = entry.SpanOf(entry.Value.Length - 2, 2);
        Assert.Equal("""\\d""", Json.Substring(tail.Start, tail.Length));
    }

    [Theory]
    [InlineData(32_760)]
    [InlineData(32_767)]
    [InlineData(32_768)]
    [InlineData(65_530)]
    [InlineData(65_536)]
    public void Pieces_AreNotSeen(int before)
    {
        for (var shift = 0; shift < 40; shift++)
        {
            var json = "{ \"x\": \"" + new string('y', before + shift) + "\", \"Smtp\": { \"Password\": \"vK7!\\u0026pondering\" } }";

            var entry = Assert.Single(EntryList.OfJson(json).Entries);

            Assert.Equal("Smtp:Password", entry.Path);
            Assert.Equal("vK7!&pondering", entry.Value);
        }
    }

    [Fact]
    public void Nesting_OfTenThousand_IsReadAndTold()
    {
        var json = string.Concat(Enumerable.Repeat("{\"a\":[", 5_000)) + "{ \"Password\": \"x\" }" + string.Concat(Enumerable.Repeat("]}", 5_000));

        var list = EntryList.OfJson(json);

        Assert.Equal("x", Assert.Single(list.Entries).Value);
        Assert.Contains("nested", Assert.Single(list.Breaks).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void FiftyMegabytes_AreReadInPieces()
    {
        var row = Encoding.UTF8.GetBytes("{ \"id\": 4711, \"city\": \"Stuttgart\", \"note\": \"left the parking lot at noon\" },\n");
        using var stream = new MemoryStream();
        stream.Write("[\n"u8);
        while (stream.Length < 50_000_000)
        {
            stream.Write(row);
        }

        stream.Write("{ \"Password\": \"vK7!pondering-otter\" } ]"u8);
        stream.Position = 0;
        var text = SourceText.From(stream);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var list = EntryList.OfJson(text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("vK7!pondering-otter", Assert.Single(list.Entries).Value);
        // One buffer and the finding, whatever the length: nothing for each of 700,000 lines.
        Assert.InRange(allocated, 0, 40_000_000);
    }

    [Fact]
    public void Lines_WithoutACandidate_AllocateNothing()
    {
        var text = SourceText.From("[" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{ \"id\": {i}, \"city\": \"Stuttgart\", \"keyword\": \"parking\" }},\n")) + "{}]");
        EntryList.OfJson(text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        EntryList.OfJson(text);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    [Fact]
    public void Tree_HasMembersItemsAndSpans()
    {
        const string Json = """{ "a": [ 1, "two", true, null, { "b": "c" } ] // end""" + "\n}";

        var root = Analyzers.Documents.Json.JsonTreeReader.Read(SourceText.From(Json));

        var items = root.Find("a")!.Items;
        Assert.Equal(new[] { "1", "two", "true", "", "" }, items.Select(item => item.Text));
        Assert.Equal("c", items[4].Find("b")!.Text);
        Assert.Equal("\"two\"", Json.Substring(items[1].Span.Start, items[1].Span.Length));
    }

    [Fact]
    public void WatchedWords_AreThoseOfTheCatalogues()
    {
        Assert.True((EntryWatch.Default.Look("x AK" + "IAZ7Q3XW5RKLMN2VTB") & EntryInterests.Format) != 0);
        Assert.True((EntryWatch.Default.Look("smtpPassword") & EntryInterests.Word) != 0);
        Assert.Equal(EntryInterests.None, EntryWatch.Default.Look("left the lot at noon"));
    }
}
