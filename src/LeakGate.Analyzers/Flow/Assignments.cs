using System.Collections.Generic;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Flow;

/// <summary>Finds the assignments to a name in a part of the code: in the text first, so that only the nodes around the name are made.</summary>
internal static class Assignments
{
    /// <summary>The assignments in <paramref name="scope"/> whose left side ends in <paramref name="name"/>, in the order of the text.</summary>
    public static IEnumerable<AssignmentExpressionSyntax> To(string name, SyntaxNode scope)
    {
        var positions = new List<int>();
        Mentions.FindAssigned(scope.SyntaxTree.GetText(), scope.FullSpan, name, positions);
        foreach (var position in positions)
        {
            // A mention in a comment leads to the token behind it.
            var token = scope.FindToken(position);
            if (!token.Span.Contains(position) || token.Parent is not IdentifierNameSyntax identifier)
            {
                continue;
            }

            ExpressionSyntax left = identifier.Parent is MemberAccessExpressionSyntax access && access.Name == identifier ? access : identifier;
            if (left.Parent is AssignmentExpressionSyntax assignment && assignment.Left == left)
            {
                yield return assignment;
            }
        }
    }
}
