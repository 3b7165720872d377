using System;

namespace LeakGate.Analyzers.Credentials.Verdict.Counter;

/// <summary>Pieces of code: SQL, command-line switches, query strings, markup, selectors, calls.</summary>
internal static class CodeTexts
{
    private static readonly string[] s_beginnings =
    {
        "select ", "update ", "insert ", "delete ", "alter ", "create ", "drop ", "exec ", "and ", "where ", "or ", "from ", "set ",
        "varchar(", "nvarchar(", "char(", "nchar(", "varbinary(", "text-", "glyphicon", "fa-", "btn-",
    };

    public static bool IsCode(ValueSubject subject) =>
        IsBeginning(subject) || IsSwitch(subject) || IsQueryPart(subject) || IsSelector(subject) || IsMarkup(subject) || IsCall(subject) || IsEquation(subject);

    private static bool IsBeginning(ValueSubject subject)
    {
        foreach (var beginning in s_beginnings)
        {
            if (subject.StartsWith(beginning))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>--password</c>, <c>-p</c>, <c>/pwd:</c>.</summary>
    private static bool IsSwitch(ValueSubject subject) =>
        subject.Text[0] is '-' or '/' && subject.Digits == 0 && subject.Symbols <= 1 && (subject.AllLettersKnown || subject.Letters <= 2);

    /// <summary><c>?api_key=</c>, <c>;Password=</c>, <c>Pwd=</c>: a key waiting for its value.</summary>
    private static bool IsQueryPart(ValueSubject subject) =>
        subject.Text[subject.Text.Length - 1] is '=' or ':' && subject.Digits == 0 && subject.KnownLetters * 2 > subject.Letters && subject.Letters > 0;

    private static bool IsSelector(ValueSubject subject) =>
        (subject.Text[0] is '#' or '.' && subject.Letters > 0 && subject.Digits == 0 && subject.KnownLetters > 0)
        || subject.Contains("[name=") || subject.Contains("[@") || subject.Contains("[type=") || subject.Contains("[id=") || subject.Contains("ctl00$");

    private static bool IsMarkup(ValueSubject subject)
    {
        var text = subject.Text;
        return text[0] == '<' && text[text.Length - 1] == '>' && (text.IndexOf('/') > 0 || subject.Spaces > 0) || subject.Contains("</") || subject.Contains("/>") || subject.Contains("<![CDATA[") || subject.Contains("=\"");
    }

    /// <summary><c>GetSecret(name)</c>, <c>x => x.Password</c>.</summary>
    private static bool IsCall(ValueSubject subject)
    {
        var text = subject.Text;
        if (text.IndexOf("=>", StringComparison.Ordinal) >= 0 || text.IndexOf("();", StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        var open = text.IndexOf('(');
        return open > 2 && text[text.Length - 1] == ')' && subject.Digits == 0 && subject.KnownLetters > 0 && subject.Symbols <= 4;
    }

    /// <summary><c>Password = @Password</c>, <c>password=￼</c>, <c>pwd='{0}'</c>.</summary>
    private static bool IsEquation(ValueSubject subject)
    {
        var equals = subject.Text.IndexOf('=');
        if (equals <= 0 || equals == subject.Text.Length - 1)
        {
            return false;
        }

        var next = subject.Text.Substring(equals + 1).TrimStart();
        return next.Length > 0 && next[0] is '@' or ':' or '?' or '{' or '\'' or '<' or '$' or '%' or ValueSubject.Hole;
    }
}
