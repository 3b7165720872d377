using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Storage.Networks;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage.Removal;
using LeakGate.CodeFixes.Storage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Storage.Networks;

/// <summary>
/// Narrows a network that lets everyone in: the open part goes where others stand beside it; else a named placeholder takes its place, from which nobody
/// connects and which the rule reports until it is filled in.
/// </summary>
internal static class NetworkFix
{
    private const string Key = "LeakGate.Storage.NarrowNetwork";
    private const string Title = "Narrow to a network to be filled in";

    public static IEnumerable<Fix> Plan(FixSite site)
    {
        if (GivenValues.Typed(site) is not { } typed)
        {
            yield break;
        }

        if (typed is InvocationExpressionSyntax call && NameOf(call) is { } name && name.Name.Identifier.ValueText.IndexOf("AnyIp", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            yield return Named(site, edits => NarrowCall(site, call, name, edits));
            yield break;
        }

        if (Parts(site, typed) is { } parts)
        {
            yield return parts;
        }

        var given = GivenValues.Given(site);
        if (given.Count > 0)
        {
            yield return Named(site, edits => given.All(value => Narrow(site, value, IsV6(typed), edits)) && Drop(site, given, edits));
        }
        else
        {
            yield return Named(site, edits => Narrow(site, typed, IsV6(typed), edits));
        }

        // Where no constant can be declared, or its holder must stay.
        if (typed.IsKind(SyntaxKind.StringLiteralExpression))
        {
            yield return Named(site, edits =>
            {
                edits.Replace(site.Document.Id, typed.Span, "\"" + ValueOf(site, IsV6(typed)) + "\"");
                return true;
            });
        }
    }

    private static Fix Named(FixSite site, Func<SolutionEdits, bool> plan)
    {
        var edits = new SolutionEdits();
        return new Fix(Key, Title, plan(edits) ? edits : new SolutionEdits());
    }

    private static bool Drop(FixSite site, IEnumerable<SyntaxNode> replaced, SolutionEdits edits)
    {
        UnusedNames.Drop(site, replaced, edits);
        return true;
    }

    // Other networks stand beside it: in the list, or in the text itself.
    private static Fix? Parts(FixSite site, ExpressionSyntax typed)
    {
        var edits = new SolutionEdits();
        if (Elements.Of(typed) is { } element && Elements.HasOthers(element))
        {
            return Elements.Remove(site, element, edits) ? new Fix(Key, "Remove the network that lets everyone in", edits) : null;
        }

        if (typed is not LiteralExpressionSyntax { Token.Value: string text } || text.IndexOf(',') < 0)
        {
            return null;
        }

        var kept = text.Split(',').Where(part => AddressRange.Judge(part) is AddressVerdict.Narrow or AddressVerdict.Private).ToList();
        if (kept.Count == 0)
        {
            return null;
        }

        edits.Replace(site.Document.Id, typed.Span, SymbolDisplay.FormatLiteral(string.Join(",", kept).Trim(), quote: true));
        return new Fix(Key, "Remove the network that lets everyone in", edits);
    }

    private static bool Narrow(FixSite site, ExpressionSyntax value, bool isV6, SolutionEdits edits)
    {
        var type = site.Model.GetTypeInfo(value, site.CancellationToken).Type;
        if (type is not null && type.SpecialType != SpecialType.System_String && type is not IErrorTypeSymbol)
        {
            return false;
        }

        if (PlaceholderConstant.Name(site, value, WantedName(site, isV6), ValueOf(site, isV6), edits) is not { } name)
        {
            return false;
        }

        edits.Replace(site.Document.Id, value.Span, name);
        return true;
    }

    // Peer.AnyIpv4(), connections.AllowFromAnyIpv4(port), connections.AllowDefaultPortFromAnyIpv4()
    private static bool NarrowCall(FixSite site, InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, SolutionEdits edits)
    {
        var method = access.Name.Identifier.ValueText;
        var isV6 = method.EndsWith("6", StringComparison.Ordinal);
        if (PlaceholderConstant.Name(site, call, WantedName(site, isV6), ValueOf(site, isV6), edits) is not { } network)
        {
            return false;
        }

        var factory = isV6 ? "Ipv6" : "Ipv4";
        var any = method.IndexOf("AnyIp", StringComparison.OrdinalIgnoreCase);
        if (any == 0)
        {
            edits.Replace(site.Document.Id, TextSpan.FromBounds(access.Name.SpanStart, call.Span.End), $"{factory}({network})");
            return true;
        }

        var peer = TypeNames.Write(site, call.SpanStart, "Amazon.CDK.AWS.EC2.Peer", edits) ?? "Peer";
        var rest = call.ArgumentList.Arguments.Count == 0 ? string.Empty : ", ";
        edits.Replace(
            site.Document.Id, TextSpan.FromBounds(access.Name.SpanStart, call.ArgumentList.OpenParenToken.Span.End), $"{method.Substring(0, any)}({peer}.{factory}({network}){rest}");
        return true;
    }

    private static MemberAccessExpressionSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression as MemberAccessExpressionSyntax;

    private static bool IsV6(ExpressionSyntax typed) => typed is LiteralExpressionSyntax { Token.Value: string text } && text.IndexOf(':') >= 0;

    // Azure's rules take single addresses without a prefix length, and some take no /32.
    private static bool TakesAddresses(FixSite site) => site.Property(FindingProperties.Row) is { } row && row.IndexOf("azure", StringComparison.Ordinal) >= 0;

    private static string ValueOf(FixSite site, bool isV6) => TakesAddresses(site)
        ? isV6 ? NetworkPlaceholder.AddressV6 : NetworkPlaceholder.Address
        : isV6 ? NetworkPlaceholder.NetworkV6 : NetworkPlaceholder.Network;

    private static string WantedName(FixSite site, bool isV6) => (TakesAddresses(site) ? "AllowedAddress" : "AllowedNetwork") + (isV6 ? "V6" : string.Empty);
}
