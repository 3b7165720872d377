using System;
using System.Collections.Immutable;
using LeakGate.Analyzers.Json;

namespace LeakGate.Analyzers.Storage.Policies;

/// <summary>
/// Finds what a policy grants to everyone: IAM-style documents (S3, CloudFormation, MinIO, OSS, COS, OBS) and Google bindings, as JSON text or as statements
/// built in code. A statement that denies grants nothing; one that denies everyone outside known networks or accounts narrows what the others grant.
/// </summary>
internal static class PolicyEvaluator
{
    /// <summary>True when <paramref name="text"/> may be a policy document: cheap enough to ask of every string.</summary>
    public static bool LooksLikePolicy(string text)
        => Contains(text, "principal") && Contains(text, "statement") || Contains(text, "bindings") && Contains(text, "members");

    /// <summary>The public grants of the document in <paramref name="text"/>; empty when there are none and when it is no policy document.</summary>
    /// <param name="text">JSON, perhaps with holes; policies may be nested in it, as in a template.</param>
    /// <param name="allowIsDefault">Whether a statement without effect allows, as in CDK and Terraform; plain documents require the effect.</param>
    public static ImmutableArray<PolicyGrant> Evaluate(string text, bool allowIsDefault = false)
    {
        if (!LooksLikePolicy(text) || JsonReader.Parse(text) is not { } document)
        {
            return ImmutableArray<PolicyGrant>.Empty;
        }

        var grants = ImmutableArray.CreateBuilder<PolicyGrant>();
        PolicyReader.Collect(document, statements => grants.AddRange(Evaluate(statements, allowIsDefault)), grants.Add);
        return grants.ToImmutable();
    }

    /// <summary>The public grants of the statements of one policy.</summary>
    public static ImmutableArray<PolicyGrant> Evaluate(ImmutableArray<PolicyStatement> statements, bool allowIsDefault)
    {
        var grants = ImmutableArray.CreateBuilder<PolicyGrant>();
        foreach (var statement in statements)
        {
            if (EvaluateStatement(statement, allowIsDefault) is { } grant)
            {
                grants.Add(grant.IsNarrowed ? grant : NarrowByDeny(grant, statements));
            }
        }

        return grants.ToImmutable();
    }

    private static PolicyGrant? EvaluateStatement(PolicyStatement statement, bool allowIsDefault)
    {
        if (!(statement.Allows ?? allowIsDefault))
        {
            return null;
        }

        var (principal, place) = FindPublic(statement);
        if (principal == PublicPrincipal.None)
        {
            return null;
        }

        return new PolicyGrant
        {
            Principal = principal,
            Access = AccessOf(statement),
            NarrowedBy = PolicyConditions.FindNarrowing(statement.Conditions),
            Resources = statement.Resources,
            Start = statement.Start,
            Length = statement.Length,
            PrincipalStart = place?.Start ?? statement.Start,
            PrincipalLength = place?.Length ?? statement.Length,
        };
    }

    private static (PublicPrincipal Principal, PolicyPrincipal? Place) FindPublic(PolicyStatement statement)
    {
        if (statement.ExceptsPrincipals)
        {
            // A hole may hold the star that makes "everyone but" no one; what is named proves that someone is left.
            return statement.Principals.Length > 0 ? (PublicPrincipal.EveryoneBut, statement.Principals[0]) : (PublicPrincipal.None, null);
        }

        foreach (var principal in statement.Principals)
        {
            if (Members.IsEveryonePrincipal(principal.Kind, principal.Name))
            {
                return (PublicPrincipal.Everyone, principal);
            }
        }

        return (PublicPrincipal.None, null);
    }

    private static PolicyAccess AccessOf(PolicyStatement statement)
    {
        if (statement.ExceptsActions)
        {
            return PolicyAccess.Read | PolicyAccess.List | PolicyAccess.Write;
        }

        var access = PolicyAccess.None;
        foreach (var action in statement.Actions)
        {
            access |= PolicyActions.Classify(action);
        }

        return access;
    }

    // "Deny everyone whose address is not in ours" beside "allow everyone": together they allow only ours.
    private static PolicyGrant NarrowByDeny(PolicyGrant grant, ImmutableArray<PolicyStatement> statements)
    {
        foreach (var statement in statements)
        {
            if (statement.Allows != false || FindPublic(statement).Principal != PublicPrincipal.Everyone || (AccessOf(statement) & grant.Access) != grant.Access)
            {
                continue;
            }

            if (PolicyConditions.FindExcluding(statement.Conditions) is { } key)
            {
                return new PolicyGrant
                {
                    Principal = grant.Principal,
                    Access = grant.Access,
                    NarrowedBy = key,
                    Resources = grant.Resources,
                    Start = grant.Start,
                    Length = grant.Length,
                    PrincipalStart = grant.PrincipalStart,
                    PrincipalLength = grant.PrincipalLength,
                };
            }
        }

        return grant;
    }

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
