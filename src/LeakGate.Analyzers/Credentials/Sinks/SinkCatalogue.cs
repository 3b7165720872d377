using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using LeakGate.Analyzers.Binding;
using LeakGate.Analyzers.Catalogues;

namespace LeakGate.Analyzers.Credentials.Sinks;

/// <summary>
/// The places where APIs take credentials, looked up by the simple names that a scanner of source sees. The rows are those of
/// <c>Catalogues/sinks.tsv</c>, and with <see cref="Create"/> a user's own. Immutable; safe to share between threads.
/// </summary>
internal sealed class SinkCatalogue
{
    private const string AttributeSuffix = "Attribute";

    private static readonly Lazy<SinkCatalogue> s_default = new(
        () => new SinkCatalogue(ReadEmbedded()),
        LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly Dictionary<string, ImmutableArray<Sink>> _constructors;
    private readonly Dictionary<string, ImmutableArray<Sink>> _members;
    private readonly ImmutableArray<Sink> _patterns;
    private readonly Dictionary<string, ApiType> _types = new(StringComparer.Ordinal);

    private SinkCatalogue(ImmutableArray<Sink> sinks)
    {
        Sinks = sinks;

        var constructors = new Dictionary<string, ImmutableArray<Sink>.Builder>(StringComparer.Ordinal);
        var members = new Dictionary<string, ImmutableArray<Sink>.Builder>(StringComparer.Ordinal);
        var patterns = ImmutableArray.CreateBuilder<Sink>();
        foreach (var sink in sinks)
        {
            if (!_types.ContainsKey(sink.Type))
            {
                _types.Add(sink.Type, new ApiType(sink.Type, sink.SimpleTypeName, sink.Namespace));
            }

            if (!sink.IsConstructor)
            {
                Add(members, sink.Member, sink);
                continue;
            }

            if (sink.IsPattern)
            {
                patterns.Add(sink);
                continue;
            }

            Add(constructors, sink.SimpleTypeName, sink);
            if (sink.SimpleTypeName.Length > AttributeSuffix.Length && sink.SimpleTypeName.EndsWith(AttributeSuffix, StringComparison.Ordinal))
            {
                Add(constructors, sink.SimpleTypeName.Substring(0, sink.SimpleTypeName.Length - AttributeSuffix.Length), sink);
            }
        }

        _constructors = Freeze(constructors);
        _members = Freeze(members);
        _patterns = patterns.ToImmutable();
    }

    /// <summary>The built-in catalogue, parsed when first asked for.</summary>
    public static SinkCatalogue Default => s_default.Value;

    /// <summary>Every row, in the catalogue's order; a user's own come first.</summary>
    public ImmutableArray<Sink> Sinks { get; }

    /// <summary>
    /// What a scanner of source must watch: the simple names of types whose constructors are sinks (attributes in both spellings) and of
    /// methods and properties. Types given by a pattern are not among them: ask <see cref="IsWatchedPattern"/>. Indexers have no name:
    /// their rows are <see cref="ByMemberName"/> of <see cref="Sink.IndexerName"/>.
    /// </summary>
    public IEnumerable<string> SimpleNames
    {
        get
        {
            foreach (var name in _constructors.Keys)
            {
                yield return name;
            }

            foreach (var name in _members.Keys)
            {
                if (name != Sink.IndexerName && !_constructors.ContainsKey(name))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>The built-in catalogue widened by <paramref name="extra"/>; an extra row replaces a built-in one for the same place.</summary>
    public static SinkCatalogue Create(IEnumerable<Sink> extra)
    {
        var sinks = ImmutableArray.CreateBuilder<Sink>();
        var seen = new HashSet<(string, string, SinkGiven, string)>();
        foreach (var source in new[] { extra, Default.Sinks })
        {
            foreach (var sink in source)
            {
                if (seen.Add(PlaceOf(sink)))
                {
                    sinks.Add(sink);
                }
            }
        }

        return new SinkCatalogue(sinks.ToImmutable());
    }

    /// <summary>The type of one of the rows.</summary>
    public ApiType TypeOf(Sink sink) => _types[sink.Type];

    /// <summary>The row for the same place of the same API, or null.</summary>
    public Sink? ByPlaceOf(Sink other)
    {
        foreach (var sink in Sinks)
        {
            if (PlaceOf(sink) == PlaceOf(other))
            {
                return sink;
            }
        }

        return null;
    }

    /// <summary>Whether <paramref name="name"/> may be the simple name of a type that a row gives by a pattern (<c>AmazonSQSClient</c>).</summary>
    public bool IsWatchedPattern(string name)
    {
        foreach (var sink in _patterns)
        {
            if (WildcardName.Matches(sink.SimpleTypeName, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The constructors that are sinks, of types called <paramref name="simpleTypeName"/>. Rows that name the type hide those that only
    /// match it by a pattern, so that one argument is never reported twice.
    /// </summary>
    public IReadOnlyList<Sink> ByTypeName(string simpleTypeName)
    {
        if (_constructors.TryGetValue(simpleTypeName, out var sinks))
        {
            return sinks;
        }

        ImmutableArray<Sink>.Builder? matches = null;
        foreach (var sink in _patterns)
        {
            if (WildcardName.Matches(sink.SimpleTypeName, simpleTypeName))
            {
                (matches ??= ImmutableArray.CreateBuilder<Sink>()).Add(sink);
            }
        }

        return matches is null ? ImmutableArray<Sink>.Empty : matches.ToImmutable();
    }

    /// <summary>The methods, properties and indexers (<see cref="Sink.IndexerName"/>) that are sinks and are called <paramref name="simpleMemberName"/>.</summary>
    public IReadOnlyList<Sink> ByMemberName(string simpleMemberName) =>
        _members.TryGetValue(simpleMemberName, out var sinks) ? sinks : ImmutableArray<Sink>.Empty;

    private static (string Type, string Member, SinkGiven Given, string Parameters) PlaceOf(Sink sink)
        => (sink.Type, sink.Member, sink.Given, string.Join("|", sink.Parameters));

    private static ImmutableArray<Sink> ReadEmbedded()
    {
        var sinks = ImmutableArray.CreateBuilder<Sink>();
        foreach (var cells in CatalogueReader.ReadEmbedded("sinks.tsv"))
        {
            if (!SinkRow.TryRead(cells, out var sink, out var error))
            {
                throw new FormatException($"The sink catalogue has a wrong row: {error}");
            }

            sinks.Add(sink!);
        }

        return sinks.ToImmutable();
    }

    private static void Add(Dictionary<string, ImmutableArray<Sink>.Builder> index, string name, Sink sink)
    {
        if (!index.TryGetValue(name, out var sinks))
        {
            index.Add(name, sinks = ImmutableArray.CreateBuilder<Sink>());
        }

        sinks.Add(sink);
    }

    private static Dictionary<string, ImmutableArray<Sink>> Freeze(Dictionary<string, ImmutableArray<Sink>.Builder> index)
    {
        var frozen = new Dictionary<string, ImmutableArray<Sink>>(index.Count, StringComparer.Ordinal);
        foreach (var entry in index)
        {
            frozen.Add(entry.Key, entry.Value.ToImmutable());
        }

        return frozen;
    }
}
