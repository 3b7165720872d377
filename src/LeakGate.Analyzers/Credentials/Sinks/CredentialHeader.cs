using System;
using System.Collections.Immutable;

namespace LeakGate.Analyzers.Credentials.Sinks;

/// <summary>A header under which HTTP messages carry a credential.</summary>
/// <param name="Name">The header's name; case does not matter.</param>
/// <param name="Schemes">Words that may stand before the credential and are no part of it (<c>Bearer</c>).</param>
/// <param name="Kind">What the header carries: <see cref="SinkKind.Token"/>, <see cref="SinkKind.Key"/> or <see cref="SinkKind.Password"/>.</param>
/// <param name="IsCookie">Whether the value is a list of cookies, of which only session-like ones carry a credential.</param>
/// <param name="Source">The standard or service that asks for the header.</param>
internal sealed record CredentialHeader(string Name, ImmutableArray<string> Schemes, SinkKind Kind, bool IsCookie, string Source)
{
    /// <summary>
    /// Where the credential starts in a header's <paramref name="value"/>: behind a known scheme and the spaces after it, else at the first
    /// character that is no space. The length of the value if nothing follows the scheme.
    /// </summary>
    public int CredentialStart(string value)
    {
        var start = SkipSpaces(value, 0);
        foreach (var scheme in Schemes)
        {
            var end = start + scheme.Length;
            if (end <= value.Length
                && string.Compare(value, start, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end == value.Length || value[end] == ' '))
            {
                return SkipSpaces(value, end);
            }
        }

        return start;
    }

    private static int SkipSpaces(string value, int index)
    {
        while (index < value.Length && value[index] == ' ')
        {
            index++;
        }

        return index;
    }
}
