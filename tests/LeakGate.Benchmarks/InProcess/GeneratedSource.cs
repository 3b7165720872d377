using System.Globalization;
using System.Text;

namespace LeakGate.Benchmarks.InProcess;

/// <summary>What generated code holds.</summary>
public enum Content
{
    /// <summary>No name or text that any rule watches for.</summary>
    Plain,

    /// <summary>Names that are watched (<c>Add</c>, <c>Open</c>), as ordinary code has them, and nothing of credentials or storage.</summary>
    Quiet,

    /// <summary>Credentials and storage as they should be: much to look at, nothing to find.</summary>
    Clean,

    /// <summary>The same with a credential in each tenth class.</summary>
    Leaky,
}

/// <summary>A large file of ordinary business code, the same in every run.</summary>
internal static class GeneratedSource
{
    /// <summary>What one class has, about.</summary>
    public const int LinesPerClass = 48;

    /// <summary>Classes of that many lines each.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="classes">How many.</param>
    /// <param name="content">What they hold.</param>
    public static string Create(int first, int classes, Content content)
    {
        var text = new StringBuilder("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Net;\n\nnamespace Orders;\n");
        for (var i = first; i < first + classes; i++)
        {
            Append(text, i, content, content == Content.Leaky && i % 10 == 0);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, int number, Content content, bool withFinding)
    {
        var name = number.ToString("000000", CultureInfo.InvariantCulture);
        if (content == Content.Plain)
        {
            for (var line = 0; line < LinesPerClass / 2; line++)
            {
                text.Append($"\npublic sealed class Meter{name}x{line} {{ private int _count; public int Step(int by) => _count += by * {line}; }}\n");
            }

            return;
        }

        var password = withFinding ? $"\"Tr4vel!ng-Owl-{name}\"" : "Environment.GetEnvironmentVariable(\"ORDERS_PASSWORD\")";
        var login = content == Content.Quiet
            ? """
                public string Customer(string name)
                {
                    var known = name.ToUpperInvariant();
                    return known + _open;
                }

            """
            : $$"""
                public NetworkCredential Login(string user)
                {
                    var password = {{password}};
                    return new NetworkCredential(user, password);
                }

            """;
        text.Append($$"""

            /// <summary>Keeps the orders of region {{name}} and tells how many are open.</summary>
            public sealed class OrderBook{{name}}
            {
                private readonly Dictionary<string, decimal> _totals = new(StringComparer.Ordinal);
                private readonly List<string> _log = new();
                private int _open;

                public string Region { get; init; } = "region-{{name}}";

                public int Open => _open;

                // Each order counts once, whatever the number of its items.
                public void Add(string customer, decimal total, int quantity)
                {
                    if (string.IsNullOrEmpty(customer) || quantity <= 0)
                    {
                        throw new ArgumentException($"Order of '{customer}' has {quantity} items.", nameof(customer));
                    }

                    _totals.TryGetValue(customer, out var known);
                    _totals[customer] = known + (total * quantity);
                    _log.Add($"{DateTime.UtcNow:O} {customer} ordered {quantity} for {total}");
                    _open++;
                }

                public IEnumerable<string> Best(int count)
                    => _totals.OrderByDescending(pair => pair.Value).Take(count).Select(pair => pair.Key + ": " + pair.Value);

            {{login}}
                public void Close(string customer)
                {
                    var isKnown = _totals.Remove(customer);
                    _open -= isKnown ? 1 : 0;
                    _log.Add(isKnown ? "closed " + customer : "unknown customer " + customer);
                }
            }

            """);
    }
}
