using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Flow;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage.Removal;
using LeakGate.CodeFixes.Storage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Storage.Links;

/// <summary>Lets a shared link live for an hour (less where the project's limit is less), counted from the same clock that the code reads.</summary>
internal static class LinkFix
{
    private const string Key = "LeakGate.Storage.ShortenLink";

    public static IEnumerable<Fix> Plan(FixSite site)
    {
        if (GivenValues.Typed(site) is not { } value
            || !int.TryParse(site.Property(FindingProperties.Safe), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
        {
            yield break;
        }

        var time = new TimeFlow(new ConstantFlow(site.Model, tree => site.Model.Compilation.GetSemanticModel(tree), site.CancellationToken));
        value = InsideText(value);
        if (Shortened(site, time, value, minutes) is not { } text || text == value.ToString())
        {
            yield break;
        }

        var edits = new SolutionEdits();
        edits.Replace(site.Document.Id, value.Span, text);
        UnusedNames.Drop(site, new[] { value }, edits);
        yield return new Fix(Key, minutes == 60 ? "Let the link live for an hour" : $"Let the link live for {minutes} minutes", edits);
    }

    // expires.ToString("o"): the moment is what is written out.
    private static ExpressionSyntax InsideText(ExpressionSyntax value)
        => value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Expression: var moment } } ? moment : value;

    private static string? Shortened(FixSite site, TimeFlow time, ExpressionSyntax value, int minutes)
    {
        var (unit, amount) = minutes == 60 ? ("Hours", 1) : ("Minutes", minutes);
        if (NowIn(time, value) is { } now)
        {
            return $"{now}.Add{unit}({amount})";
        }

        var type = site.Model.GetTypeInfo(value, site.CancellationToken).Type;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        switch (type?.SpecialType)
        {
            case SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_Single:
                return (minutes * 60).ToString(CultureInfo.InvariantCulture);
            case SpecialType.System_DateTime:
                return $"{type.ToMinimalDisplayString(site.Model, value.SpanStart)}.UtcNow.Add{unit}({amount})";
        }

        var name = type is null or IErrorTypeSymbol ? RootOf(value) : type.ToMinimalDisplayString(site.Model, value.SpanStart);
        return (type?.Name is { Length: > 0 } known and not null && type is not IErrorTypeSymbol ? known : name) switch
        {
            "DateTimeOffset" or "DateTime" => $"{name}.UtcNow.Add{unit}({amount})",
            "TimeSpan" => $"{name}.From{unit}({amount})",
            "Duration" when type?.GetMembers(unit).Any(member => member.IsStatic) != false => $"{name}.{unit}({amount})",
            "Duration" => $"{name}.From{unit}({amount})",
            _ => null,
        };
    }

    // The moment that the lifetime is added to: clock.UtcNow of clock.UtcNow.AddDays(30).AddHours(1), now of now + lifetime.
    private static ExpressionSyntax? NowIn(TimeFlow time, ExpressionSyntax value)
    {
        var start = value switch
        {
            ParenthesizedExpressionSyntax parenthesized => NowIn(time, parenthesized.Expression),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when access.Name.Identifier.ValueText.StartsWith("Add", System.StringComparison.Ordinal)
                => NowIn(time, access.Expression) ?? access.Expression,
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => NowIn(time, sum.Left) ?? sum.Left,
            _ => null,
        };
        return start is not null && time.Evaluate(start) is { Ticks: 0, IsDate: false } ? start : null;
    }

    private static string RootOf(ExpressionSyntax value)
        => value.DescendantTokens().FirstOrDefault(token => token.Text is "DateTimeOffset" or "DateTime" or "TimeSpan" or "Duration").Text ?? string.Empty;
}
