using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Storage.Networks;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage.Removal;
using LeakGate.CodeFixes.Storage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Storage.Networks;

/// <summary>Narrows a range of addresses that lets everyone in: both ends become one named placeholder, which the rule reports until it is filled in.</summary>
internal static class RangeFix
{
    private const string Key = "LeakGate.Storage.NarrowNetwork";
    private const string Title = "Narrow to an address to be filled in";

    public static IEnumerable<Fix> Plan(FixSite site)
    {
        var ends = GivenValues.Given(site);
        if (ends.Count == 0 && GivenValues.Typed(site) is { } typed)
        {
            ends.Add(typed);
        }

        var isV6 = ends.Any(end => end.ToString().IndexOf("::", System.StringComparison.Ordinal) >= 0 || end.ToString().EndsWith("IPv6Any", System.StringComparison.Ordinal));
        var edits = new SolutionEdits();
        foreach (var end in ends)
        {
            if (!Narrow(site, end, isV6, edits))
            {
                yield break;
            }
        }

        UnusedNames.Drop(site, ends, edits);
        yield return new Fix(Key, Title, edits);
    }

    private static bool Narrow(FixSite site, ExpressionSyntax end, bool isV6, SolutionEdits edits)
    {
        var value = isV6 ? NetworkPlaceholder.AddressV6 : NetworkPlaceholder.Address;
        var name = PlaceholderConstant.Name(site, end, isV6 ? "AllowedAddressV6" : "AllowedAddress", value, edits) ?? "\"" + value + "\"";
        if (end is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" } })
        {
            edits.Replace(site.Document.Id, arguments[0].Expression.Span, name);
            return true;
        }

        var type = site.Model.GetTypeInfo(end, site.CancellationToken).Type;
        switch (type)
        {
            case null or IErrorTypeSymbol or { SpecialType: SpecialType.System_String }:
                edits.Replace(site.Document.Id, end.Span, name);
                return true;
            case { Name: "IPAddress" } when TypeNames.Write(site, end.SpanStart, "System.Net.IPAddress", edits) is { } address:
                edits.Replace(site.Document.Id, end.Span, $"{address}.Parse({name})");
                return true;
            default:
                return false;
        }
    }
}
