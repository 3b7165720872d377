using LeakGate.Analyzers.Callers;
using LeakGate.Analyzers.Credentials.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Callers;

/// <summary>A <see cref="Demand"/> without its symbol.</summary>
/// <param name="Key">Where what is demanded is declared.</param>
/// <param name="Sink">The sink that it reaches.</param>
/// <param name="Name">The credential's name that it is given.</param>
internal readonly record struct RememberedDemand(DeclarationKey Key, Sink? Sink, NamedSite? Name)
{
    /// <summary>The demand on <paramref name="symbol"/>, which is declared there now.</summary>
    public Demand Of(ISymbol symbol) => Demand.Of(symbol, Sink, Name);
}

/// <summary>A value that code in another file found.</summary>
/// <param name="From">The number of the file that the code stands in.</param>
/// <param name="Value">The value.</param>
/// <param name="Use">What it is used for.</param>
/// <param name="Cause">What must be demanded for that; null where the file itself uses it.</param>
internal readonly record struct RememberedValue(int From, ExpressionSyntax Value, (Sink? Sink, NamedSite? Name) Use, RememberedDemand? Cause);
