using System.Linq;
using LeakGate.Analyzers.Documents.Terraform;
using LeakGate.Analyzers.Documents.Tree;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents.Readers;

/// <summary>Terraform as people write it, and as they leave it half-typed.</summary>
public sealed class HclReaderTests
{
    [Theory]
    [InlineData("a = 1\nb = \"x\"\n", "{a: 1, b: 'x'}")]
    [InlineData("resource \"t\" \"n\" {\n  a = true\n}\n", "{resource t n: {a: true}}")]
    [InlineData("block {\n  inner { a = 1 }\n  inner { a = 2 }\n}\n", "{block: {inner: {a: 1}, inner: {a: 2}}}")]
    [InlineData("a = [1, \"b\", var.c,]\n", "{a: [1, 'b', var.c]}")]
    [InlineData("a = [\n  \"x\", # note\n  \"y\"\n]\nb = 2\n", "{a: ['x', 'y'], b: 2}")]
    [InlineData("a = {\n  k = \"v\"\n  \"q\" : 1, (var.x) = 2\n}\n", "{a: {k: 'v', q: 1, var.x: 2}}")]
    [InlineData("a = var.public ? \"x\" : \"y\"\n", "{a: (var.public ? 'x' : 'y')}")]
    [InlineData("a = (\n  var.p\n  ? 1\n  : 2\n)\n", "{a: (var.p ? 1 : 2)}")]
    [InlineData("a = jsonencode({ S = [\"x\"] })\n", "{a: jsonencode({S: ['x']})}")]
    [InlineData("a = aws_s3_bucket.data[0].id\nb = m[\"k\"].v\nc = l.*.id\n", "{a: aws_s3_bucket.data.id, b: m.k.v, c: l.id}")]
    [InlineData("a = \"${var.x}\"\nb = \"p-${var.x}-s\"\nc = \"$${x}\"\n", "{a: var.x, b: `'p-'|var.x|'-s'`, c: '$${x}'}")]
    [InlineData("a = \"q\\\"q\\n\"\n", "{a: 'q\"q\\n'}")]
    [InlineData("a = <<EOF\none\n two\nEOF\nb = 1\n", "{a: 'one\\n two', b: 1}")]
    [InlineData("a = <<-EOT\n  x ${var.y}\n  EOT\nb = 1\n", "{a: `'  x '|<>`, b: 1}")]
    [InlineData("# c\n// d\n/* e\n f */ a = 1 # g\n", "{a: 1}")]
    [InlineData("a = 1 + 2\nb = !var.x\nc = x == \"y\" ? 1 : 2\n", "{a: <>, b: <>, c: (<> ? 1 : 2)}")]
    [InlineData("a = [for s in var.l : upper(s) if s != \"\"]\nb = { for k, v in m : k => v }\nc = 1\n", "{a: <>, b: <>, c: 1}")]
    [InlineData("a = f(x, \"y\"...)\nb = -1\n", "{a: f(x, 'y'), b: -1}")]
    [InlineData("variable \"x\" {\n  type = object({ a = string, b = optional(bool, true) })\n  default = null\n}\n", "{variable x: {type: object({a: string, b: optional(bool, true)}), default: null}}")]
    [InlineData("dynamic \"ingress\" {\n  for_each = x\n  content { a = 1 }\n}\n", "{dynamic ingress: {for_each: x, content: {a: 1}}}")]
    public void Reads(string hcl, string expected)
    {
        var file = HclReader.Read(hcl);
        Assert.Equal(expected, Outline.Of(file.Root));
        Assert.Equal(-1, file.BrokenAt);
    }

    [Theory]
    [InlineData("a = \nb = 2\n", "{a: <>, b: 2}")]
    [InlineData("a = \"open\nb = 2\n", "{a: 'open', b: 2}")]
    [InlineData("a = [1, 2\nresource \"t\" \"n\" {}\n", "{a: [1, 2], resource t n: {}}")]
    [InlineData("resource \"t\" \"n\" {\n  a = 1\n\nresource \"t\" \"m\" {\n  b = 2\n}\n", "{resource t n: {a: 1}, resource t m: {b: 2}}")]
    [InlineData("}\na = 1\n", "{a: 1}")]
    [InlineData("resource \"t\n}\na = 1\n", "{resource t: null, a: 1}")]
    [InlineData("a = <<EOF\nnever closed\n", "{a: 'never closed\\n'}")]
    [InlineData("?? ** \na = 1\n", "{a: 1}")]
    public void What_is_broken_is_left_out_and_the_rest_read(string hcl, string expected)
    {
        var file = HclReader.Read(hcl);
        Assert.Equal(expected, Outline.Of(file.Root));
        Assert.NotEqual(-1, file.BrokenAt);
    }

    [Fact]
    public void Spans_are_places_in_the_file()
    {
        const string hcl = "resource \"t\" \"n\" {\n  acl = \"public-read\"\n  p   = <<EOF\n{\n}\nEOF\n}\n";
        var body = HclReader.Read(hcl).Root.Members.Single().Value;

        Assert.Equal("\"public-read\"", hcl.Substring(body.Find("acl")!.Span.Start, body.Find("acl")!.Span.Length));
        Assert.Equal("{\n}", hcl.Substring(body.Find("p")!.Span.Start, body.Find("p")!.Span.Length));
        Assert.Equal(["resource:t:n:acl", "resource:t:n:p"], TreeWalk.Entries(HclReader.Read(hcl).Root).Select(entry => entry.Path));
    }
}
