using LeakGate.Analyzers.Credentials.Sinks;

namespace LeakGate.Analyzers.Tests.Sinks;

/// <summary>Code that uses one sink.</summary>
/// <param name="Sink">The row that it was made from.</param>
/// <param name="Stub">A declaration of the type with just this member; empty if the framework itself has it.</param>
/// <param name="Positive">A use with a made-up credential: exactly one finding, of the sink's rule.</param>
/// <param name="Negative">The same use with a value that comes in at run time: no finding.</param>
internal sealed record SinkSample(Sink Sink, string Stub, string Positive, string Negative);
