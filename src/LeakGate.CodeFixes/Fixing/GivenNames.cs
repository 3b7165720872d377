using System.Collections.Generic;
using System.Globalization;

namespace LeakGate.CodeFixes.Fixing;

/// <summary>
/// The names that the fixes of one run have given to values: two values never share one. Lives as long as the run, holds values that are secret and
/// shows none.
/// </summary>
internal sealed class GivenNames
{
    private readonly Dictionary<string, string> _values = new();

    /// <summary>The name for a value: <paramref name="wanted"/>, with a number when it means another value already, here or in <paramref name="text"/>.</summary>
    public string Take(string wanted, string value, string text)
    {
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? wanted : wanted + number.ToString(CultureInfo.InvariantCulture);
            if (_values.TryGetValue(name, out var known))
            {
                if (known == value)
                {
                    return name;
                }
            }
            else if (text.IndexOf("\"" + name + "\"", System.StringComparison.Ordinal) < 0)
            {
                _values.Add(name, value);
                return name;
            }
        }
    }
}
