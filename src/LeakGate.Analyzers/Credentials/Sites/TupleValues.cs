using System.Collections.Generic;
using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>Finds what stands at the place of a tuple's element: in the value of a declaration, in results, and in a deconstruction.</summary>
internal static class TupleValues
{
    // Longer tables are data.
    private const int MaximumRows = 64;

    /// <summary>For the element of a tuple type: <c>(string User, string Password) Login = ("…", "…")</c>, also as the type of a method's results.</summary>
    public static void Find(TupleElementSyntax element, string name, List<NamedValue> values)
    {
        if (element.Parent is not TupleTypeSyntax type)
        {
            return;
        }

        var index = type.Elements.IndexOf(element);
        switch (type.FirstAncestorOrSelf<SyntaxNode>(static node => node is VariableDeclarationSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax or LocalFunctionStatementSyntax))
        {
            case VariableDeclarationSyntax declaration when declaration.Type.Span.Contains(type.Span):
                foreach (var variable in declaration.Variables)
                {
                    AddEach(variable.Initializer?.Value, index, name, values);
                }

                break;
            case PropertyDeclarationSyntax property when property.Type.Span.Contains(type.Span):
                AddEach(property.Initializer?.Value, index, name, values);
                AddEach(property.ExpressionBody?.Expression, index, name, values);
                break;
            case MethodDeclarationSyntax method when method.ReturnType.Span.Contains(type.Span):
                AddResults(method, method.ExpressionBody, index, name, values);
                break;
            case LocalFunctionStatementSyntax function when function.ReturnType.Span.Contains(type.Span):
                AddResults(function, function.ExpressionBody, index, name, values);
                break;
        }
    }

    /// <summary>For a variable of a deconstruction: <c>var (user, password) = ("…", "…")</c>, also of every element that a loop runs over.</summary>
    public static void Find(SingleVariableDesignationSyntax variable, string name, List<NamedValue> values)
    {
        if (variable.Parent is ParenthesizedVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } } list)
        {
            Add(assignment.Right, list.Variables.IndexOf(variable), name, values);
        }
        else if (variable.Parent is ParenthesizedVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ForEachVariableStatementSyntax loop } } each)
        {
            var elements = loop.Expression is IdentifierNameSyntax local ? QuickLook.InitializerOf(local) : loop.Expression;
            AddEach(elements, each.Variables.IndexOf(variable), name, values);
        }
    }

    /// <summary>For a target of a deconstruction: <c>(user, password) = ("…", "…")</c>.</summary>
    public static void Find(ArgumentSyntax target, string name, List<NamedValue> values)
    {
        if (target.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple && assignment.Left == tuple)
        {
            Add(assignment.Right, tuple.Arguments.IndexOf(target), name, values);
        }
    }

    private static void AddResults(SyntaxNode method, ArrowExpressionClauseSyntax? arrow, int index, string name, List<NamedValue> values)
    {
        Add(arrow?.Expression, index, name, values);
        foreach (var node in method.DescendantNodes(static node => node is not (LambdaExpressionSyntax or ExpressionSyntax)))
        {
            switch (node)
            {
                case ReturnStatementSyntax { Expression: { } returned }:
                    Add(returned, index, name, values);
                    break;
                case YieldStatementSyntax { Expression: { } yielded }:
                    Add(yielded, index, name, values);
                    break;
            }
        }
    }

    // A tuple, or a table of them: { ("…", "…"), … }.
    private static void AddEach(ExpressionSyntax? value, int index, string name, List<NamedValue> values)
    {
        if (value is TupleExpressionSyntax)
        {
            Add(value, index, name, values);
            return;
        }

        var rows = 0;
        foreach (var element in Elements.Of(value))
        {
            if (++rows > MaximumRows)
            {
                return;
            }

            Add(element, index, name, values);
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
