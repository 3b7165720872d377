using System;
using System.Collections.Generic;
using System.Globalization;
using LeakGate.Analyzers.Storage.Links;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Flow;

/// <summary>A time that an expression has: a duration, a moment from now, or a date.</summary>
internal readonly struct TimeValue
{
    public TimeValue(long ticks, bool isDate)
    {
        Ticks = ticks;
        IsDate = isDate;
    }

    /// <summary>100 ns: of the duration, from now to the moment, or of the date; saturated.</summary>
    public long Ticks { get; }

    /// <summary>A date of the calendar, not a distance from now.</summary>
    public bool IsDate { get; }
}

/// <summary>
/// Computes durations and moments from constants: <c>DateTime.UtcNow.AddYears(10)</c>, <c>TimeSpan.FromDays(Days)</c>, <c>now + lifetime</c>. By names, so that it
/// needs no binding of the library; saturating, so that no number overflows.
/// </summary>
internal sealed class TimeFlow
{
    private const int MaximumDepth = 24;

    private readonly ConstantFlow _flow;
    private readonly IReadOnlyDictionary<ISymbol, ExpressionSyntax>? _given;

    /// <param name="flow">The flow of constants.</param>
    /// <param name="given">What callers give to parameters and settable members; null to follow none.</param>
    public TimeFlow(ConstantFlow flow, IReadOnlyDictionary<ISymbol, ExpressionSyntax>? given = null)
    {
        _flow = flow;
        _given = given;
    }

    /// <summary>The time, or null when it is not known at compile time.</summary>
    public TimeValue? Evaluate(ExpressionSyntax expression) => Visit(expression, 0);

    /// <summary>The number, through constants and arithmetic; null when it is not known.</summary>
    public double? NumberOf(ExpressionSyntax expression) => Number(expression, 0);

    private TimeValue? Visit(ExpressionSyntax expression, int depth)
    {
        if (depth > MaximumDepth)
        {
            return null;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Visit(parenthesized.Expression, depth + 1);
            case CastExpressionSyntax cast:
                return Visit(cast.Expression, depth + 1);
            case PostfixUnaryExpressionSyntax postfix:
                return Visit(postfix.Operand, depth + 1);
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression):
                return Visit(binary.Right, depth + 1);
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression):
                return Add(Visit(binary.Left, depth + 1), Visit(binary.Right, depth + 1));
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.MultiplyExpression):
                return Multiply(Visit(binary.Left, depth + 1), Number(binary.Right, depth + 1)) ?? Multiply(Visit(binary.Right, depth + 1), Number(binary.Left, depth + 1));
            case InvocationExpressionSyntax call:
                return VisitCall(call, depth);
            case ObjectCreationExpressionSyntax creation:
                return VisitCreation(creation, depth);
            case LiteralExpressionSyntax { Token.Value: string date }:
                return DateOf(date);
            case MemberAccessExpressionSyntax access when VisitMember(access, depth) is { } value:
                return value;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax when GivenFor(expression) is { } given:
                return Visit(given, depth + 1);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return VisitName(expression, depth);
            default:
                return null;
        }
    }

    private TimeValue? VisitMember(MemberAccessExpressionSyntax access, int depth)
    {
        var type = NameOf(access.Expression);
        switch (access.Name.Identifier.ValueText)
        {
            case "UtcNow" or "Now" or "Today" when type is "DateTime" or "DateTimeOffset" or "SystemClock" or "Clock" or "_clock" or "clock":
                return new TimeValue(0, isDate: false);
            case "MaxValue" when type is "DateTime" or "DateTimeOffset":
                return new TimeValue(DateTime.MaxValue.Ticks, isDate: true);
            case "MaxValue" when type == "TimeSpan":
                return new TimeValue(long.MaxValue, isDate: false);
            case "UtcDateTime" or "DateTime" or "Date" or "LocalDateTime":
                return Visit(access.Expression, depth + 1);
            default:
                return null;
        }
    }

    private TimeValue? VisitCall(InvocationExpressionSyntax call, int depth)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
        {
            return VisitName(call, depth);
        }

        var arguments = call.ArgumentList.Arguments;
        var name = access.Name.Identifier.ValueText;
        var isTimeSpan = NameOf(access.Expression) is "TimeSpan" or "Duration";
        if (arguments.Count >= 1 && isTimeSpan && UnitOf(name, "From") is { } from)
        {
            return Duration(Number(arguments[0].Expression, depth + 1), from);
        }

        // CDK: Duration.Days(30)
        if (arguments.Count == 1 && isTimeSpan && UnitOf(name, string.Empty) is { } unit)
        {
            return Duration(Number(arguments[0].Expression, depth + 1), unit);
        }

        if (arguments.Count == 1 && UnitOf(name, "Add") is { } add)
        {
            return Add(Visit(access.Expression, depth + 1), Duration(Number(arguments[0].Expression, depth + 1), add));
        }

        switch (name)
        {
            case "Add" when arguments.Count == 1:
                return Add(Visit(access.Expression, depth + 1), Visit(arguments[0].Expression, depth + 1));
            case "Multiply" when arguments.Count == 1:
                return Multiply(Visit(access.Expression, depth + 1), Number(arguments[0].Expression, depth + 1));
            case "GetUtcNow" or "GetLocalNow" or "GetCurrentInstant":
                return new TimeValue(0, isDate: false);
            case "ToUniversalTime" or "ToLocalTime" or "ToOffset" or "ToString" or "GetValueOrDefault":
                return Visit(access.Expression, depth + 1);
            case "SpecifyKind" when arguments.Count == 2:
                return Visit(arguments[0].Expression, depth + 1);
            case "Parse" or "ParseExact" when arguments.Count > 0 && NameOf(access.Expression) is "DateTime" or "DateTimeOffset":
                return Parsed(arguments[0].Expression);
            default:
                return VisitName(call, depth);
        }
    }

    private TimeValue? VisitCreation(ObjectCreationExpressionSyntax creation, int depth)
    {
        var arguments = creation.ArgumentList?.Arguments ?? default;
        var numbers = new List<double>();
        foreach (var argument in arguments)
        {
            if (Number(argument.Expression, depth + 1) is not { } number)
            {
                break;
            }

            numbers.Add(number);
        }

        switch (NameOf(creation.Type))
        {
            case "TimeSpan" when numbers.Count == arguments.Count:
                return numbers.Count switch
                {
                    1 => Duration(numbers[0], DurationUnit.Ticks),
                    3 => Sum(0, numbers[0], numbers[1], numbers[2]),
                    4 or 5 => Sum(numbers[0], numbers[1], numbers[2], numbers[3]),
                    _ => null,
                };
            case "DateTime" or "DateTimeOffset" when numbers.Count >= 3:
                return Date((int)Clamp(numbers[0]), (int)Clamp(numbers[1]), (int)Clamp(numbers[2]));
            case "DateTimeOffset" or "DateTime" when arguments.Count > 0:
                return Visit(arguments[0].Expression, depth + 1);
            default:
                return null;
        }
    }

    // What a name or a method of the project stands for: the longest of the times that it can have.
    private TimeValue? VisitName(ExpressionSyntax expression, int depth)
    {
        TimeValue? longest = null;
        foreach (var value in _flow.Evaluate(expression))
        {
            var time = value.Kind == FlowKind.Text ? DateOf(value.Text!)
                : value.Kind == FlowKind.Unknown && value.Origin != expression && !value.Origin.Contains(expression) ? Visit(value.Origin, depth + 4)
                : null;
            if (time is { } found && (longest is null || found.Ticks > longest.Value.Ticks))
            {
                longest = found;
            }
        }

        return longest;
    }

    private TimeValue? Parsed(ExpressionSyntax text) => _flow.Evaluate(text)[0].Text is { } date ? DateOf(date) : null;

    // Only with its year in front: what is left out of a date is taken from the clock.
    private static TimeValue? DateOf(string date)
        => date.Length >= 8 && date[4] is '-' or '/' && int.TryParse(date.Substring(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && DateTime.TryParse(
                date, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal | DateTimeStyles.NoCurrentDateDefault, out var parsed)
                ? new TimeValue(parsed.Ticks, isDate: true)
                : null;

    private ExpressionSyntax? GivenFor(ExpressionSyntax expression)
        => _given is not null && _flow.SymbolOf(expression)?.OriginalDefinition is { } symbol && _given.TryGetValue(symbol, out var given) ? given : null;

    private double? Number(ExpressionSyntax expression, int depth)
    {
        if (depth > MaximumDepth)
        {
            return null;
        }

        if (GivenFor(expression) is { } given)
        {
            return Number(given, depth + 1);
        }

        var constant = _flow.ModelOf(expression).GetConstantValue(expression);
        if (constant.HasValue)
        {
            return ToNumber(constant.Value);
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Number(parenthesized.Expression, depth + 1);
            case CastExpressionSyntax cast:
                return Number(cast.Expression, depth + 1);
            case BinaryExpressionSyntax binary when Number(binary.Left, depth + 1) is { } left && Number(binary.Right, depth + 1) is { } right:
                return binary.Kind() switch
                {
                    SyntaxKind.AddExpression => left + right,
                    SyntaxKind.SubtractExpression => left - right,
                    SyntaxKind.MultiplyExpression => left * right,
                    SyntaxKind.DivideExpression when right != 0 => left / right,
                    _ => null,
                };
            case MemberAccessExpressionSyntax access when access.Name.Identifier.ValueText.StartsWith("Total", StringComparison.Ordinal):
                return UnitOf(access.Name.Identifier.ValueText, "Total") is { } unit && Visit(access.Expression, depth + 1) is { IsDate: false } duration
                    && LinkLifetime.ToTicks(1, unit) is { } ticks
                        ? (double)duration.Ticks / ticks
                        : null;
        }

        double? largest = null;
        foreach (var value in _flow.Evaluate(expression))
        {
            var number = value.Kind == FlowKind.Scalar ? ToNumber(value.Value)
                : value.Kind == FlowKind.Unknown && value.Origin != expression && !value.Origin.Contains(expression) ? Number(value.Origin, depth + 4)
                : null;
            if (number is { } known && (largest is null || known > largest))
            {
                largest = known;
            }
        }

        return largest;
    }

    private static double? ToNumber(object? value) => value switch
    {
        int number => number,
        long number => number,
        double number => number,
        float number => number,
        short number => number,
        byte number => number,
        uint number => number,
        ulong number => number,
        decimal number => (double)number,
        _ => null,
    };

    private static TimeValue? Duration(double? amount, DurationUnit unit)
        => amount is { } number && LinkLifetime.ToTicks(number, unit) is { } ticks ? new TimeValue(ticks, isDate: false) : null;

    private static TimeValue Sum(double days, double hours, double minutes, double seconds)
        => new(LinkLifetime.ToTicks((((((days * 24) + hours) * 60) + minutes) * 60) + seconds, DurationUnit.Seconds) ?? 0, isDate: false);

    private static TimeValue? Add(TimeValue? left, TimeValue? right)
        => left is { } first && right is { } second ? new TimeValue(LinkLifetime.Add(first.Ticks, second.Ticks), first.IsDate || second.IsDate) : null;

    private static TimeValue? Multiply(TimeValue? value, double? factor)
        => value is { } time && factor is { } number && LinkLifetime.ToTicks(time.Ticks * number, DurationUnit.Ticks) is { } ticks ? new TimeValue(ticks, time.IsDate) : null;

    private static TimeValue? Date(int year, int month, int day)
        => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new TimeValue(new DateTime(year, month, day).Ticks, isDate: true)
            : null;

    private static double Clamp(double number) => number > 10_000 ? 10_000 : number < 0 ? 0 : number;

    private static DurationUnit? UnitOf(string name, string prefix)
        => !name.StartsWith(prefix, StringComparison.Ordinal) ? null : name.Substring(prefix.Length) switch
        {
            "Ticks" => DurationUnit.Ticks,
            "Milliseconds" => DurationUnit.Milliseconds,
            "Seconds" => DurationUnit.Seconds,
            "Minutes" => DurationUnit.Minutes,
            "Hours" => DurationUnit.Hours,
            "Days" => DurationUnit.Days,
            "Months" => DurationUnit.Months,
            "Years" => DurationUnit.Years,
            _ => null,
        };

    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => string.Empty,
    };
}
