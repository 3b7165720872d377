using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Catalogues;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>
/// Decides LEAK1010 against LEAK1003 or LEAK1004: a pair of user and password that a product ships with (<c>default-passwords.tsv</c>) is a
/// default, whatever else the string says; every other real password is the developer's own.
/// </summary>
internal static class DefaultPasswords
{
    private static readonly Lazy<Dictionary<string, List<Row>>> _rows = new(Load);

    /// <summary>The product whose default the pair is, or null. Users are compared without case, passwords exactly.</summary>
    public static string? ProductOf(string? user, string password, ConnectionProvider provider)
    {
        if (!_rows.Value.TryGetValue(password, out var rows))
        {
            return null;
        }

        foreach (var row in rows)
        {
            if (string.Equals(row.User, user ?? string.Empty, StringComparison.OrdinalIgnoreCase) && row.Counts(provider))
            {
                return row.Product;
            }
        }

        return null;
    }

    private static Dictionary<string, List<Row>> Load()
    {
        var rows = new Dictionary<string, List<Row>>(StringComparer.Ordinal);
        foreach (var cells in CatalogueReader.ReadEmbedded("default-passwords.tsv"))
        {
            var password = Cell(cells[2]);
            if (!rows.TryGetValue(password, out var list))
            {
                rows.Add(password, list = new List<Row>());
            }

            list.Add(new Row(cells[0], Cell(cells[1]), cells[3].Split(',')));
        }

        return rows;
    }

    private static string Cell(string cell) => cell == "-" ? string.Empty : cell;

    private sealed class Row
    {
        private readonly string[] _providers;

        public Row(string product, string user, string[] providers)
        {
            Product = product;
            User = user;
            _providers = providers;
        }

        public string Product { get; }

        public string User { get; }

        // ODBC, OLE DB and Entity Framework reach any database, so their strings say nothing about the product.
        public bool Counts(ConnectionProvider provider) =>
            (provider.Id is "database" or "odbc" or "oledb" or "ef6" && Array.Exists(_providers, IsDatabase))
            || Array.IndexOf(_providers, "*") >= 0
            || Array.IndexOf(_providers, provider.Id) >= 0;

        // "Server=…;User Id=…;Password=…" leads to a database or a broker, not to a camera.
        private static bool IsDatabase(string id) =>
            id is not "s3" && ConnectionProviders.ById(id) is { RuleId: RuleIds.ConnectionString };
    }
}
