using System;

namespace LeakGate.Analyzers.Tests.ConnectionStrings;

/// <summary>Keys in the shape that machines generate, computed so that no file holds one.</summary>
internal static class MadeUpKeys
{
    private static readonly string _key64 = Base64(64);
    private static readonly string _key32 = Base64(32);

    public static string Fill(string text) => text
        .Replace("{K64}", _key64, StringComparison.Ordinal)
        .Replace("{K32}", _key32, StringComparison.Ordinal);

    private static string Base64(int length)
    {
        var bytes = new byte[length];
        var state = 12345u;
        for (var i = 0; i < length; i++)
        {
            state = (state * 1664525u) + 1013904223u;
            bytes[i] = (byte)(state >> 24);
        }

        return Convert.ToBase64String(bytes);
    }
}
