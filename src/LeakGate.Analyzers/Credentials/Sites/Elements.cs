using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>The elements that are typed out in an array, a collection or a collection expression.</summary>
internal static class Elements
{
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax? collection) => collection switch
    {
        null => Enumerable.Empty<ExpressionSyntax>(),
        InitializerExpressionSyntax initializer => initializer.Expressions,
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } when initializer.IsKind(SyntaxKind.CollectionInitializerExpression) => initializer.Expressions,
        _ when (int)collection.Kind() == NewerSyntax.CollectionExpression
            => collection.ChildNodes().SelectMany(static element => element.ChildNodes()).OfType<ExpressionSyntax>(),
        _ => Enumerable.Empty<ExpressionSyntax>(),
    };

    /// <summary>The values of a dictionary that is typed out: <c>{ { "anna", "…" } }</c>, <c>{ ["anna"] = "…" }</c>.</summary>
    public static IEnumerable<ExpressionSyntax> ValuesOf(ExpressionSyntax? dictionary)
    {
        if (dictionary is not BaseObjectCreationExpressionSyntax { Initializer: { } initializer })
        {
            yield break;
        }

        foreach (var entry in initializer.Expressions)
        {
            switch (entry)
            {
                case InitializerExpressionSyntax { Expressions.Count: 2 } pair:
                    yield return pair.Expressions[1];
                    break;
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax } keyed:
                    yield return keyed.Right;
                    break;
            }
        }
    }
}
