using LeakGate.Analyzers.Callers;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Credentials.Sites;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Credentials.Callers;

/// <summary>
/// A parameter, property or field of the project whose value ends up as a credential: whoever sets it with a literal has typed the credential.
/// </summary>
internal readonly struct Demand : IDemand<Demand>
{
    private Demand(ISymbol symbol, Sink? sink, NamedSite? name)
    {
        Symbol = symbol;
        Sink = sink;
        Name = name;
    }

    public ISymbol Symbol { get; }

    /// <summary>The sink that it reaches, if it is one of the catalogue.</summary>
    public Sink? Sink { get; }

    /// <summary>The credential's name that it is given, if that is what makes it one.</summary>
    public NamedSite? Name { get; }

    public (ISymbol Symbol, object? Destination, string? Name) Identity => (Symbol, Sink, Name?.Name);

    public static Demand Of(ISymbol symbol, Sink sink) => new(symbol, sink, null);

    public static Demand Of(ISymbol symbol, NamedSite name) => new(symbol, null, name);

    public static Demand Of(ISymbol symbol, Sink? sink, NamedSite? name) => new(symbol, sink, name);

    public Demand For(ISymbol symbol) => new(symbol, Sink, Name);

    /// <summary>Gives what the demand knows to the value that meets it.</summary>
    public void Tell(Candidate candidate)
    {
        if (Sink is { } sink)
        {
            candidate.AddSink(sink);
        }

        if (Name is { } name)
        {
            candidate.AddName(name);
        }
    }
}
