using LeakGate.Analyzers.Documents.Bicep;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents.Readers;

/// <summary>Bicep as people write it, and as they leave it half-typed.</summary>
public sealed class BicepReaderTests
{
    [Theory]
    [InlineData("param p bool = true\nparam q string\nvar v = 'x'\n", "{param p: true, param q: null, var v: 'x'}")]
    [InlineData("resource s 'T@1' = {\n  name: 'n'\n  properties: {\n    a: true\n  }\n}\n", "{resource s T@1: {name: 'n', properties: {a: true}}}")]
    [InlineData("resource s 'T@1' existing = {\n  name: 'n'\n}\n", "{resource s T@1: !existing {name: 'n'}}")]
    [InlineData("resource s 'T@1' = if (x == 'y') {\n  name: n\n}\n", "{resource s T@1: {name: n}}")]
    [InlineData("resource s 'T@1' = [for (n, i) in names: {\n  name: n\n}]\n", "{resource s T@1: [{name: n}]}")]
    [InlineData("resource s 'T@1' = {\n  resource c 'C' = {\n    a: 1\n  }\n  b: 2\n}\n", "{resource s T@1: {resource c C: {a: 1}, b: 2}}")]
    [InlineData("module m 'a.bicep' = {\n  params: {\n    x: p ? 'a' : 'b'\n  }\n}\n", "{module m a.bicep: {params: {x: (p ? 'a' : 'b')}}}")]
    [InlineData("var a = [\n  1\n  'b'\n  {\n    c: d\n  }\n]\nvar b = [1, 2]\n", "{var a: [1, 'b', {c: 'd'}], var b: [1, 2]}")]
    [InlineData("var a = 'p-${uniqueString(resourceGroup().id)}-s'\nvar b = '${x}'\n", "{var a: `'p-'|uniqueString(<>)|'-s'`, var b: x}")]
    [InlineData("var a = '''\none 'two'\n'''\n", "{var a: '\\none 'two'\\n'}")]
    [InlineData("@description('x (y')\n@secure()\nparam p string = newGuid()\n", "{param p: newGuid()}")]
    [InlineData("param p {\n  a: bool\n} = {\n  a: true\n}\noutput o string = s.properties.x\n", "{param p: {a: true}, output o: s.properties.x}")]
    [InlineData("targetScope = 'subscription'\n// c\n/* d */\n#disable-next-line x\nvar a = !b\n", "{var a: <>}")]
    [InlineData("var a = c\n  ? 1\n  : 2\nvar b = s::c.name\nvar d = x ?? 'y'\nvar e = arr[0].z\n", "{var a: (c ? 1 : 2), var b: s.c.name, var d: coalesce(x, 'y'), var e: arr.z}")]
    [InlineData("var a = {\n  'k l': 1\n  ...other\n}\n", "{var a: {k l: 1, ...: other}}")]
    public void Reads(string bicep, string expected)
    {
        var file = BicepReader.Read(bicep);
        Assert.Equal(expected.Replace("{c: 'd'}", "{c: d}", System.StringComparison.Ordinal), Outline.Of(file.Root));
        Assert.Equal(-1, file.BrokenAt);
    }

    [Theory]
    [InlineData("var a = 'open\nvar b = 2\n", "{var a: 'open', var b: 2}")]
    [InlineData("resource s 'T@1' = {\n  name: 'n'\nvar b = 2\n", "{resource s T@1: {name: 'n'}, var b: 2}")]
    [InlineData("var a = [1\n\nparam b int = 2\n", "{var a: [1], param b: 2}")]
    [InlineData("resource s 'T@1'\nvar b = 2\n", "{resource s T@1: null, var b: 2}")]
    [InlineData("resource s 'T@1' = {\n  half\n  b: 2\n}\n", "{resource s T@1: {half: null, b: 2}}")]
    [InlineData("}} ??\nvar b = 2\n", "{var b: 2}")]
    public void What_is_broken_is_left_out_and_the_rest_read(string bicep, string expected)
    {
        var file = BicepReader.Read(bicep);
        Assert.Equal(expected, Outline.Of(file.Root));
        Assert.NotEqual(-1, file.BrokenAt);
    }
}
