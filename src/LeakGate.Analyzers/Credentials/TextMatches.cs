using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.Analyzers.Credentials.Formats;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>Whether a text by itself has the format of a credential or the grammar of a connection string: all that is asked before anything is bound.</summary>
internal static class TextMatches
{
    [ThreadStatic]
    private static List<FormatMatch>? s_matches;

    public static bool Any(string text, ExpressionSyntax expression)
    {
        if (ConnectionStringAnalyzer.TryAnalyze(text, out _))
        {
            return true;
        }

        var matches = s_matches ??= new List<FormatMatch>();
        matches.Clear();
        FormatMatcher.Default.Match(text, AmbientNames.Of(expression), matches);
        return matches.Count > 0;
    }
}
