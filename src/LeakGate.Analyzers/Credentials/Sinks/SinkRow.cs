using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace LeakGate.Analyzers.Credentials.Sinks;

/// <summary>Reads one row of <c>sinks.tsv</c>, or of a user's own <c>credentialSinks</c>, which have the same columns in the same order.</summary>
internal static class SinkRow
{
    /// <summary>The names of the columns, in their order.</summary>
    public static readonly ImmutableArray<string> Columns = ImmutableArray.Create(
        "type", "member", "given", "parameter", "positions", "arity", "kind", "key", "package", "extension", "source", "verified");

    // In the order of SinkKind and SinkGiven.
    private static readonly string[] s_kinds =
    {
        "password", "token", "key", "private-key", "connection-string", "crypto-key", "iv", "salt", "url-userinfo", "key-value", "header-line",
    };

    private static readonly string[] s_given = { "argument", "property", "indexer", "receiver" };

    /// <summary>The words allowed in the column <c>kind</c>.</summary>
    public static IEnumerable<string> Kinds => s_kinds;

    /// <summary>The words allowed in the column <c>given</c>.</summary>
    public static IEnumerable<string> GivenWords => s_given;

    /// <summary>Reads a row; if it is wrong, <paramref name="error"/> says which column and what it may hold, never throwing.</summary>
    public static bool TryRead(IReadOnlyList<string> cells, out Sink? sink, out string? error)
    {
        sink = null;
        error = Check(cells);
        if (error is not null)
        {
            return false;
        }

        var given = (SinkGiven)Array.IndexOf(s_given, cells[2]);
        if (given < 0)
        {
            error = $"'{cells[2]}' is no way to give a credential; allowed are {string.Join(", ", s_given)}";
            return false;
        }

        var kind = (SinkKind)Array.IndexOf(s_kinds, cells[6]);
        if (kind < 0)
        {
            error = $"'{cells[6]}' is no kind of sink; allowed are {string.Join(", ", s_kinds)}";
            return false;
        }

        var positions = ImmutableArray.CreateBuilder<SinkPosition>();
        foreach (var text in Split(cells[4]))
        {
            if (!SinkPosition.TryParse(text, out var position))
            {
                error = $"'{text}' is no position; write 2, 2@4 or 2@3-4";
                return false;
            }

            positions.Add(position);
        }

        if (!TryOptionalNumber(cells[5], out var arity) || !TryOptionalNumber(cells[7], out var key))
        {
            error = $"'{cells[5]}' and '{cells[7]}' must be numbers or empty";
            return false;
        }

        if (kind == SinkKind.KeyValue && key is null)
        {
            error = $"{cells[0]}.{cells[1]} is of the kind key-value but does not say which argument holds the name";
            return false;
        }

        sink = new Sink(
            cells[0], cells[1], given, Split(cells[3]).ToImmutableArray(), positions.ToImmutable(), arity, kind, key,
            cells[8], cells[9] == "y", cells[10], cells[11] == "y");
        return true;
    }

    private static string? Check(IReadOnlyList<string> cells)
    {
        if (cells.Count != Columns.Length)
        {
            return $"a sink has {Columns.Length} columns, not {cells.Count}";
        }

        return cells[0].Length == 0 || cells[1].Length == 0 ? "a sink needs a type and a member" : null;
    }

    private static IEnumerable<string> Split(string cell) => cell.Length == 0 ? Enumerable.Empty<string>() : cell.Split('|');

    private static bool TryOptionalNumber(string text, out int? number)
    {
        number = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        number = value;
        return true;
    }
}
