using System;

namespace LeakGate.Analyzers.Credentials.Verdict.Counter;

/// <summary>Addresses: URLs, URNs, routes, registry keys, files and their paths, JSON and X paths.</summary>
internal static class Locations
{
    private static readonly string[] s_fileTypes =
    {
        ".json", ".xml", ".txt", ".pem", ".pfx", ".key", ".cer", ".crt", ".p12", ".jks", ".keystore", ".dat", ".cs", ".config", ".ini", ".yml", ".yaml",
        ".png", ".svg", ".ico", ".jpg", ".gif", ".snk", ".dll", ".exe", ".html", ".htm", ".aspx", ".cshtml", ".razor", ".css", ".js", ".ts", ".md", ".log",
        ".csv", ".db", ".sqlite", ".zip", ".pub", ".ppk", ".asc", ".gpg", ".kdbx", ".resx", ".xaml", ".php", ".asmx", ".svc", ".ashx", ".com", ".net", ".org", ".io",
    };

    /// <summary>An address with its scheme: its own grammar has judged whether it holds a credential.</summary>
    public static bool IsUrl(ValueSubject subject)
    {
        var end = subject.Text.IndexOf("://", StringComparison.Ordinal);
        for (var i = 0; i < end; i++)
        {
            if (!char.IsLetterOrDigit(subject.Text[i]) && subject.Text[i] is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return end > 1 && subject.Spaces == 0;
    }

    public static bool IsLocation(ValueSubject subject)
    {
        var text = subject.Text;
        if (text.IndexOf("://", StringComparison.Ordinal) > 0 || subject.StartsWith("urn:") || subject.StartsWith("mailto:") || subject.StartsWith("data:"))
        {
            return true;
        }

        if (text.Length > 2 && char.IsLetter(text[0]) && text[1] == ':' && text[2] is '\\' or '/')
        {
            return true;
        }

        return IsRooted(subject) || IsFile(subject) || IsPath(subject);
    }

    private static bool IsRooted(ValueSubject subject)
    {
        var text = subject.Text;
        var rooted = text[0] == '/' || text.StartsWith("~/", StringComparison.Ordinal) || text.StartsWith("./", StringComparison.Ordinal)
            || text.StartsWith("../", StringComparison.Ordinal) || text.StartsWith("$.", StringComparison.Ordinal)
            || text.StartsWith("#/", StringComparison.Ordinal) || text.StartsWith("\\\\", StringComparison.Ordinal);
        return rooted && subject.Letters > 0 && subject.Randomness < 0.9;
    }

    private static bool IsFile(ValueSubject subject)
    {
        if (subject.Spaces > 2 || subject.Randomness >= 0.9)
        {
            return false;
        }

        foreach (var type in s_fileTypes)
        {
            if (subject.Text.Length > type.Length && subject.Text.EndsWith(type, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words joined by slashes: <c>account/change-password</c>, <c>SOFTWARE\Vendor</c>, <c>image/png</c>.</summary>
    private static bool IsPath(ValueSubject subject)
    {
        var slashes = 0;
        foreach (var c in subject.Text)
        {
            slashes += c is '/' or '\\' ? 1 : 0;
            if (!char.IsLetterOrDigit(c) && c is not ('/' or '\\' or '_' or '-' or '.' or '~' or ' '))
            {
                return false;
            }
        }

        return slashes > 0 && subject.Randomness < 0.5;
    }
}
