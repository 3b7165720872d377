using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Policy;
using LeakGate.Analyzers.Storage;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Analysis;

/// <summary>
/// The catalogues that a project is looked at with: the built-in ones, widened by the rows of its policy. Built once a process for the same rows, whatever
/// compilation has them: they hold nothing of one.
/// </summary>
internal sealed class RuleCatalogues
{
    // As many different policies as one compiler server meets; beyond that the oldest ones are built anew.
    private const int MostCached = 16;

    private static readonly ConcurrentDictionary<string, RuleCatalogues> s_byRows = new(StringComparer.Ordinal);

    private readonly Lazy<CredentialNames> _names;
    private readonly Lazy<FormatMatcher> _formats;
    private readonly Lazy<SinkCatalogue> _sinks;
    private readonly Lazy<ExposureCatalogue> _exposures;
    private readonly Lazy<SourceScanner> _scanner;

    private RuleCatalogues(string[][] names, CredentialFormat[] formats, Sink[] sinks, ExposureRow[] exposures)
    {
        _names = Make(() => names.Length == 0 ? CredentialNames.BuiltIn : CredentialNames.Create(names));
        _formats = Make(() => formats.Length == 0 ? FormatMatcher.Default : FormatMatcher.Create(formats));
        _sinks = Make(() => sinks.Length == 0 ? SinkCatalogue.Default : SinkCatalogue.Create(sinks));
        _exposures = Make(() => exposures.Length == 0 ? ExposureCatalogue.BuiltIn : ExposureCatalogue.BuiltIn.With(exposures));
        _scanner = Make(() => Watching.Build(this));
    }

    /// <summary>The catalogues that ship with LeakGate.</summary>
    public static RuleCatalogues BuiltIn { get; } =
        new(Array.Empty<string[]>(), Array.Empty<CredentialFormat>(), Array.Empty<Sink>(), Array.Empty<ExposureRow>());

    public CredentialNames Names => _names.Value;

    public FormatMatcher Formats => _formats.Value;

    public SinkCatalogue Sinks => _sinks.Value;

    public ExposureCatalogue Exposures => _exposures.Value;

    /// <summary>Watches for everything that is in them.</summary>
    public SourceScanner Scanner => _scanner.Value;

    /// <summary>The catalogues of a project with that policy.</summary>
    public static RuleCatalogues Of(ProjectPolicy policy)
    {
        var key = string.Concat(policy.Rows(static file => file.Names).Select(static row => "n" + row.Key))
            + string.Concat(policy.Rows(static file => file.Formats).Select(static row => "f" + row.Key))
            + string.Concat(policy.Rows(static file => file.Sinks).Select(static row => "s" + row.Key))
            + string.Concat(policy.Rows(static file => file.Exposures).Select(static row => "e" + row.Key));
        if (key.Length == 0)
        {
            return BuiltIn;
        }

        if (s_byRows.TryGetValue(key, out var known))
        {
            return known;
        }

        if (s_byRows.Count >= MostCached)
        {
            s_byRows.Clear();
        }

        // An inner file's row comes later, and a later row wins.
        return s_byRows.GetOrAdd(key, new RuleCatalogues(
            policy.Rows(static file => file.Names).Select(static row => row.Value).ToArray(),
            policy.Rows(static file => file.Formats).Select(static row => row.Value).ToArray(),
            policy.Rows(static file => file.Sinks).Select(static row => row.Value).ToArray(),
            policy.Rows(static file => file.Exposures).Select(static row => row.Value).ToArray()));
    }

    private static Lazy<T> Make<T>(Func<T> create) => new(create, LazyThreadSafetyMode.ExecutionAndPublication);
}
