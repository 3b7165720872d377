using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace LeakGate.Analyzers.Text;

/// <summary>The hash by which names are looked up while they are read, one character after the other (FNV-1a).</summary>
internal static class NameHash
{
    /// <summary>The hash of no character.</summary>
    public const uint Seed = 2166136261;

    private const uint Prime = 16777619;

    public static uint Add(uint hash, char c) => (hash ^ c) * Prime;

    /// <summary>The hashes of <paramref name="names"/>, in their order.</summary>
    public static uint[] Of(ICollection<string> names)
    {
        var hashes = new uint[names.Count];
        var count = 0;
        foreach (var name in names)
        {
            hashes[count++] = Of(name);
        }

        return hashes;
    }

    [MethodImpl(HotLoop.Options)]
    public static uint Of(string name)
    {
        var hash = Seed;
        foreach (var c in name)
        {
            hash = Add(hash, c);
        }

        return hash;
    }

    /// <summary>The hash of the <paramref name="length"/> characters from <paramref name="start"/>.</summary>
    [MethodImpl(HotLoop.Options)]
    public static uint Of(char[] buffer, int start, int length)
    {
        var hash = Seed;
        for (var i = start; i < start + length; i++)
        {
            hash = Add(hash, buffer[i]);
        }

        return hash;
    }
}
