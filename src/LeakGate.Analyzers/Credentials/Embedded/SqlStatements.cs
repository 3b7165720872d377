using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Embedded;

/// <summary>Statements that take a password by position: <c>INSERT INTO Users(Login, Password) VALUES (…)</c> and SQL Server's procedures for logins.</summary>
internal static class SqlStatements
{
    private const string Identified = "identified by ";

    public static void Find(string text, List<EmbeddedCredential> found)
    {
        FindInsert(text, found);
        FindProcedure(text, "sp_addlinkedsrvlogin", 4, found);
        FindProcedure(text, "sp_addlogin", 1, found);
        FindProcedure(text, "pgp_sym_encrypt", 1, found);
        FindProcedure(text, "pgp_sym_decrypt", 1, found);
        FindProcedure(text, "aes_encrypt", 1, found);
        FindProcedure(text, "aes_decrypt", 1, found);
        FindProcedure(text, "encryptbypassphrase", 0, found);
        FindProcedure(text, "decryptbypassphrase", 0, found);
        FindUnquoted(text, found);
    }

    // CREATE USER app IDENTIFIED BY tiger: Oracle asks for no quotes.
    private static void FindUnquoted(string text, List<EmbeddedCredential> found)
    {
        var at = text.IndexOf(Identified, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || (text.IndexOf("create user", StringComparison.OrdinalIgnoreCase) < 0 && text.IndexOf("alter user", StringComparison.OrdinalIgnoreCase) < 0))
        {
            return;
        }

        var start = at + Identified.Length;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$' or '#'))
        {
            end++;
        }

        var word = text.Substring(start, end - start);
        if (!word.Equals("password", StringComparison.OrdinalIgnoreCase) && !word.Equals("values", StringComparison.OrdinalIgnoreCase))
        {
            EmbeddedCredentials.Add(found, "password", start, end);
        }
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
        var inner = start < text.Length && text[start] == '(' ? 1 : 0;
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth < inner)
            {
                return;
            }

            if (text[i] == ',')
            {
                item += depth == inner ? 1 : 0;
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
