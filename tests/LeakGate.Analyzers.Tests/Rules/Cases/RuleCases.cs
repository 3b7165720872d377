using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using LeakGate.Testing.Suppression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Cases;

/// <summary>
/// Cases written below each other. A line <c># name</c> opens a case of members, which stand in a class; <c>## name</c> one of whole files, of which
/// <c>### path</c> opens the next.
/// </summary>
internal sealed partial class RuleCases
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading.Tasks;
        """;

    private RuleCases(IReadOnlyList<RuleCase> all) => All = all;

    public IReadOnlyList<RuleCase> All { get; }

    /// <summary>For a theory.</summary>
    public TheoryData<string> Names => new(All.Select(one => one.Name));

    public static RuleCases Parse(string text)
    {
        var cases = new List<RuleCase>();
        foreach (var part in Heading().Split("\n" + text.ReplaceLineEndings("\n") + "\n").Skip(1).Chunk(3))
        {
            var (level, name, body) = (part[0].Length, part[1].Trim(), part[2].Trim('\n') + "\n");
            if (level == 3)
            {
                cases[^1] = cases[^1] with { Files = [.. cases[^1].Files, (name, body)] };
            }
            else
            {
                var program = level == 2 ? body : Usings + "\n\npublic class Program\n{\n" + body + "}\n";
                cases.Add(new RuleCase(name, [("/0/Test0.cs", program)]));
            }
        }

        Assert.Equal(cases.Count, cases.Select(one => one.Name).Distinct().Count());
        return new RuleCases(cases);
    }

    /// <summary>Runs the case through the verifier.</summary>
    /// <param name="name">The name of the case.</param>
    /// <param name="compiles">Whether compiler errors fail the test.</param>
    public Task VerifyAsync(string name, bool compiles = true)
        => CreateTest(All.Single(one => one.Name == name), compiles).RunAsync();

    /// <summary>
    /// The verifier on one case. Its default runs under a pragma and a generated header are left to <see cref="SuppressionTests"/>: they are the
    /// same for all cases of a rule, and three runs a case are two too many.
    /// </summary>
    public static CSharpAnalyzerTest<LeakGateAnalyzer, DefaultVerifier> CreateTest(RuleCase one, bool compiles = true)
    {
        var test = new CSharpAnalyzerTest<LeakGateAnalyzer, DefaultVerifier>
        {
            CompilerDiagnostics = compiles ? CompilerDiagnostics.Errors : CompilerDiagnostics.None,
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
            Suppressions = SuppressionExpectations.None,
        };
        foreach (var file in one.Files)
        {
            test.TestState.Sources.Add(file);
        }

        return test;
    }

    // A directive of the code has no blank behind its sign.
    [GeneratedRegex("^(#{1,3}) (.*)\\n", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
