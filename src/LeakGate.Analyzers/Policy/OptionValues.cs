using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Storage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Policy;

/// <summary>
/// The options of <c>.editorconfig</c> whose value is none of theirs (LEAK9001, as a warning): once a compilation and value, whichever file has it first.
/// Without a place: the compiler does not say which configuration file a value is from.
/// </summary>
internal sealed class OptionValues
{
    private static readonly ImmutableArray<(string Key, Func<string, bool> IsAllowed, string Allowed)> s_options = ImmutableArray.Create<(string, Func<string, bool>, string)>(
        (TestCodeOption.Key, static value => Enum.TryParse<TestCode>(value, ignoreCase: true, out var parsed) && Enum.IsDefined(typeof(TestCode), parsed) && !char.IsDigit(value[0]), "report, relax or skip"),
        (StorageOptions.StrictKey, static value => bool.TryParse(value, out _), "true or false"),
        (StorageOptions.LinkDaysKey, StorageOptions.IsLimit, "a number of days above 0 and below 100000, such as 7 or 0.5"));

    private readonly ConcurrentDictionary<(string Key, string Value), bool> _reported = new();

    /// <summary>Reports the values of a file that no other file of the compilation had before.</summary>
    public void Check(AnalyzerConfigOptions options, Action<Diagnostic> report)
    {
        foreach (var (key, isAllowed, allowed) in s_options)
        {
            if (options.TryGetValue(key, out var value) && value.Length > 0 && !isAllowed(value) && _reported.TryAdd((key, value), true))
            {
                report(Diagnostic.Create(Descriptors.InvalidOption, Location.None, key, value, allowed));
            }
        }
    }
}
