using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers;
using LeakGate.Analyzers.Analysis;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>A kind of place at which no fix is offered.</summary>
/// <param name="Id">The rules that it concerns, as docs/fixes.md shows them.</param>
/// <param name="Shape">What the place looks like.</param>
/// <param name="Reason">Why no edit is right there, and what to do instead.</param>
internal sealed record UnfixableShape(string Id, string Shape, string Reason);

/// <summary>The findings that no edit mends. docs/fixes.md lists them; a test sees to it that there are no others.</summary>
internal static class Unfixable
{
    public static readonly UnfixableShape InitializationVector = new(
        RuleIds.CryptographicKey,
        "initialization vector or nonce",
        "It has to be new for every message and to travel with it, so what is stored or sent changes its format. Draw it with `RandomNumberGenerator` and write it in front of the message.");

    public static readonly UnfixableShape Salt = new(
        RuleIds.CryptographicKey,
        "salt",
        "It has to be new for every password and to be stored beside the hash, so the table changes. Draw it with `RandomNumberGenerator` when the password is set.");

    public static readonly UnfixableShape ConstantOnly = new(
        "all",
        "attribute argument, parameter's default value, `case` label, pattern (but for `is \"…\"`, which becomes `==`)",
        "The language allows nothing but a constant there. Move the value to code that can read it, or compare outside of the pattern.");

    public static readonly UnfixableShape ConstantUse = new(
        "all",
        "`const` that is used in one of these places or in another `const`",
        "As a property it could not stand there. Mend the uses first; the fix is then offered.");

    public static readonly UnfixableShape ExpressionTree = new(
        "all",
        "inside of an expression tree (a LINQ query that becomes SQL)",
        "An expression tree cannot throw. Read the value into a local before the query.");

    public static readonly UnfixableShape OldLanguage = new(
        "all",
        "a project that compiles as C# 6 or older",
        "It has no `throw` expression. Raise `LangVersion`, or read the value by hand.");

    public static readonly UnfixableShape Broken = new(
        "all",
        "code around which the fix would not compile or would bring a warning",
        "Every fix is compiled before it is offered. Most often the code does not compile to begin with.");

    public static IReadOnlyList<UnfixableShape> All { get; } = new[] { InitializationVector, Salt, ConstantOnly, ConstantUse, ExpressionTree, OldLanguage, Broken };

    /// <summary>Why no fix is right, whatever the code around the finding; null if one may be.</summary>
    public static UnfixableShape? ByKind(FixSite site) => (site.RuleId, site.Property(FindingProperties.Kind)) switch
    {
        (RuleIds.CryptographicKey, "initialization vector") => InitializationVector,
        (RuleIds.CryptographicKey, "salt") => Salt,
        _ => null,
    };

    /// <summary>Why no fix was found for a finding that has none.</summary>
    public static async Task<UnfixableShape> ExplainAsync(FixSite site, TypedSecret secret)
    {
        var place = SecretPlace.Of(secret.Origin);
        return ByKind(site)
            ?? (place.Kind == PlaceKind.ConstantOnly ? ConstantOnly
            : site.LanguageVersion < LanguageVersion.CSharp7 ? OldLanguage
            : place.Declarator is { } declarator && !await ConstantUses.AllowValueAsync(site, declarator).ConfigureAwait(false) ? ConstantUse
            : IsInExpressionTree(site, secret.Origin) ? ExpressionTree
            : Broken);
    }

    private static bool IsInExpressionTree(FixSite site, ExpressionSyntax origin)
        => origin.Ancestors().OfType<LambdaExpressionSyntax>().Any(lambda => site.Model.GetTypeInfo(lambda, site.CancellationToken).ConvertedType is { Name: "Expression" })
            || origin.FirstAncestorOrSelf<QueryExpressionSyntax>() is not null;
}
