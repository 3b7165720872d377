using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers;
using LeakGate.Analyzers.Storage;

namespace LeakGate.CodeFixes.Storage;

/// <summary>What the storage fixes do for which findings, and why some findings have none: the documentation's table, from the same rows that the fixes go by.</summary>
internal static class StorageFixTable
{
    /// <summary>By rule; a fix that begins with <c>none</c> says why.</summary>
    public static IEnumerable<(string Rule, string Shape, string Fix)> Rows
        => FromCatalogue().Concat(Limits()).OrderBy(row => row.Rule, StringComparer.Ordinal).ThenBy(row => row.Fix.StartsWith("none", StringComparison.Ordinal));

    private static IEnumerable<(string Rule, string Shape, string Fix)> FromCatalogue()
    {
        var rows = ExposureCatalogue.BuiltIn.Rows.SelectMany(row => RulesOf(row).Select(rule => (Rule: rule, Row: row))).ToList();
        var fixable = rows.Where(pair => pair.Row.Fix != ExposureFix.None)
            .GroupBy(pair => (pair.Rule, pair.Row.Given, pair.Row.Fix))
            .Select(group => (group.Key.Rule, $"{ShapeOf(group.Key.Given)} ({Count(group.Count())})", FixOf(group.Key.Fix)));
        var others = rows.Where(pair => pair.Row.Fix == ExposureFix.None)
            .GroupBy(pair => (pair.Rule, pair.Row.NoFixReason))
            .Select(group => (group.Key.Rule, string.Join(", ", group.Select(pair => NameOf(pair.Row)).Distinct()), "none: " + group.Key.NoFixReason));
        return fixable.Concat(others);
    }

    private static IEnumerable<(string Rule, string Shape, string Fix)> Limits()
    {
        yield return (RuleIds.UndecidedAccess, "every finding", "none: whether it is open is decided while the program runs");
        foreach (var rule in new[] { RuleIds.PublicStorage, RuleIds.GuardSwitchedOff })
        {
            yield return (rule, "a call whose result is used", "none: what uses the result would not compile");
        }

        yield return (RuleIds.GrantToEveryone, "a grant that is returned, kept in a field or used twice", "none: where it takes effect is not seen");
        yield return (RuleIds.GrantToEveryone, "a policy document that a method puts together", "none: its text does not stand in the code");
        yield return (RuleIds.OpenNetwork, "the placeholder that a fix has written", "none: only you know the network that needs access");
    }

    private static IEnumerable<string> RulesOf(ExposureRow row)
    {
        var rules = row.UnsafeValues.Select(value => row.RuleFor(value.Exposure)).DefaultIfEmpty(row.Rule);
        return row.Rule == RuleIds.GrantToEveryone ? rules.Append(RuleIds.PublicWrite).Distinct() : rules.Distinct();
    }

    private static string NameOf(ExposureRow row)
        => row.Types.IsEmpty ? row.Members[0] : row.Members[0] == ".ctor" ? "new " + row.Types[0].SimpleName : row.Types[0].SimpleName + "." + row.Members[0];

    private static string Count(int rows) => rows == 1 ? "1 row of the catalogue" : $"{rows} rows of the catalogue";

    private static string ShapeOf(ExposureGiven given) => given switch
    {
        ExposureGiven.Enum => "a member of an enumeration or a named constant",
        ExposureGiven.Property => "a property",
        ExposureGiven.Argument => "an argument",
        ExposureGiven.Call => "a call or a creation",
        ExposureGiven.Omitted => "a setting left out",
        ExposureGiven.Partial => "a block with settings left out",
        ExposureGiven.Policy => "a policy document, as text or as objects",
        ExposureGiven.Range => "a start and an end address",
        ExposureGiven.Cidr => "a network",
        ExposureGiven.Lifetime => "an expiry or a duration",
        ExposureGiven.Origin => "an origin",
        ExposureGiven.Grantee => "a grantee, member or principal",
        _ => "a header",
    };

    private static string FixOf(ExposureFix fix) => fix switch
    {
        ExposureFix.ReplaceValue => "the safe value is set",
        ExposureFix.SetProperty => "what is left out is added",
        ExposureFix.RemoveCall => "the call is removed; where a flag that a caller gives decides over it, the flag is cleared",
        ExposureFix.RemoveSetting => "the setting is left out: its default is closed",
        ExposureFix.RemoveGrant => "the grant is removed",
        ExposureFix.OwnAccount => "the own account takes the place of everyone; beside others everyone is removed",
        ExposureFix.EditPolicy => "everyone is taken out of the document",
        ExposureFix.NarrowNetwork => "a named placeholder takes its place, which the rule reports until it is filled in; beside others it is removed",
        ExposureFix.NarrowRange => "a named placeholder takes the place of both ends, which the rule reports until it is filled in",
        ExposureFix.ShortenLink => "the link lives for an hour",
        ExposureFix.NameOrigin => "an origin to be filled in takes its place; beside others it is removed",
        _ => "none",
    };
}
