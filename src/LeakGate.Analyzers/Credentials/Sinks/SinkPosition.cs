using System;
using System.Globalization;

namespace LeakGate.Analyzers.Credentials.Sinks;

/// <summary>
/// A place of the credential among the arguments of a call that does not bind: at the 0-based <paramref name="Index"/>, in calls with
/// <paramref name="MinArguments"/> to <paramref name="MaxArguments"/> arguments. Extension methods are counted as written on their receiver.
/// </summary>
internal readonly record struct SinkPosition(int Index, int MinArguments, int MaxArguments)
{
    /// <summary>Reads <c>2</c> (any call long enough), <c>2@4</c> (calls with 4 arguments or more) or <c>2@3-4</c>.</summary>
    public static bool TryParse(string text, out SinkPosition position)
    {
        position = default;
        var at = text.IndexOf('@');
        if (!TryNumber(at < 0 ? text : text.Substring(0, at), out var index))
        {
            return false;
        }

        int min = index + 1, max = int.MaxValue;
        if (at >= 0)
        {
            var counts = text.Substring(at + 1);
            var dash = counts.IndexOf('-');
            if (!TryNumber(dash < 0 ? counts : counts.Substring(0, dash), out min)
                || (dash >= 0 && !TryNumber(counts.Substring(dash + 1), out max)))
            {
                return false;
            }
        }

        position = new SinkPosition(index, min, max);
        return min > index && max >= min;
    }

    /// <summary>Whether a call with <paramref name="argumentCount"/> arguments has the credential here.</summary>
    public bool AppliesTo(int argumentCount) => argumentCount >= MinArguments && argumentCount <= MaxArguments;

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
