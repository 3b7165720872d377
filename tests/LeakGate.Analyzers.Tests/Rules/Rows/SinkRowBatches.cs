using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Tests.Sinks;

namespace LeakGate.Analyzers.Tests.Rules.Rows;

/// <summary>A row of the catalogue of sinks with its sample.</summary>
/// <param name="Number">Its place in the catalogue.</param>
internal sealed record SinkRow(int Number, SinkSample Sample)
{
    /// <summary>Type, member and the number of rows before it with the same two.</summary>
    public required string Name { get; init; }
}

/// <summary>Puts rows together that can be compiled together: a thousand compilations would take minutes.</summary>
internal static class SinkRowBatches
{
    /// <summary>All rows that have a sample.</summary>
    public static IReadOnlyList<SinkRow> Rows { get; } = Create();

    /// <summary>The rows in batches in which no stub declares what another declares.</summary>
    public static IEnumerable<IReadOnlyList<SinkRow>> WithStubs()
    {
        var batches = new List<(List<SinkRow> Rows, HashSet<string> Types, HashSet<string> Namespaces)>();
        foreach (var row in Rows)
        {
            if (row.Sample.Stub.Length == 0)
            {
                continue;
            }

            var type = OuterType(row);
            var parents = Parents(type).ToArray();
            var names = Names(row, type).ToArray();
            var batch = batches.Find(b => !names.Any(b.Types.Contains) && !names.Any(b.Namespaces.Contains) && !parents.Any(b.Types.Contains));
            if (batch.Rows is null)
            {
                batches.Add(batch = ([], [], []));
            }

            batch.Rows.Add(row);
            batch.Types.UnionWith(names);
            batch.Namespaces.UnionWith(parents);
        }

        return batches.Select(batch => (IReadOnlyList<SinkRow>)batch.Rows).Append(Rows.Where(row => row.Sample.Stub.Length == 0).ToArray());
    }

    private static List<SinkRow> Create()
    {
        var counts = new Dictionary<string, int>();
        var rows = new List<SinkRow>();
        foreach (var sample in new SinkSampleGenerator(RuleRun.Framework).All)
        {
            var name = $"{sample.Sink.Type}.{sample.Sink.Member}";
            counts[name] = counts.GetValueOrDefault(name) + 1;
            rows.Add(new SinkRow(rows.Count, sample) { Name = counts[name] == 1 ? name : $"{name}#{counts[name]}" });
        }

        return rows;
    }

    // What the stub declares on the outermost level, which for a pattern row is another name than the row's.
    private static string OuterType(SinkRow row)
    {
        var type = row.Sample.Stub.Contains("GameLift", StringComparison.Ordinal) ? row.Sample.Sink.Type.Replace("*", "GameLift", StringComparison.Ordinal) : row.Sample.Sink.Type;
        return type.Split('+')[0].Split('`')[0];
    }

    // A namespace called as the type hides it, and extensions of one name in one namespace make a call ambiguous.
    private static string[] Names(SinkRow row, string type)
        => [type, type[(type.LastIndexOf('.') + 1)..], .. row.Sample.Sink.IsExtension ? new[] { $"{row.Sample.Sink.Namespace}::{row.Sample.Sink.Member}" } : []];

    private static IEnumerable<string> Parents(string type)
    {
        for (var dot = type.LastIndexOf('.'); dot > 0; dot = type.LastIndexOf('.', dot - 1))
        {
            yield return type[..dot];
        }
    }
}
