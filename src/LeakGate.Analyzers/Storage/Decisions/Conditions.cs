using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Decisions;

/// <summary>
/// What must hold for a place in the code to be reached, and whether it does: from constants, and from parameters and settable properties under an
/// assumption about them.
/// </summary>
internal sealed partial class Conditions
{
    private const int MaximumConditions = 16;

    private readonly FileContext _file;

    public Conditions(FileContext file) => _file = file;

    /// <summary>The conditions between <paramref name="node"/> and the member around it, innermost first.</summary>
    public static List<Condition> Around(SyntaxNode node)
    {
        var result = new List<Condition>();

        // A method that returns the level chooses by whatever it asks before.
        var guard = node.Parent is ReturnStatementSyntax ? ConditionKind.Choice : ConditionKind.Guard;
        for (var current = node; current.Parent is { } parent && result.Count < MaximumConditions; current = parent)
        {
            switch (parent)
            {
                case ConditionalExpressionSyntax conditional when current != conditional.Condition:
                    result.Add(new Condition(ConditionKind.Choice, conditional.Condition, current == conditional.WhenTrue));
                    break;
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax @switch } arm when current == arm.Expression:
                    result.Add(OfArm(@switch.GoverningExpression, arm.Pattern));
                    break;
                case SwitchSectionSyntax { Parent: SwitchStatementSyntax @switch } section:
                    result.Add(OfSection(@switch.Expression, section));
                    break;
                case IfStatementSyntax @if when current == @if.Statement:
                    result.Add(new Condition(guard, @if.Condition, wanted: true));
                    break;
                case ElseClauseSyntax { Parent: IfStatementSyntax @if }:
                    result.Add(new Condition(guard, @if.Condition, wanted: false));
                    break;
                case BlockSyntax block when current is StatementSyntax statement:
                    AddEarlyExits(block, statement, result);
                    break;
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or BaseTypeDeclarationSyntax:
                    return result;
            }
        }

        return result;
    }

    private static Condition OfArm(ExpressionSyntax governing, PatternSyntax pattern)
        => pattern is DiscardPatternSyntax or VarPatternSyntax
            ? new Condition(ConditionKind.Choice, governing, wanted: true, isElse: true)
            : new Condition(ConditionKind.Choice, governing, wanted: true, pattern);

    private static Condition OfSection(ExpressionSyntax governing, SwitchSectionSyntax section)
    {
        if (section.Labels.Count == 1)
        {
            switch (section.Labels[0])
            {
                case CasePatternSwitchLabelSyntax label:
                    return OfArm(governing, label.Pattern);
                case CaseSwitchLabelSyntax label:
                    return new Condition(ConditionKind.Choice, governing, wanted: true, label: label.Value);
            }
        }

        return new Condition(ConditionKind.Choice, governing, wanted: true, isElse: true);
    }

    // if (!isPublic) return; … what follows runs only when isPublic.
    private static void AddEarlyExits(BlockSyntax block, StatementSyntax statement, List<Condition> result)
    {
        foreach (var before in block.Statements)
        {
            if (before == statement || result.Count >= MaximumConditions)
            {
                return;
            }

            if (before is IfStatementSyntax { Else: null } @if && Leaves(@if.Statement))
            {
                result.Add(new Condition(ConditionKind.Guard, @if.Condition, wanted: false));
            }
        }
    }

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        BlockSyntax { Statements: { Count: > 0 } statements } => Leaves(statements[statements.Count - 1]),
        _ => false,
    };
}
