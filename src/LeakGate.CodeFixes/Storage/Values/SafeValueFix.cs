using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Storage;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage.Removal;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Storage.Values;

/// <summary>
/// Sets the safe value. A flag that is typed elsewhere and serves other purposes too is left alone: the setting is given the safe value instead. Where object
/// ownership makes buckets refuse ACLs, leaving the ACL out is offered as well.
/// </summary>
internal static class SafeValueFix
{
    private const string Key = "LeakGate.Storage.SafeValue";
    private const string LeaveOutKey = "LeakGate.Storage.LeaveOut";

    public static IEnumerable<Fix> Plan(FixSite site)
    {
        if (site.Property(FindingProperties.Safe) is not { } forms || GivenValues.Typed(site) is not { } typed)
        {
            yield break;
        }

        var safe = new SafeText(site, forms);
        var given = GivenValues.Given(site);
        if (IsLevel(typed) || GivenValues.IsOwn(site, typed))
        {
            if (Replace(site, safe, new[] { typed }) is { } own)
            {
                yield return own;
            }
        }

        if (given.Count > 0 && Replace(site, safe, given) is { } atSettings)
        {
            UnusedNames.Drop(site, given, atSettings.Edits);
            yield return atSettings;
        }

        if (LeavesOut(site) && RemoveSettingFix.Remove(site, typed) is { } edits)
        {
            yield return new Fix(LeaveOutKey, "Leave the ACL out: private is the default", edits);
        }
    }

    private static Fix? Replace(FixSite site, SafeText safe, IReadOnlyList<ExpressionSyntax> values)
    {
        var edits = new SolutionEdits();
        var written = string.Empty;
        foreach (var value in values)
        {
            if (safe.Replacing(value) is not { } change || site.Text.ToString(change.Span) == change.Text)
            {
                return null;
            }

            edits.Replace(site.Document.Id, change.Span, change.Text);
            written = change.Text;
        }

        return new Fix(Key, $"Set {written}", edits);
    }

    // A value of the level's own type says nothing else, whoever uses it; true and false do.
    private static bool IsLevel(ExpressionSyntax value)
        => !value.IsKind(SyntaxKind.TrueLiteralExpression) && !value.IsKind(SyntaxKind.FalseLiteralExpression) && value is not PrefixUnaryExpressionSyntax;

    private static bool LeavesOut(FixSite site)
        => ExposureCatalogue.BuiltIn.Rows.FirstOrDefault(row => row.Id == site.Property(FindingProperties.Row)) is { Given: ExposureGiven.Property } row
            && row.GuardedBy.Contains("aws-bucket-owner-enforced") && row.Id.StartsWith("aws-s3-", StringComparison.Ordinal);
}
