using System;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Policy;

/// <summary>Days, as policies and the build write them: <c>yyyy-MM-dd</c>.</summary>
internal static class PolicyDate
{
    public const string Format = "yyyy-MM-dd";

    private const string TodayKey = "build_property.LeakGateToday";

    public static bool TryParse(string text, out DateTime date)
        => DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>The date of the build, if it says: analyzers look at no clock.</summary>
    /// <param name="global">The project's build properties.</param>
    /// <param name="wrong">What stands there instead of a date.</param>
    public static DateTime? Today(AnalyzerConfigOptions global, out string? wrong)
    {
        wrong = null;
        if (!global.TryGetValue(TodayKey, out var text) || text.Length == 0)
        {
            return null;
        }

        if (TryParse(text, out var date))
        {
            return date;
        }

        wrong = text;
        return null;
    }
}
