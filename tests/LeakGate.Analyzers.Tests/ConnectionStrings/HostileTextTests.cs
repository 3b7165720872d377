using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using Xunit;

namespace LeakGate.Analyzers.Tests.ConnectionStrings;

/// <summary>Any text is read in linear time and without an exception.</summary>
public sealed class HostileTextTests
{
    private const int Size = 5_000_000;

    private static readonly string[] _units =
    {
        "://", "a://b@", "a://", "http://u:p@h/", "mongodb://a:", "mongodb://a:b/", "a://b?", "a://b?password=", "password=", "password=a;", "password='", "password=\"",
        "password='a\"", "password={", "Server=", "\"Server=", "'Server=a;Password=b", "`Server=", "x=\"", "x='", "x=\"y=\"", "=", "==", ";", "{", "}", "a=b;", "\uFFFC", "password=\uFFFC",
        "password={a", "password=$(", "&quot;", "password=&quot;", "password=&quot;a", "&amp;", "password ", "password=a ", "password=a,", "jdbc:oracle:", "jdbc:oracle:thin:a/", "pwd=%", "\\\"Server=a;",
        "connectionString=\"Server=a;Password='", "provider connection string=\"password=a;", "@", "http://a?x=", "Server=a;User=b;Password=c;", ":", "a:b:", "(password", "password=(((",
    };

    public static TheoryData<string> Units => new(_units);

    [Theory]
    [MemberData(nameof(Units))]
    public void Repeated_text_is_read_in_linear_time(string unit)
    {
        var builder = new StringBuilder(Size + 64);
        builder.Append("password=x;a://b@");
        while (builder.Length < Size)
        {
            builder.Append(unit);
        }

        var clock = Stopwatch.StartNew();
        ConnectionStringAnalyzer.TryAnalyze(builder.ToString(), out var verdict);
        Assert.NotNull(verdict);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"{clock.Elapsed} for {unit}");

        ConnectionStringAnalyzer.TryAnalyze(builder.Append("x}'\"").ToString(), out verdict);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(16), $"{clock.Elapsed} for {unit} and an end");
    }

    [Fact]
    public void Random_mixtures_never_throw_and_stay_inside_the_text()
    {
        var pieces = _units.Concat(new[] { "Password=", "Server=", "User Id=", "hunter2!", "Tr4ctor!", "\"", "'", "\n", " ", "{0}", "<", ">", "%4", "%", "/", "#", "?", "&", "metadata=", "\0", "\uD800" }).ToArray();
        var random = new Random(7);
        for (var round = 0; round < 30_000; round++)
        {
            var builder = new StringBuilder();
            for (var i = random.Next(1, 14); i > 0; i--)
            {
                builder.Append(pieces[random.Next(pieces.Length)]);
            }

            var text = builder.ToString();
            if (ConnectionStringAnalyzer.TryAnalyze(text, out var verdict))
            {
                Assert.InRange(verdict.SecretStart, 0, text.Length);
                Assert.InRange(verdict.SecretLength, 0, text.Length - verdict.SecretStart);
                Assert.True(ConnectionStringAnalyzer.LooksRelevant(text));
            }
        }
    }

    [Fact]
    public void Real_strings_cut_anywhere_never_throw()
    {
        foreach (var row in RealSecrets.Rows)
        {
            var text = (string)row[3];
            for (var i = 0; i <= text.Length; i++)
            {
                ConnectionStringAnalyzer.TryAnalyze(text.Substring(0, i), out var head);
                ConnectionStringAnalyzer.TryAnalyze(text.Substring(i), out var tail);
                Assert.InRange(head.SecretStart + head.SecretLength, 0, i);
                Assert.InRange(tail.SecretStart + tail.SecretLength, 0, text.Length - i);
            }
        }
    }

    [Fact]
    public void Text_without_an_anchor_costs_no_allocation()
    {
        var text = string.Concat(Enumerable.Repeat("var x = y + \"https:/\"; Server=abc;", 1000));
        ConnectionStringAnalyzer.TryAnalyze(text, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            ConnectionStringAnalyzer.TryAnalyze(text, out _);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
