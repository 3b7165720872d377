using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Storage.Decisions;
using LeakGate.Analyzers.Storage.Networks;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>Reads addresses, networks and pairs of addresses from code.</summary>
internal sealed class Addresses
{
    private readonly FileContext _file;
    private readonly Leaves _leaves;

    public Addresses(FileContext file, Leaves leaves)
    {
        _file = file;
        _leaves = leaves;
    }

    /// <summary>The texts of the addresses or networks that an expression gives, each with its place.</summary>
    public List<(string Text, ExpressionSyntax Origin)> TextsOf(ExpressionSyntax expression)
    {
        var result = new List<(string, ExpressionSyntax)>();
        if (expression is BaseObjectCreationExpressionSyntax direct && AddressObjects.TextOf(direct, _file) is { } address)
        {
            result.Add((address, direct));
            return result;
        }

        foreach (var value in _file.Flow.Evaluate(expression))
        {
            if (value.Origin is BaseObjectCreationExpressionSyntax creation && AddressObjects.TextOf(creation, _file) is { } made)
            {
                result.Add((made, creation));
            }
        }

        if (result.Count > 0)
        {
            return result;
        }

        foreach (var leaf in _leaves.Of(Unparse(expression)))
        {
            if (leaf.Origin is MemberAccessExpressionSyntax access && AddressOf(access) is { } known)
            {
                result.Add((known, leaf.Origin));
            }
            else if (leaf.Value.Text is { } text)
            {
                result.Add((text, leaf.Origin));
            }
            else if (leaf.Origin is InvocationExpressionSyntax call && Unparse(call) is var inner && inner != call && _file.Flow.Evaluate(inner)[0].Text is { } parsed)
            {
                result.Add((parsed, leaf.Origin));
            }
        }

        return result;
    }

    /// <summary>
    /// The verdict on the range that the value of <paramref name="use"/> and its partner make, with the span of both and each of them. Null for the end of a pair: the start tells it.
    /// </summary>
    public (AddressVerdict Verdict, TextSpan Span, ExpressionSyntax?[] Ends)? JudgeRange(StorageUse use, IReadOnlyList<StorageUse> others)
    {
        if (use.Value is null)
        {
            return null;
        }

        var values = TextsOf(use.Value);
        if (values.Count == 0)
        {
            return null;
        }

        var hasEnds = use.Row.Members.Length == 2 || use.Row.Parameters.Length >= 2;
        StorageUse? partner = null;
        foreach (var other in others)
        {
            if (other.Row == use.Row && other.Slot != use.Slot && other.Value is not null && IsPair(use, other))
            {
                partner = other;
            }
        }

        if (!hasEnds || partner is null)
        {
            // One value alone: a list, a network in CIDR notation, or the single end that code gives.
            var verdict = AddressRange.Judge(values[0].Text);
            var isAnyAddress = values[0].Text.Trim() is "0.0.0.0" or "::";
            return !hasEnds || (use.Slot == 0 && !isAnyAddress) ? (verdict, use.Value.Span, new ExpressionSyntax?[] { use.Value, null }) : null;
        }

        if (partner.Value.Slot < use.Slot)
        {
            return null;
        }

        var ends = TextsOf(partner.Value.Value!);
        if (ends.Count == 0)
        {
            return null;
        }

        var span = TextSpan.FromBounds(
            System.Math.Min(use.Value.SpanStart, partner.Value.Value!.SpanStart), System.Math.Max(use.Value.Span.End, partner.Value.Value.Span.End));
        var lines = use.Value.SyntaxTree.GetLineSpan(span);
        return (
            AddressRange.Judge(values[0].Text, ends[0].Text),
            lines.EndLinePosition.Line - lines.StartLinePosition.Line <= 2 ? span : use.Value.Span,
            new ExpressionSyntax?[] { use.Value, partner.Value.Value });
    }

    // The same call, the same initializer, or two assignments to members of the same object.
    private static bool IsPair(StorageUse left, StorageUse right)
    {
        if (left.Site == right.Site)
        {
            return true;
        }

        if (left.Site is not AssignmentExpressionSyntax first || right.Site is not AssignmentExpressionSyntax second)
        {
            return false;
        }

        return first.Parent is InitializerExpressionSyntax
            ? first.Parent == second.Parent
            : first.Left is MemberAccessExpressionSyntax one && second.Left is MemberAccessExpressionSyntax two
                && one.Expression.ToString() == two.Expression.ToString() && first.FirstAncestorOrSelf<BlockSyntax>() == second.FirstAncestorOrSelf<BlockSyntax>();
    }

    // IPAddress.Parse("0.0.0.0") is what it parses.
    private static ExpressionSyntax Unparse(ExpressionSyntax expression)
        => expression is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 1 } arguments } call && Creations.LastNameOf(call.Expression) is "Parse" or "ToString"
            ? arguments[0].Expression
            : expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } access }
                ? access.Expression
                : expression;

    private static string? AddressOf(MemberAccessExpressionSyntax access)
        => Creations.LastNameOf(access.Expression) != "IPAddress" ? null : access.Name.Identifier.ValueText switch
        {
            "Any" => "0.0.0.0",
            "IPv6Any" => "::",
            "Broadcast" or "None" => "255.255.255.255",
            "Loopback" => "127.0.0.1",
            _ => null,
        };
}
