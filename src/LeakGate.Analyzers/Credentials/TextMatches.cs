using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.Analyzers.Credentials.Embedded;
using LeakGate.Analyzers.Credentials.Formats;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>Whether a text by itself has the format of a credential, the grammar of a connection string or another language with one in it: all that is asked before anything is bound.</summary>
internal static class TextMatches
{
    [ThreadStatic]
    private static List<FormatMatch>? s_matches;

    [ThreadStatic]
    private static List<EmbeddedCredential>? s_embedded;

    public static bool Any(string text, ExpressionSyntax expression, FormatMatcher formats)
    {
        if (ConnectionStringAnalyzer.TryAnalyze(text, out _))
        {
            return true;
        }

        var matches = s_matches ??= new List<FormatMatch>();
        matches.Clear();
        formats.Match(text, AmbientNames.Of(expression), matches);
        if (matches.Count > 0)
        {
            return true;
        }

        var embedded = s_embedded ??= new List<EmbeddedCredential>();
        embedded.Clear();
        EmbeddedCredentials.Find(text, ProgramNames.Before(expression), embedded);
        return embedded.Count > 0;
    }
}
