using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>
/// What a migration writes into a column: <c>InsertData(table: "Users", columns: new[] { "Login", "Password" }, values: new object[] { "anna", "…" })</c>.
/// </summary>
internal static class ColumnValues
{
    private const string Columns = "columns";
    private const string Values = "values";

    // Longer tables are data.
    private const int MaximumRows = 64;

    /// <summary>The values at the place of <paramref name="column"/>, one a row; null when <paramref name="columns"/> are no columns of such a call.</summary>
    public static IReadOnlyList<ExpressionSyntax>? Of(InitializerExpressionSyntax columns, ExpressionSyntax column)
    {
        if (columns.Parent is not ExpressionSyntax { Parent: ArgumentSyntax { NameColon.Name.Identifier.ValueText: Columns, Parent: ArgumentListSyntax list } })
        {
            return null;
        }

        var index = columns.Expressions.IndexOf(column);
        var given = new List<ExpressionSyntax>();
        foreach (var argument in list.Arguments)
        {
            if (argument.NameColon?.Name.Identifier.ValueText == Values)
            {
                var rows = Elements.Of(argument.Expression).ToList();
                if (rows.Count > 0 && rows[0] is InitializerExpressionSyntax)
                {
                    given.AddRange(rows.Take(MaximumRows).OfType<InitializerExpressionSyntax>().Where(row => index < row.Expressions.Count).Select(row => row.Expressions[index]));
                }
                else if (index < rows.Count)
                {
                    given.Add(rows[index]);
                }
            }
        }

        return given;
    }
}
