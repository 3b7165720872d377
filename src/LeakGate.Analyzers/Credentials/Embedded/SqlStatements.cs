using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Embedded;

/// <summary>Statements that take a password by position: <c>INSERT INTO Users(Login, Password) VALUES (…)</c> and SQL Server's procedures for logins.</summary>
internal static class SqlStatements
{
    public static void Find(string text, List<EmbeddedCredential> found)
    {
        FindInsert(text, found);
        FindProcedure(text, "sp_addlinkedsrvlogin", 4, found);
        FindProcedure(text, "sp_addlogin", 1, found);
    }

    private static void FindInsert(string text, List<EmbeddedCredential> found)
    {
        var insert = text.IndexOf("insert into", StringComparison.OrdinalIgnoreCase);
        var columns = insert < 0 ? -1 : text.IndexOf('(', insert);
        var columnsEnd = columns < 0 ? -1 : text.IndexOf(')', columns);
        var values = columnsEnd < 0 ? -1 : text.IndexOf("values", columnsEnd, StringComparison.OrdinalIgnoreCase);
        var list = values < 0 ? -1 : text.IndexOf('(', values);
        if (list < 0)
        {
            return;
        }

        var names = text.Substring(columns + 1, columnsEnd - columns - 1).Split(',');
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i].Trim(' ', '[', ']', '`', '"', '\r', '\n', '\t');
            if (EmbeddedCredentials.IsStrong(name))
            {
                AddItem(text, list + 1, i, name, found);
            }
        }
    }

    private static void FindProcedure(string text, string procedure, int index, List<EmbeddedCredential> found)
    {
        var at = text.IndexOf(procedure, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            AddItem(text, at + procedure.Length, index, "password", found);
        }
    }

    // The item of that index in a list of values separated by commas, when it is in quotes.
    private static void AddItem(string text, int start, int index, string name, List<EmbeddedCredential> found)
    {
        var item = 0;
        for (var i = start; i < text.Length && text[i] != ')'; i++)
        {
            if (text[i] == ',')
            {
                item++;
            }
            else if (text[i] == '\'')
            {
                var close = text.IndexOf('\'', i + 1);
                if (close < 0)
                {
                    return;
                }

                if (item == index)
                {
                    EmbeddedCredentials.Add(found, name, i + 1, close);
                    return;
                }

                i = close;
            }
        }
    }
}
