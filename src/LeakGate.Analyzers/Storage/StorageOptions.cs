using System;
using System.Globalization;
using LeakGate.Analyzers.Policy;
using LeakGate.Analyzers.Storage.Links;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Storage;

/// <summary>The storage rules' options of a file.</summary>
internal sealed class StorageOptions
{
    /// <summary>True also reports the rows of the catalogue that are right but noisy.</summary>
    public const string StrictKey = "leakgate.strict_storage";

    /// <summary>The longest lifetime of a shared link, in days; 7 unless set.</summary>
    public const string LinkDaysKey = "leakgate.shared_link_days";

    private StorageOptions(bool isStrict, TimeSpan linkLimit, DateTime? today)
    {
        IsStrict = isStrict;
        LinkLimit = linkLimit;
        Today = today;
    }

    public bool IsStrict { get; }

    public TimeSpan LinkLimit { get; }

    /// <summary>The date of the build, if it says.</summary>
    public DateTime? Today { get; }

    /// <summary>Whether the text is a limit for links.</summary>
    public static bool IsLimit(string days) => TryParseLimit(days, out _);

    /// <summary>The options of a file.</summary>
    /// <param name="file">The file's own.</param>
    /// <param name="global">The build's properties.</param>
    /// <param name="isLimitEnforced">A policy enforces the rule about links: the limit can then be lowered and not raised.</param>
    public static StorageOptions Read(AnalyzerConfigOptions file, AnalyzerConfigOptions global, bool isLimitEnforced)
    {
        var isStrict = file.TryGetValue(StrictKey, out var strict) && string.Equals(strict, "true", StringComparison.OrdinalIgnoreCase);
        var limit = file.TryGetValue(LinkDaysKey, out var days) && TryParseLimit(days, out var number) ? TimeSpan.FromDays(number) : LinkLifetime.DefaultLimit;
        limit = isLimitEnforced && limit > LinkLifetime.DefaultLimit ? LinkLifetime.DefaultLimit : limit;
        return new StorageOptions(isStrict, limit, PolicyDate.Today(global, out _));
    }

    private static bool TryParseLimit(string text, out double days)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out days) && days is > 0 and < 100_000;
}
