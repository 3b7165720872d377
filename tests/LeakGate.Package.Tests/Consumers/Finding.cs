using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace LeakGate.Package.Tests;

/// <summary>A LeakGate diagnostic, by the place it starts at.</summary>
internal readonly partial record struct Finding(string File, int Line, string Id)
{
    /// <summary>The findings that a build printed at a level, each once: the console repeats them in its summary and for each target framework.</summary>
    /// <param name="output">Console output of a build, in English.</param>
    /// <param name="level"><c>warning</c> or <c>error</c>.</param>
    public static Finding[] InConsole(string output, string level)
        => ConsoleLine().Matches(output)
            .Where(m => m.Groups["level"].Value == level)
            .Select(m => new Finding(System.IO.Path.GetFileName(m.Groups["file"].Value), int.Parse(m.Groups["line"].Value), m.Groups["id"].Value))
            .Distinct()
            .Order(ByPlace)
            .ToArray();

    public static Comparer<Finding> ByPlace { get; } = Comparer<Finding>.Create((a, b) => (a.File, a.Line, a.Id).CompareTo((b.File, b.Line, b.Id)));

    public override string ToString() => $"{File}({Line}): {Id}";

    [GeneratedRegex(@"^\s*(?<file>[^\r\n(]+)\((?<line>\d+),\d+\): (?<level>warning|error) (?<id>LEAK\d{4}): ", RegexOptions.Multiline)]
    private static partial Regex ConsoleLine();
}
