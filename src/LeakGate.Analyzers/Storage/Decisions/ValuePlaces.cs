using System;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Decisions;

/// <summary>What a mention of an enum value does.</summary>
internal enum ValuePlace
{
    /// <summary>Compares, names, parses, prints: no setting.</summary>
    Mention,

    /// <summary>Is the value of something.</summary>
    Value,

    /// <summary>Stands in a table or list from which the program picks at run time.</summary>
    Table,
}

/// <summary>Tells whether the mention of an enum value is its use as a value.</summary>
internal static class ValuePlaces
{
    public static ValuePlace Of(ExpressionSyntax mention)
    {
        SyntaxNode node = mention;
        var place = ValuePlace.Value;
        for (var parent = node.Parent; parent is not null; node = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax or SwitchExpressionSyntax:
                    continue;
                case ConditionalExpressionSyntax conditional when conditional.Condition != node:
                    continue;
                case SwitchExpressionArmSyntax arm when arm.Expression == node:
                    continue;
                case PostfixUnaryExpressionSyntax:
                    continue;
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) || binary.IsKind(SyntaxKind.BitwiseOrExpression):
                    continue;
                case MemberAccessExpressionSyntax access when access.Expression == node && access.Name.Identifier.ValueText is "Value" or "ToString" or "ToInput":
                    continue;
                case InvocationExpressionSyntax call when call.Expression == node && Creations.LastNameOf(call.Expression) is "ToString" or "ToInput":
                    continue;
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax } keyed when keyed.Right == node && IsEnumerationTable(keyed):
                    return ValuePlace.Table;
                case AssignmentExpressionSyntax assignment:
                    return assignment.Right == node ? place : ValuePlace.Mention;
                case EqualsValueClauseSyntax { Parent: EnumMemberDeclarationSyntax }:
                    return ValuePlace.Mention;
                case EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                    return place;
                case YieldStatementSyntax or TupleExpressionSyntax:
                    return ValuePlace.Table;
                case LambdaExpressionSyntax lambda when lambda.ExpressionBody == node:
                    return place;
                case ArgumentSyntax argument:
                    return OfArgument(argument) is var found && found == ValuePlace.Value ? place : found;
                case InitializerExpressionSyntax initializer:
                    if (initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression))
                    {
                        return ValuePlace.Table;
                    }

                    place = ValuePlace.Table;
                    continue;
                case ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax:
                case BaseObjectCreationExpressionSyntax:
                    continue;
                default:
                    if (parent.RawKind is NewerSyntax.CollectionExpression or NewerSyntax.ExpressionElement)
                    {
                        place = ValuePlace.Table;
                        continue;
                    }

                    return ValuePlace.Mention;
            }
        }

        return ValuePlace.Mention;
    }

    // ["read"] = ACL.PublicRead in a dictionary is a table; in the headers of a request it is a setting.
    private static bool IsEnumerationTable(AssignmentExpressionSyntax keyed) => keyed.Parent is InitializerExpressionSyntax;

    private static ValuePlace OfArgument(ArgumentSyntax argument)
    {
        switch (argument.Parent)
        {
            case TupleExpressionSyntax:
                return ValuePlace.Table;
            case BracketedArgumentListSyntax:
                return ValuePlace.Mention;
            case ArgumentListSyntax { Parent: InvocationExpressionSyntax call }:
                return IsMention(call) || IsInVerification(call) || IsComparedText(call) ? ValuePlace.Mention : ValuePlace.Value;
            case ArgumentListSyntax:
                return ValuePlace.Value;
            default:
                return ValuePlace.Mention;
        }
    }

    private static bool IsMention(InvocationExpressionSyntax call)
    {
        var name = Creations.LastNameOf(call.Expression);
        var receiver = call.Expression is MemberAccessExpressionSyntax access ? Creations.LastNameOf(access.Expression) : string.Empty;
        return name is "HasFlag" or "Parse" or "TryParse" or "IsDefined" or "Equals" or "Contains" or "GetName" or "nameof" or "ReferenceEquals" or "Compare"
                or "CompareTo" or "Be" or "NotBe" or "Format" or "InlineData" or "TestCase"
            || receiver is "Assert" or "Console" or "Debug" or "Trace" or "Enum" or "It" or "Arg"
            || name.StartsWith("Log", StringComparison.Ordinal) || name.StartsWith("Should", StringComparison.Ordinal)
            || name.StartsWith("WriteLine", StringComparison.Ordinal);
    }

    // text == NameOf(ACL.PublicRead): asks which one it is.
    private static bool IsComparedText(InvocationExpressionSyntax call)
        => call.Parent is BinaryExpressionSyntax binary && (binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression))
            && Creations.LastNameOf(call.Expression) is var name
            && (name.StartsWith("Get", StringComparison.Ordinal) || name.StartsWith("To", StringComparison.Ordinal) || name.EndsWith("Of", StringComparison.Ordinal));

    // mock.Verify(x => x.Create(PublicAccessType.Blob)): what is expected, not what is done.
    private static bool IsInVerification(InvocationExpressionSyntax call)
    {
        for (var node = call.Parent; node is not null and not StatementSyntax; node = node.Parent)
        {
            if (node is LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax outer } } }
                && Creations.LastNameOf(outer.Expression) is "Verify" or "Setup" or "SetupSequence" or "VerifyAll" or "CallTo" or "MustHaveHappened")
            {
                return true;
            }
        }

        return call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax received }
            && Creations.LastNameOf(received.Expression) is "Received" or "DidNotReceive";
    }
}
