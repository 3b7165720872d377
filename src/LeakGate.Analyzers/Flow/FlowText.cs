using System;
using System.Globalization;
using System.Text;

namespace LeakGate.Analyzers.Flow;

/// <summary>Strings with parts that are not known at compile time.</summary>
internal static class FlowText
{
    /// <summary>Stands for an unknown part (U+FFFC, object replacement character: it does not occur in source by itself).</summary>
    public const char Hole = '\uFFFC';

    public const string HoleText = "\uFFFC";

    /// <summary>What a value contributes to a string; a hole when it is not known.</summary>
    public static string Of(in FlowValue value) => value.Kind switch
    {
        FlowKind.Text => (string)value.Value!,
        FlowKind.Scalar when value.Symbol is null && value.Value is IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        FlowKind.Scalar when value.Value is char or bool => Convert.ToString(value.Value, CultureInfo.InvariantCulture)!,
        FlowKind.Null => string.Empty,
        _ => HoleText,
    };

    /// <summary>Puts the arguments of <see cref="string.Format(string, object[])"/> into their places; an argument that is missing leaves a hole.</summary>
    public static string Format(string format, string[] arguments)
    {
        var result = new StringBuilder(format.Length);
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c is '{' or '}' && i + 1 < format.Length && format[i + 1] == c)
            {
                result.Append(c);
                i++;
                continue;
            }

            var close = c == '{' ? format.IndexOf('}', i) : -1;
            if (close < 0)
            {
                result.Append(c);
                continue;
            }

            var index = 0;
            var digits = i + 1;
            while (digits < close && format[digits] is >= '0' and <= '9' && index < 1000)
            {
                index = (index * 10) + (format[digits] - '0');
                digits++;
            }

            result.Append(digits > i + 1 && index < arguments.Length ? arguments[index] : HoleText);
            i = close;
        }

        return result.ToString();
    }
}
