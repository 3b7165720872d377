using System;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>Reads one line of a comment as C#: a statement, a member, or an entry of an initializer or argument list that was commented out. Prose does not parse.</summary>
internal static class CommentedCode
{
    // Longer lines are data; nobody types a log-in into them.
    private const int LongestLine = 500;

    private static readonly char[] s_signs = { '/', '*', ' ', '\t' };

    /// <summary>
    /// The code of <paramref name="line"/>, or null when it is none without errors. A position in the result, less <paramref name="shift"/>, is one in the line.
    /// </summary>
    public static CompilationUnitSyntax? Parse(string line, out int shift)
    {
        shift = 0;
        var code = line.TrimStart(s_signs);
        var from = line.Length - code.Length;
        code = WithoutRemark(code).TrimEnd(s_signs);
        if (code.StartsWith("else ", StringComparison.Ordinal))
        {
            from += 5;
            code = code.Substring(5);
        }

        if (code.Length is < 6 or > LongestLine || (code.IndexOf('"') < 0 && code.IndexOf("0x", StringComparison.Ordinal) < 0) || Frame(ref code) is not { } frame)
        {
            return null;
        }

        shift = frame.Before.Length - from;
        var root = SyntaxFactory.ParseCompilationUnit(frame.Before + code + frame.After);
        return root.ContainsDiagnostics || root.ContainsSkippedText ? null : root;
    }

    // What has to stand around the line to make a whole of it.
    private static (string Before, string After)? Frame(ref string code)
    {
        var last = code[code.Length - 1];
        var isCondition = code.StartsWith("if", StringComparison.Ordinal) || code.StartsWith("while", StringComparison.Ordinal);
        if (code[0] == '.')
        {
            return ("_ = x", last == ';' ? string.Empty : ";");
        }

        switch (last)
        {
            case ';':
                return (string.Empty, string.Empty);
            case ')':
                return (string.Empty, isCondition ? "{}" : ";");
            case '{' when isCondition:
                return (string.Empty, "}");
            case ',' or '}' or '"' when IsNamedArgument(code):
                code = code.TrimEnd(',');
                return ("_ = X(", ");");
            case ',' or '}' or '"':
                return ("_ = new D { ", " };");
            default:
                return null;
        }
    }

    // password: "…",
    private static bool IsNamedArgument(string code)
    {
        var i = 0;
        while (i < code.Length && (char.IsLetterOrDigit(code[i]) || code[i] == '_'))
        {
            i++;
        }

        return i > 0 && i < code.Length && code[i] == ':';
    }

    // Pass("x"); // the old one
    private static string WithoutRemark(string code)
    {
        var remark = code.LastIndexOf("//", StringComparison.Ordinal);
        var before = remark < 0 ? string.Empty : code.Substring(0, remark).TrimEnd();
        return before.Length > 0 && before[before.Length - 1] is ';' or ',' or '{' or ')' ? before : code;
    }
}
