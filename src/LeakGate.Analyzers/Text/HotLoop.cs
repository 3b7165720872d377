using System.Runtime.CompilerServices;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// For the loops that see every character of a project: compiled at their best at once, since a build is over before the runtime would find out
/// that they are hot.
/// </summary>
internal static class HotLoop
{
    /// <summary>A later runtime's <c>MethodImplOptions.AggressiveOptimization</c>; older ones pass over it.</summary>
    public const MethodImplOptions Options = (MethodImplOptions)512;

    /// <summary>For what such a loop does now and then: a call of its own, so that the loop has the processor's registers for itself.</summary>
    public const MethodImplOptions Aside = Options | MethodImplOptions.NoInlining;
}
