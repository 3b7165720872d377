using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Decisions;

/// <summary>
/// Tells what a user picks from: <c>new Level { Code = T.Open }</c> beside <c>new Level { Code = T.Closed }</c>, where <c>Level</c> is a type of the project.
/// </summary>
internal static class Choices
{
    /// <summary>Whether a closed value of the row is given to the same member of another such object nearby.</summary>
    public static bool IsOneOf(ExposureCatalogue catalogue, ExposureRow row, ExpressionSyntax value)
    {
        if (value.Parent is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax creation } } assignment
            || catalogue.ForType(Creations.SimpleNameOf(creation.Type)).Length > 0
            || value.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return false;
        }

        var name = Creations.LastNameOf(assignment.Left);
        foreach (var node in member.DescendantNodes())
        {
            if (node is ObjectCreationExpressionSyntax other && other != creation && other.Type.IsEquivalentTo(creation.Type)
                && Creations.Find(other.Initializer, name) is { Right: MemberAccessExpressionSyntax closed } && row.FindUnsafe(closed.Name.Identifier.ValueText) is null)
            {
                return true;
            }
        }

        return false;
    }
}
