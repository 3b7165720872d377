using System.Globalization;
using System.Text;

namespace LeakGate.Benchmarks;

/// <summary>A large file of ordinary business code, the same in every run.</summary>
internal static class GeneratedSource
{
    /// <summary>Classes of 40 lines each.</summary>
    /// <param name="classes">How many.</param>
    /// <param name="withFindings">Whether each tenth class holds a credential.</param>
    public static string Create(int classes, bool withFindings)
    {
        var text = new StringBuilder("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Net;\n\nnamespace Orders;\n");
        for (var i = 0; i < classes; i++)
        {
            Append(text, i, withFindings && i % 10 == 0);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, int number, bool withFinding)
    {
        var name = number.ToString("0000", CultureInfo.InvariantCulture);
        var password = withFinding ? $"\"Tr4vel!ng-Owl-{name}\"" : "Environment.GetEnvironmentVariable(\"ORDERS_PASSWORD\")";
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

                public NetworkCredential Login(string user)
                {
                    var password = {{password}};
                    return new NetworkCredential(user, password);
                }

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
