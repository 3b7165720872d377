using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>Finds the value that a tuple's element is given when its name stands in the type.</summary>
internal static class TupleValues
{
    /// <summary><c>(string User, string Password) x = ("…", "…")</c>, as a variable, a field or a property.</summary>
    public static void Find(TupleTypeSyntax type, int index, string name, List<NamedValue> values)
    {
        switch (type.Parent)
        {
            case VariableDeclarationSyntax declaration:
                foreach (var variable in declaration.Variables)
                {
                    Add(variable.Initializer?.Value, index, name, values);
                }

                break;
            case PropertyDeclarationSyntax property:
                Add(property.Initializer?.Value ?? property.ExpressionBody?.Expression, index, name, values);
                break;
            case MethodDeclarationSyntax method:
                Add(method.ExpressionBody?.Expression, index, name, values);
                foreach (var statement in method.Body?.Statements ?? default)
                {
                    Add((statement as ReturnStatementSyntax)?.Expression, index, name, values);
                }

                break;
        }
    }

    private static void Add(ExpressionSyntax? value, int index, string name, List<NamedValue> values)
    {
        if (value is TupleExpressionSyntax tuple && index >= 0 && index < tuple.Arguments.Count && tuple.Arguments[index].NameColon is null)
        {
            values.Add(new NamedValue(name, tuple.Arguments[index].Expression, SiteKind.Assignment));
        }
    }
}
