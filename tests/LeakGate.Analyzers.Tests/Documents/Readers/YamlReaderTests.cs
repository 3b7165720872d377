using System.Linq;
using LeakGate.Analyzers.Documents.Tree;
using LeakGate.Analyzers.Documents.Yaml;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents.Readers;

/// <summary>YAML as people write it, and as they leave it half-typed.</summary>
public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1\nb: two\n", "{a: 1, b: 'two'}")]
    [InlineData("a:\n  b:\n    c: x\n  d: y\n", "{a: {b: {c: 'x'}, d: 'y'}}")]
    [InlineData("a:\n- 1\n- 2\nb: x\n", "{a: [1, 2], b: 'x'}")]
    [InlineData("a:\n  - n: 1\n    m: 2\n  - n: 3\n", "{a: [{n: 1, m: 2}, {n: 3}]}")]
    [InlineData("- - 1\n  - 2\n- 3\n", "[[1, 2], 3]")]
    [InlineData("-\n  a: 1\n-\n  b: 2\n", "[{a: 1}, {b: 2}]")]
    [InlineData("\uFEFFa: 1", "{a: 1}")]
    [InlineData("a: 1\r\nb:\r\n  - x\r\n", "{a: 1, b: ['x']}")]
    [InlineData("a: x # note\n# b: y\nc: 'it''s' # z\n", "{a: 'x', c: 'it's'}")]
    [InlineData("a: x#y\nurl: http://h:80/p#f\n", "{a: 'x#y', url: 'http://h:80/p#f'}")]
    [InlineData("\"a b\": \"x\\ty\\u0041\"\n'c': d\n", "{a b: 'x\tyA', c: 'd'}")]
    [InlineData("a: true\nb: False\nc: ~\nd:\ne: yes\n", "{a: true, b: false, c: null, d: null, e: 'yes'}")]
    [InlineData("a: one\n  two\n  three\nb: 2\n", "{a: 'one two three', b: 2}")]
    [InlineData("a: \"one\n  two\"\nb: 2\n", "{a: 'one two', b: 2}")]
    [InlineData("? a\n: 1\n", "{a: 1}")]
    public void Block_style(string yaml, string expected) => Assert.Equal(expected, Outline.Of(YamlReader.Read(yaml).Documents));

    [Theory]
    [InlineData("a: [1, 'b', {c: d}]\n", "{a: [1, 'b', {c: 'd'}]}")]
    [InlineData("a: {b: 1, \"c\":2, d}\n", "{a: {b: 1, c: 2, d: null}}")]
    [InlineData("a: [\n  x,\n  y, # note\n]\nb: 1\n", "{a: ['x', 'y'], b: 1}")]
    [InlineData("a: [k: v]\n", "{a: [{k: 'v'}]}")]
    [InlineData("ports: [\"5432:5432\", 80:80]\n", "{ports: ['5432:5432', '80:80']}")]
    [InlineData("{\"a\": {\"b\": [true, null]}}", "{a: {b: [true, null]}}")]
    [InlineData("a: []\nb: {}\n", "{a: [], b: {}}")]
    public void Flow_style(string yaml, string expected) => Assert.Equal(expected, Outline.Of(YamlReader.Read(yaml).Documents));

    [Theory]
    [InlineData("a: |\n  one\n  two\nb: 1\n", "{a: 'one\\ntwo', b: 1}")]
    [InlineData("a: >-\n  one\n  two\n\n  three\nb: 1\n", "{a: 'one two\\nthree', b: 1}")]
    [InlineData("a: |+\n\n  one\n   two\n\nb: 1\n", "{a: 'one\\n two', b: 1}")]
    [InlineData("a: |2\n   one\nb: 1\n", "{a: ' one', b: 1}")]
    [InlineData("- run: |\n    x: y\n    - z\n  name: n\n", "[{run: 'x: y\\n- z', name: 'n'}]")]
    [InlineData("a: |\nb: 1\n", "{a: '', b: 1}")]
    public void Block_scalars(string yaml, string expected) => Assert.Equal(expected, Outline.Of(YamlReader.Read(yaml).Documents));

    [Theory]
    [InlineData("a: !Ref X\nb: !Sub \"${Y}-z\"\n", "{a: !Ref 'X', b: !Sub '${Y}-z'}")]
    [InlineData("a: !If [C, x, !Ref Y]\n", "{a: !If ['C', 'x', !Ref 'Y']}")]
    [InlineData("a: !Sub\n  - x\n  - k: v\n", "{a: !Sub ['x', {k: 'v'}]}")]
    [InlineData("a: &x\n  k: 1\nb: *x\nc: *nowhere\n", "{a: {k: 1}, b: {k: 1}, c: <>}")]
    [InlineData("a: &x 1\nb: [*x, *x]\n", "{a: 1, b: [1, 1]}")]
    [InlineData("--- # first\na: 1\n---\nb: 2\n...\n", "{a: 1} --- {b: 2}")]
    [InlineData("%YAML 1.2\n---\na: 1\n", "{a: 1}")]
    [InlineData("---\n- a\n---\n", "['a']")]
    public void Tags_anchors_documents(string yaml, string expected) => Assert.Equal(expected, Outline.Of(YamlReader.Read(yaml).Documents));

    [Theory]
    [InlineData("a: 1\nhalf\nb: 2\n", "{a: 1, b: 2}")]
    [InlineData("a: \"open\nb: 2\n", "{a: 'open', b: 2}")]
    [InlineData("a: [1, 2\nb: 2\n", "{a: [1, 2], b: 2}")]
    [InlineData("x:\n  a: {k: 1\n  b: 2\nc: 3\n", "{x: {a: {k: 1}, b: 2}, c: 3}")]
    [InlineData("a: 1\n    b: 2\nc: 3\n", "{a: 1, c: 3}")]
    [InlineData("a:\n\tb: 1\nc: 2\n", "{a: {b: 1}, c: 2}")]
    [InlineData("  a: 1\nb: 2\n", "{a: 1, b: 2}")]
    [InlineData("a: 1]\nb: 2\n", "{a: '1]', b: 2}")]
    public void What_is_broken_is_left_out_and_the_rest_read(string yaml, string expected) => Assert.Equal(expected, Outline.Of(YamlReader.Read(yaml).Documents));

    [Fact]
    public void What_is_whole_is_not_called_broken()
        => Assert.Equal(-1, YamlReader.Read("a: 1\nb:\n  - x: [1, 2]\n    y: |\n      text\n  - 'z'\nc: {d: e}\n---\nf: &g h\ni: *g\n").BrokenAt);

    [Fact]
    public void The_first_broken_place_is_told() => Assert.Equal(5, YamlReader.Read("a: 1\nhalf\nb: 2\nalso\n").BrokenAt);

    [Fact]
    public void Merged_keys_are_found_and_own_keys_win()
    {
        var root = YamlReader.Read("base: &b\n  image: x\n  user: y\none:\n  <<: *b\n  user: z\ntwo:\n  <<: [*b]\n").Documents.Single();

        Assert.Equal("x", root.Find("one")!.Find("image")!.Text);
        Assert.Equal("z", root.Find("one")!.Find("user")!.Text);
        Assert.Equal("y", root.Find("two")!.Find("user")!.Text);
    }

    [Fact]
    public void Spans_are_places_in_the_file()
    {
        const string yaml = "a:\n  - key: 'v w'\n    run: |\n      one\n      two\n";
        var item = YamlReader.Read(yaml).Documents.Single().Find("a")!.Items[0];

        Assert.Equal("'v w'", yaml.Substring(item.Find("key")!.Span.Start, item.Find("key")!.Span.Length));
        Assert.Equal("key", yaml.Substring(item.FindMember("key")!.NameSpan.Start, 3));
        Assert.Equal("one\n      two", yaml.Substring(item.Find("run")!.Span.Start, item.Find("run")!.Span.Length));
    }

    [Fact]
    public void Entries_have_the_path_of_their_keys()
    {
        var root = YamlReader.Read("services:\n  db:\n    environment:\n      - A=1\n      - B=2\n    user: x\n").Documents.Single();

        Assert.Equal(
            ["services:db:environment:0=A=1", "services:db:environment:1=B=2", "services:db:user=x"],
            TreeWalk.Entries(root).Select(entry => entry.Path + "=" + entry.Value.Text));
    }
}
