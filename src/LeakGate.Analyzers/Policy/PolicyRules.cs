using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Policy;

/// <summary>LEAK9001 to LEAK9003: what is wrong in the policy files themselves.</summary>
internal static class PolicyRules
{
    /// <summary>What is wrong in the policy file at <paramref name="path"/>, in the order of its text.</summary>
    public static IEnumerable<Diagnostic> Check(ProjectPolicy policy, string path)
    {
        foreach (var placed in policy.Files)
        {
            if (placed.Path == path)
            {
                foreach (var issue in placed.Issues)
                {
                    yield return Diagnostic.Create(Descriptors.InvalidPolicy, placed.LocationOf(issue.Span), issue.Message);
                }

                foreach (var exemption in placed.File.Exemptions)
                {
                    if (Check(exemption, placed, policy.Today) is { } diagnostic)
                    {
                        yield return diagnostic;
                    }
                }
            }
        }
    }

    /// <summary>What is wrong and stands in no file that could be read.</summary>
    public static IEnumerable<Diagnostic> CheckWhole(ProjectPolicy policy)
    {
        foreach (var trouble in policy.Troubles)
        {
            yield return Diagnostic.Create(Descriptors.InvalidPolicy, Location.None, trouble);
        }
    }

    private static Diagnostic? Check(Exemption exemption, PlacedPolicy placed, DateTime? today)
    {
        if (exemption.Missing.Length > 0)
        {
            return Diagnostic.Create(Descriptors.IncompleteExemption, placed.LocationOf(exemption.Span), exemption.Rule, exemption.Subject, exemption.Missing);
        }

        if (exemption.Expires is not { } end || today is not { } date || (end - date).TotalDays > Exemption.NoticeDays)
        {
            return null;
        }

        var descriptor = date > end ? Descriptors.ExpiredExemption : Descriptors.ExpiringExemption;
        return Diagnostic.Create(
            descriptor, placed.LocationOf(exemption.ExpiresSpan), exemption.Rule, exemption.Subject, end.ToString(PolicyDate.Format, CultureInfo.InvariantCulture));
    }
}
