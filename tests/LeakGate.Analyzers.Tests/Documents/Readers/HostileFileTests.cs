using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Text;
using LeakGate.Analyzers.Documents.Bicep;
using LeakGate.Analyzers.Documents.Terraform;
using LeakGate.Analyzers.Documents.Tree;
using LeakGate.Analyzers.Documents.Yaml;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents.Readers;

/// <summary>Files that are cut off, mixed up, nested ten thousand deep or very large: no reader throws, and none takes more than time in proportion.</summary>
public sealed class HostileFileTests
{
    private const string Yaml = "a: &x [1, \"b\\n\", {c: 'd'}]\nb: |\n  text\n  more\nc:\n- !Ref y\n- *x\n? k\n: v\n---\n<<: *x\ne: >-\n   z\n";

    private const string Hcl = "resource \"t\" \"n\" {\n  a = [1, \"b${var.c}\", f(x)]\n  p = <<-EOF\n  t ${x}\n  EOF\n  m = { k = v ? 1 : 2 }\n  d { e = [for x in y : x] }\n}\n# c\n";

    private const string Bicep = "@secure()\nparam p string = 'x'\nresource s 'T@1' = if (a) {\n  n: 'a${b}c'\n  l: [for x in y: {\n    z: '''q'''\n  }]\n  t: a ? b : c\n}\n";

    public static TheoryData<string> Readers => new() { "yaml", "hcl", "bicep" };

    [Theory]
    [MemberData(nameof(Readers))]
    public void Every_beginning_and_every_end_of_a_file_is_read(string reader)
    {
        var sample = SampleOf(reader);
        for (var i = 0; i <= sample.Length; i++)
        {
            Visit(reader, sample[..i]);
            Visit(reader, sample[i..]);
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Mixed_up_files_are_read(string reader)
    {
        var random = new Random(20260101);
        var sample = SampleOf(reader);
        const string Marks = "{}[]()\"'`:,-#|>&*!?$%=<\n\t \\/@.\uFEFF\0\uD800é";
        for (var run = 0; run < 3000; run++)
        {
            var text = new StringBuilder(sample);
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                var place = random.Next(text.Length);
                switch (random.Next(3))
                {
                    case 0:
                        text.Remove(place, Math.Min(random.Next(1, 10), text.Length - place));
                        text.Append(' ');
                        break;
                    case 1:
                        text.Insert(place, Marks[random.Next(Marks.Length)]);
                        break;
                    default:
                        text[place] = Marks[random.Next(Marks.Length)];
                        break;
                }
            }

            Visit(reader, text.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Ten_thousand_levels_are_passed_over(string reader)
    {
        const int Levels = 10_000;
        foreach (var (open, middle, close) in new[]
        {
            ("[", "1", "]"), ("{a: ", "1", "}"), ("a = {", "b = 1", "}"), ("(", "x", ")"), ("f(", "x", ")"), ("\"${", "x", "}\""), ("'${", "x", "}'"), ("- ", "x", ""),
            ("? ", "x", ""), ("!a &b ", "x", ""), ("x {\n", "y = 1\n", "}\n"), ("a ? b : ", "c", ""), ("!", "x", ""), ("a[", "0", "]"), ("resource a 'b' = {\n", "c: 1\n", "}\n"),
        })
        {
            var text = string.Concat(Enumerable.Repeat(open, Levels)) + middle + string.Concat(Enumerable.Repeat(close, Levels));
            Visit(reader, text);
            Visit(reader, "a = " + text + "\nlast = 1");
            Visit(reader, "a: " + text + "\nlast: 1");
            Visit(reader, "var a = " + text);
        }

        Visit(reader, string.Concat(Enumerable.Range(0, 3000).Select(i => new string(' ', i) + "a:\n")));
        Visit(reader, string.Concat(Enumerable.Range(0, 3000).Select(i => new string(' ', i) + "- \n")));
    }

    [Fact]
    public void After_what_is_nested_too_deep_the_rest_is_read()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 500)) + string.Concat(Enumerable.Repeat("]", 500));
        Assert.Equal("x", YamlReader.Read("a: " + deep + "\nb: x\n").Documents.Single().Find("b")?.Text);
        Assert.Equal("x", HclReader.Read("a = " + deep + "\nb = \"x\"\n").Root.Find("b")?.Text);
        Assert.Equal("x", BicepReader.Read("var a = " + deep + "\nvar b = 'x'\n").Root.Members.Last().Value.Text);
    }

    [Fact]
    public void Aliases_of_aliases_cost_no_more_than_their_text()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 60; i++)
        {
            bomb.Append($"a{i}: &a{i} [").Append(string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))).Append("]\n");
        }

        var root = YamlReader.Read(bomb.ToString()).Documents.Single();
        Assert.Equal(10, TreeWalk.Entries(root).Count());
    }

    // 300,000 lines: what is linear takes a second or less, what is quadratic takes minutes. The limit leaves room for a busy machine.
    [Theory]
    [InlineData("yaml", "key{0}: value\n")]
    [InlineData("yaml", "k{0}: 1\n- x\n")]
    [InlineData("yaml", "- \"open\n")]
    [InlineData("yaml", "a: [1,\n")]
    [InlineData("yaml", "half {0}\n\n")]
    [InlineData("yaml", "{{a: ")]
    [InlineData("yaml", "- a: |\n    x\n")]
    [InlineData("yaml", "'a': 'b''c'\n")]
    [InlineData("hcl", "a{0} = [1, 2]\n")]
    [InlineData("hcl", "a = <<E\nx\n")]
    [InlineData("hcl", "x \"y\" {{ \n")]
    [InlineData("hcl", "a = \"${{x ? \n")]
    [InlineData("hcl", "a = (b ? \n")]
    [InlineData("hcl", "/* a \n")]
    [InlineData("bicep", "var a{0} = 'x'\n")]
    [InlineData("bicep", "resource a 'b' = {{\n")]
    [InlineData("bicep", "param a {{ \n")]
    [InlineData("bicep", "var a = [for x in \n")]
    [InlineData("bicep", "'''")]
    public void Time_grows_with_the_text_and_no_faster(string reader, string line)
    {
        const int Lines = 300_000;
        var text = string.Concat(Enumerable.Range(0, Lines).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i)));
        var watch = Stopwatch.StartNew();
        Read(reader, text);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 40);
    }

    private static string SampleOf(string reader) => reader switch { "yaml" => Yaml, "hcl" => Hcl, _ => Bicep };

    private static void Visit(string reader, string text)
    {
        foreach (var root in Read(reader, text))
        {
            foreach (var entry in TreeWalk.Entries(root))
            {
                Assert.InRange(entry.Value.Span.End, 0, text.Length);
            }
        }
    }

    private static ImmutableArray<DocumentNode> Read(string reader, string text) => reader switch
    {
        "yaml" => YamlReader.Read(text).Documents,
        "hcl" => [HclReader.Read(text).Root],
        _ => [BicepReader.Read(text).Root],
    };
}
