using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace LeakGate.Analyzers.Tests.Rules.Cases;

/// <summary>A piece of code with its findings marked <c>{|LEAKnnnn:…|}</c>; without a mark, nothing may be found.</summary>
/// <param name="Name">What the case shows.</param>
/// <param name="Files">Path and marked text of each file.</param>
internal sealed partial record RuleCase(string Name, IReadOnlyList<(string Path, string Text)> Files)
{
    /// <summary>The files without their marks.</summary>
    public IEnumerable<(string Path, string Text)> PlainFiles => Files.Select(file => (file.Path, Mark().Replace(file.Text, "$2")));

    /// <summary>The rules and texts that are marked.</summary>
    public IEnumerable<(string Rule, string Text)> Marked
        => Files.SelectMany(file => Mark().Matches(file.Text)).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    public override string ToString() => Name;

    [GeneratedRegex(@"\{\|(LEAK\d{4}):(.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
