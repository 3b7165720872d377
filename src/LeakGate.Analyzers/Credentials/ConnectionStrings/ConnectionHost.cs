using System;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>Reads the host out of a server's value in the ways that providers write it.</summary>
internal static class ConnectionHost
{
    /// <summary>The first host of <paramref name="server"/> without protocol, port, instance and path.</summary>
    public static string Of(string server)
    {
        var host = server.Trim();
        var tns = host.IndexOf("HOST", StringComparison.OrdinalIgnoreCase);
        if (host.Length > 0 && host[0] == '(' && tns > 0)
        {
            var equals = host.IndexOf('=', tns);
            var close = equals < 0 ? -1 : host.IndexOf(')', equals);
            return close < 0 ? host : host.Substring(equals + 1, close - equals - 1).Trim();
        }

        var scheme = host.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            host = host.Substring(scheme + 3);
            var at = host.IndexOf('@');
            host = at < 0 ? host : host.Substring(at + 1);
        }

        foreach (var protocol in new[] { "tcp:", "np:", "lpc:", "admin:" })
        {
            if (host.StartsWith(protocol, StringComparison.OrdinalIgnoreCase))
            {
                host = host.Substring(protocol.Length);
            }
        }

        if (host.StartsWith("//", StringComparison.Ordinal))
        {
            host = host.Substring(2);
        }

        if (host.Length > 0 && host[0] == '[')
        {
            var close = host.IndexOf(']');
            return close < 0 ? host : host.Substring(1, close - 1);
        }

        if (host.StartsWith("::", StringComparison.Ordinal) || IsDrive(host))
        {
            return host;
        }

        var end = host.IndexOfAny(new[] { ',', ':', '/', '\\', ';', '?' });
        return end <= 0 ? host : host.Substring(0, end);
    }

    /// <summary>The host is the machine that runs the code.</summary>
    public static bool IsLocal(string? host) =>
        host is not null
        && (host is "." or "::1" or "0.0.0.0" or "(local)"
            || host.StartsWith("127.", StringComparison.Ordinal)
            || host.StartsWith("(localdb)", StringComparison.OrdinalIgnoreCase)
            || host.Equals("(local)", StringComparison.OrdinalIgnoreCase)
            || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.Equals("host.docker.internal", StringComparison.OrdinalIgnoreCase));

    private static bool IsDrive(string host) => host.Length > 2 && host[1] == ':' && host[2] is '\\' or '/' && char.IsLetter(host[0]);
}
