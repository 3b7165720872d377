using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Catalogues;

namespace LeakGate.Analyzers.Storage;

/// <summary>
/// The exposure points that the engine knows, with the lookups by name that decide what is bound at all. Immutable; the built-in one is parsed once a process.
/// </summary>
internal sealed class ExposureCatalogue
{
    private const string FileName = "exposures.tsv";

    private static readonly Lazy<ExposureCatalogue> s_builtIn = new(ReadBuiltIn);

    private readonly Dictionary<string, ImmutableArray<ExposureRow>> _byType;
    private readonly Dictionary<string, ImmutableArray<ExposureRow>> _byMember;
    private readonly Dictionary<string, ImmutableArray<ExposureRow>> _byEnumMember;
    private readonly Dictionary<string, ImmutableArray<ExposureRow>> _byHeader;

    private ExposureCatalogue(ImmutableArray<ExposureRow> rows)
    {
        Rows = rows;
        var types = new Groups(StringComparer.Ordinal);
        var members = new Groups(StringComparer.Ordinal);
        var enumMembers = new Groups(StringComparer.Ordinal);
        var headers = new Groups(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            foreach (var type in row.Types)
            {
                types.Add(type.SimpleName, row);
            }

            var group = row.Given switch
            {
                ExposureGiven.Enum => enumMembers,
                ExposureGiven.Header => headers,
                _ => members,
            };
            foreach (var member in row.Members)
            {
                group.Add(member, row);
            }
        }

        _byType = types.Build();
        _byMember = members.Build();
        _byEnumMember = enumMembers.Build();
        _byHeader = headers.Build();
        SimpleNames = AnchorNames.Of(rows);
    }

    public static ExposureCatalogue BuiltIn => s_builtIn.Value;

    public ImmutableArray<ExposureRow> Rows { get; }

    /// <summary>
    /// The identifiers that a cheap scan of the source must watch: code without any of them needs no binding. Header names are not among them: they are
    /// strings, see <see cref="HeaderNames"/>.
    /// </summary>
    public ImmutableHashSet<string> SimpleNames { get; }

    /// <summary>The header names of rows given as a header, to be watched in string literals.</summary>
    public IEnumerable<string> HeaderNames => _byHeader.Keys;

    /// <summary>This catalogue with a user's own rows after it.</summary>
    public ExposureCatalogue With(IEnumerable<ExposureRow> rows) => new(Rows.AddRange(rows));

    /// <summary>The rows that name a type of that simple name (for a nested type the innermost).</summary>
    public ImmutableArray<ExposureRow> ForType(string simpleName) => Find(_byType, simpleName);

    /// <summary>The rows with that property, method or parameter-carrying member; <c>.ctor</c> gives the constructor rows.</summary>
    public ImmutableArray<ExposureRow> ForMember(string simpleName) => Find(_byMember, simpleName);

    /// <summary>The rows given as an enum value (or constant field) of that member name.</summary>
    public ImmutableArray<ExposureRow> ForEnumValue(string memberName) => Find(_byEnumMember, memberName);

    /// <summary>The rows for that HTTP header, compared without case.</summary>
    public ImmutableArray<ExposureRow> ForHeader(string headerName) => Find(_byHeader, headerName);

    /// <summary>Reads rows that are known to be good; a bad one is an error of the build.</summary>
    public static ExposureCatalogue Read(IEnumerable<string[]> rows)
    {
        var builder = ImmutableArray.CreateBuilder<ExposureRow>();
        foreach (var cells in rows)
        {
            if (!ExposureRow.TryRead(cells, out var row, out var error))
            {
                throw new FormatException($"{FileName}: {cells[0]}: {error}");
            }

            builder.Add(row!);
        }

        return new ExposureCatalogue(builder.ToImmutable());
    }

    private static ExposureCatalogue ReadBuiltIn() => Read(CatalogueReader.ReadEmbedded(FileName));

    private static ImmutableArray<ExposureRow> Find(Dictionary<string, ImmutableArray<ExposureRow>> groups, string name)
        => groups.TryGetValue(name, out var rows) ? rows : ImmutableArray<ExposureRow>.Empty;

    private sealed class Groups
    {
        private readonly Dictionary<string, List<ExposureRow>> _lists;

        public Groups(StringComparer comparer) => _lists = new Dictionary<string, List<ExposureRow>>(comparer);

        public void Add(string name, ExposureRow row)
        {
            if (!_lists.TryGetValue(name, out var list))
            {
                _lists.Add(name, list = new List<ExposureRow>());
            }

            // Two types of one row may share a simple name (the legacy SDKs' nested definitions).
            if (list.Count == 0 || list[list.Count - 1] != row)
            {
                list.Add(row);
            }
        }

        public Dictionary<string, ImmutableArray<ExposureRow>> Build()
        {
            var result = new Dictionary<string, ImmutableArray<ExposureRow>>(_lists.Count, _lists.Comparer);
            foreach (var pair in _lists)
            {
                result.Add(pair.Key, pair.Value.ToImmutableArray());
            }

            return result;
        }
    }
}
