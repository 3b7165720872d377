using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using LeakGate.Analyzers.Tests.Corpus;
using LeakGate.Analyzers.Tests.Rules.Cases;
using LeakGate.Analyzers.Tests.Rules.Rows;

namespace LeakGate.CodeFixes.Tests.Sweep;

/// <summary>A program of the rules' own tests.</summary>
internal sealed record SweepCase(string Name, IReadOnlyList<(string Path, string Text)> Files)
{
    /// <summary>Every case of the rule tests.</summary>
    public static IReadOnlyList<SweepCase> RuleTests { get; } = typeof(RuleCases).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
        .Where(field => field.FieldType == typeof(RuleCases))
        .SelectMany(field => ((RuleCases)field.GetValue(null)!).All.Select(one => new SweepCase($"{field.DeclaringType!.Name}: {one.Name}", one.PlainFiles.ToArray())))
        .ToArray();

    /// <summary>Every file of the labelled corpus.</summary>
    public static IReadOnlyList<SweepCase> Corpus { get; } = CorpusFiles.Credentials
        .Select(file => new SweepCase(file.Name, [("/0/" + file.Name.Replace(".txt", string.Empty, System.StringComparison.Ordinal), file.Text)]))
        .ToArray();

    /// <summary>Every row of the catalogue of sinks, with the stub of its API.</summary>
    public static IReadOnlyList<SweepCase> Sinks { get; } = SinkRowBatches.Rows
        .Select(row => new SweepCase(row.Name, [("/0/Sample.cs", row.Sample.Positive), ("/0/Stub.cs", row.Sample.Stub)]))
        .ToArray();
}
