using System;
using System.Linq;
using LeakGate.Analyzers.Json;
using LeakGate.Analyzers.Storage.Policies;
using Xunit;

namespace LeakGate.Analyzers.Tests.Json;

public sealed class JsonReaderTests
{
    [Fact]
    public void Reads_every_kind_with_its_place()
    {
        const string text = """{"a": [1, -2.5e3, true, false, null, "x\n\u0041"]}""";
        var items = JsonReader.Parse(text)!.Find("A")!.Items;

        Assert.Equal(
            new[] { JsonKind.Number, JsonKind.Number, JsonKind.True, JsonKind.False, JsonKind.Null, JsonKind.String },
            items.Select(i => i.Kind));
        Assert.Equal("x\nA", items[5].Text);
        Assert.Equal("-2.5e3", text.Substring(items[1].Start, items[1].Length));
        Assert.Equal("\"x\\n\\u0041\"", text.Substring(items[5].Start, items[5].Length));
    }

    [Theory]
    [InlineData("""{"a":1,}""")]
    [InlineData("// c\n{\"a\":1 /* one */ , \"b\":[1,2,],}")]
    [InlineData("{'a':1}")]
    [InlineData("\uFEFF {\"a\":1}")]
    public void Tolerates_what_people_write(string text) => Assert.Equal("1", JsonReader.Parse(text)!.Find("a")!.Text);

    [Theory]
    [InlineData("{\"a\":\uFFFC}", JsonKind.Hole)]
    [InlineData("{\"a\":\uFFFC\uFFFC}", JsonKind.Hole)]
    [InlineData("{\"a\":1\uFFFC}", JsonKind.Hole)]
    [InlineData("{\"a\":\"arn:\uFFFC/*\"}", JsonKind.String)]
    [InlineData("{\uFFFC, \"a\":\"\uFFFC\"}", JsonKind.String)]
    [InlineData("{\uFFFC: 1, \"a\":\"\uFFFC\"}", JsonKind.String)]
    [InlineData("{\"b\":[\uFFFC,{\"c\":\uFFFC}],\"a\":\"\uFFFC\"}", JsonKind.String)]
    public void Keeps_holes(string text, object kind)
    {
        var value = JsonReader.Parse(text)!.Find("a")!;

        Assert.Equal(kind, value.Kind);
        Assert.True(value.HasHole);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("[1")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":1} x")]
    [InlineData("\"open")]
    [InlineData("\"\\")]
    [InlineData("\"\\u12")]
    [InlineData("nope")]
    [InlineData("/*")]
    [InlineData("{\"a\":tru}")]
    public void Refuses_what_is_not_json(string text) => Assert.Null(JsonReader.Parse(text));

    [Theory]
    [InlineData("{\"a\":}", 5, "a value")]
    [InlineData("{\"a\" 1}", 5, "':'")]
    [InlineData("{a:1}", 1, "a key in double quotes or '}'")]
    [InlineData("{\"a\":[1}", 7, "a value")]
    [InlineData("{\"a\":1", 6, "'}'")]
    [InlineData("{\"a\":\"x}", 5, "the closing quote of this text")]
    [InlineData("{\"a\":1} x", 8, "the end of the file")]
    [InlineData("{\"a\":yes}", 5, "a value (text stands in double quotes)")]
    public void Says_where_it_is_no_json(string text, int position, string expected)
    {
        Assert.Null(JsonReader.Parse(text, out var error));
        Assert.Equal(new JsonError(position, expected), error);
    }

    [Fact]
    public void Keeps_the_place_of_names()
    {
        const string text = """{ "first": 1, /* note */ "second": { "in": 2 } }""";
        var second = JsonReader.Parse(text)!.Members[1];

        Assert.Equal("\"second\"", text.Substring(second.NameNode.Start, second.NameNode.Length));
        Assert.Equal("""{ "in": 2 }""", text.Substring(second.Value.Start, second.Value.Length));
    }

    [Fact]
    public void Refuses_depth_that_could_overflow_the_stack()
    {
        Assert.Null(JsonReader.Parse(new string('[', 1_000_000)));
        Assert.Null(JsonReader.Parse(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))));
        var deep = new string('[', JsonReader.MaxDepth) + new string(']', JsonReader.MaxDepth);
        Assert.NotNull(JsonReader.Parse(deep));
    }

    [Fact]
    public void Never_throws_on_noise()
    {
        var random = new Random(20230412);
        const string alphabet = "{}[]\"'\\:,/*0-.tfn u\uFFFC\r\n\uD83D*";
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string(Enumerable.Range(0, random.Next(40)).Select(_ => alphabet[random.Next(alphabet.Length)]).ToArray());
            _ = JsonReader.Parse(text);
            _ = PolicyEvaluator.Evaluate("{\"Statement\":[{\"Principal\":" + text + "}]}");
        }
    }
}
