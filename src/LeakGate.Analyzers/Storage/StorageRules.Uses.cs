using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Storage.Decisions;
using LeakGate.Analyzers.Storage.Policies;
using LeakGate.Analyzers.Storage.Rules;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Storage;

internal sealed partial class StorageRules
{
    private void VisitUse(StorageUse use, List<StorageUse> all)
    {
        if (IsInside(use))
        {
            return;
        }

        switch (use.Row.Given)
        {
            case ExposureGiven.Property or ExposureGiven.Argument when use.Value is not null:
                VisitSetting(use);
                break;
            case ExposureGiven.Call:
                VisitCall(use);
                break;
            case ExposureGiven.Policy when use.Value is not null:
                AddGrants(use.Value, use.Row, use.Site, 2);
                break;
            case ExposureGiven.Grantee when use.Value is not null:
                VisitGrantee(use);
                break;
            case ExposureGiven.Cidr when use.Value is not null:
                VisitNetwork(use);
                break;
            case ExposureGiven.Range:
                VisitRange(use, all);
                break;
            case ExposureGiven.Lifetime when use.Value is not null:
                VisitLifetime(use);
                break;
            case ExposureGiven.Origin when use.Value is not null:
                foreach (var leaf in _leaves.Of(use.Value))
                {
                    if (leaf.Text is "*" or "https://*" or "http://*" && IsHere(leaf.Origin))
                    {
                        Decide(new Opening(use.Row, use.Row.Exposure, leaf.Origin, use.Site, leaf.Origin.Span) { Setting = use.Member + " \"*\"", Weight = 2 }
                            .GivenBy(GivenElsewhere(use.Value, leaf.Origin)));
                    }
                }

                break;
            case ExposureGiven.Omitted or ExposureGiven.Partial:
                VisitOmission(use, (BaseObjectCreationExpressionSyntax)use.Site);
                break;
        }
    }

    // The library's own source: a type that makes its values, a request that sets its own members.
    private static bool IsInside(StorageUse use)
    {
        for (var type = use.Site.FirstAncestorOrSelf<TypeDeclarationSyntax>(); type is not null; type = type.Parent as TypeDeclarationSyntax)
        {
            foreach (var candidate in use.Row.Types)
            {
                if (candidate.SimpleName == type.Identifier.ValueText)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void VisitSetting(StorageUse use)
    {
        var row = use.Row;
        if (row.Requires.Contains("root-folder"))
        {
            VisitRootFolder(use);
            return;
        }

        if (row.UnsafeValues.IsEmpty)
        {
            if (!row.Requires.Contains("allow-statement") || Statements.IsOpen(use.Site))
            {
                Decide(new Opening(row, row.Exposure, use.Site, use.Site, use.Site.Span) { Setting = "Everyone but those named (" + use.Member + ")", Weight = 2 });
            }

            return;
        }

        if (row.Requires.Contains("restore-attribute") && !IsRestore(use.Site))
        {
            return;
        }

        foreach (var leaf in _leaves.Of(use.Value!))
        {
            if (leaf.Text is { } text)
            {
                if (!IsOfAnother(leaf, use) && row.FindUnsafe(text) is { } unsafeValue)
                {
                    AddSetting(use, leaf, unsafeValue);
                }
                else if (_file.Project.IsReporting)
                {
                    _openings.AddSafe(new Opening(row, row.Exposure, leaf.Origin, use.Site, use.Site.Span) { Setting = row.Given == ExposureGiven.Argument ? Shown(leaf) : Name(use) + " = " + Shown(leaf) });
                }
            }
            else
            {
                if (leaf.Decider is { } decider)
                {
                    _demands.Add(new StorageDemand(decider, row, row.Exposure, use.Member, null) { Resource = WrappedResource(use.Site) });
                }

                if (IsReadAtRunTime(row, leaf))
                {
                    // Of several values it is this one that is not known.
                    var place = use.Value is ConditionalExpressionSyntax or SwitchExpressionSyntax or BinaryExpressionSyntax && use.Value.Span.Contains(leaf.Origin.Span) ? leaf.Origin : use.Value!;
                    _openings.AddReadAtRunTime(new Opening(row, row.Exposure, place, use.Site, place.Span) { Setting = Name(use), Weight = 2 }, "'" + Compact(leaf.Origin) + "'");
                }
            }
        }
    }

    // A level that the program reads, from its configuration or from what somebody else has set: nothing proves it private. What callers give is asked of them.
    private static bool IsReadAtRunTime(ExposureRow row, in Leaf leaf)
        => row.Rule is RuleIds.PublicStorage or RuleIds.GuardSwitchedOff && leaf.Value.Kind is FlowKind.Unknown && leaf.Value.Symbol is not IParameterSymbol
            && leaf.Origin is ElementAccessExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ConditionalAccessExpressionSyntax
            && leaf.Value.Symbol is not (ITypeSymbol or INamespaceSymbol or IFieldSymbol { IsConst: true })

            // A name that nothing declares may be a value that a static using brings.
            && (leaf.Origin is not IdentifierNameSyntax || leaf.Value.Symbol is not null);

    private void AddSetting(StorageUse use, Leaf leaf, UnsafeValue value)
    {
        var isEnum = _catalogue.ForEnumValue(value.Text).Length > 0 && leaf.Value.Text is null && leaf.Text is not ("true" or "false");
        if (!IsHere(leaf.Origin))
        {
            // An enum's value, and what a member of the project is set to, is reported where it is typed.
            if (isEnum || leaf.Value.Kind == FlowKind.Scalar || leaf.Origin.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not null)
            {
                return;
            }

            Decide(new Opening(use.Row, value.Exposure, use.Value!, use.Site, use.Value!.Span) { Setting = $"{Name(use)} = {Shown(leaf)}", Value = value.Text, Weight = 2 });
            return;
        }

        var isFlag = leaf.Text is "true" or "false";
        var isDirect = use.Site is AssignmentExpressionSyntax assignment && assignment.Right == leaf.Origin;
        var span = isFlag && isDirect ? use.Site.Span : leaf.Origin.Span;
        var setting = isFlag ? $"{Name(use)} = {leaf.Text}" : Shown(leaf);
        Decide(new Opening(use.Row, value.Exposure, leaf.Origin, use.Site, span) { Setting = setting, Value = value.Text, Weight = 2 }.GivenBy(GivenElsewhere(use.Value!, leaf.Origin)));
    }

    // UseFileServer(new FileServerOptions { EnableDirectoryBrowsing = true }): the flag is another setting's.
    private static bool IsOfAnother(in Leaf leaf, StorageUse use)
        => leaf.Text is "true" or "false" && leaf.Origin.Parent is AssignmentExpressionSyntax inner && inner != use.Site && use.Value!.Span.Contains(inner.Span);

    // The value as the setting gives it, when it is typed somewhere else.
    private static ExpressionSyntax? GivenElsewhere(ExpressionSyntax given, ExpressionSyntax origin) => given.Span.Contains(origin.Span) ? null : given;

    private static string Name(StorageUse use) => use.Member == ".ctor" ? use.Row.Types[0].SimpleName : use.Member;

    private static string Shown(Leaf leaf) => leaf.Value.Text is { } text ? "\"" + text + "\"" : Compact(leaf.Origin);

    private bool IsHere(SyntaxNode node) => node.SyntaxTree == _file.Model.SyntaxTree;

    private static bool IsRestore(SyntaxNode site)
        => site.Parent is not InitializerExpressionSyntax initializer || Creations.Find(initializer, "AttributeName") is not { } name
            || name.Right.ToString().IndexOf("restore", StringComparison.OrdinalIgnoreCase) >= 0;

    private void VisitCall(StorageUse use)
    {
        var row = use.Row;
        if ((row.Requires.Contains("database-port") && !new Ports(_file).ReachDatabase(use.Site))
            || (row.Requires.Contains("database-receiver") && !new Ports(_file).IsDatabase(use.Site))
            || (row.Requires.Contains("allow-statement") && !Statements.IsOpen(use.Site)))
        {
            return;
        }

        var span = use.Site is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call && call.Expression.ToString().IndexOf('\n') >= 0
            ? TextSpan.FromBounds(name.SpanStart, call.Span.End)
            : use.Site.Span;
        var exposure = row.Rule == RuleIds.GrantToEveryone ? Widest(row.Exposure, Statements.AccessOf(use.Site)) : row.Exposure;
        Decide(new Opening(row, exposure, use.Site, use.Site, span) { Setting = Compact(use.Site is InvocationExpressionSyntax invocation ? Short(invocation) : use.Site), Weight = 2 });
    }

    private static SyntaxNode Short(InvocationExpressionSyntax invocation)
        => invocation.Expression is MemberAccessExpressionSyntax { Expression: not IdentifierNameSyntax } access ? access.Name : invocation;

    private void VisitGrantee(StorageUse use)
    {
        var isPrincipal = use.Row.Requires.Contains("allow-statement") || use.Row.Id.StartsWith("aws-auth-", StringComparison.Ordinal);
        if (isPrincipal && !Statements.IsOpen(use.Site))
        {
            return;
        }

        foreach (var leaf in _leaves.Of(use.Value!))
        {
            if (leaf.Decider is { } decider)
            {
                _demands.Add(new StorageDemand(decider, use.Row, use.Row.Exposure, use.Member, null) { Resource = WrappedResource(use.Site) });
            }

            if (leaf.Value.Text is not { } text && (leaf.Text is not { } name || (text = name) is null))
            {
                continue;
            }

            var who = isPrincipal ? (Members.IsEveryonePrincipal("AWS", text) ? PublicPrincipal.Everyone : PublicPrincipal.None) : Members.Judge(text);
            if (who == PublicPrincipal.None)
            {
                continue;
            }

            var place = IsHere(leaf.Origin) ? leaf.Origin : use.Value!;
            var access = isPrincipal ? Statements.AccessOf(use.Site) : AccessOfRole(use.Site, text);
            var exposure = Widest(use.Row.Exposure, access);
            var given = $"{Name(use)} \"{text}\"";
            var setting = exposure == Exposure.PublicWrite ? given : (who == PublicPrincipal.AnyAccount ? "Anyone with an account" : "Anyone") + " (" + given + ")";
            var words = !isPrincipal && exposure != Exposure.PublicWrite && RoleBeside(use.Site, text) is { } role && Members.IsForeignRole(role) ? "do what " + role + " allows" : string.Empty;
            Decide(new Opening(use.Row, exposure, place, use.Site, place.Span) { Setting = setting, Words = words, Weight = 2 }.GivenBy(GivenElsewhere(use.Value!, place)));
        }
    }

    // What the role beside the member lets it do.
    private PolicyAccess AccessOfRole(SyntaxNode site, string member) => RoleBeside(site, member) is { } role ? Members.AccessOfRole(role) : PolicyAccess.None;

    private string? RoleBeside(SyntaxNode site, string member)
    {
        ExpressionSyntax? role = null;
        if (site.Parent is InitializerExpressionSyntax initializer)
        {
            role = Creations.Find(initializer, "Role")?.Right ?? Creations.Find(initializer, "Permission")?.Right;
        }
        else if (site is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments })
        {
            role = arguments[0].Expression;
        }

        var colon = member.IndexOf(':');
        return role is not null && _file.Flow.Evaluate(role)[0].Text is { } text ? text : colon > 0 ? member.Substring(0, colon) : null;
    }

    private void VisitOmission(StorageUse use, BaseObjectCreationExpressionSyntax creation)
    {
        var row = use.Row;
        if (row.Requires.Contains("public-subnets") && !(Creations.Find(creation.Initializer, "VpcSubnets") is { } subnets
            && _file.Flow.Evaluate(subnets.Right).Any(static value => value.Origin.ToString().IndexOf("SubnetType.PUBLIC", StringComparison.Ordinal) >= 0)))
        {
            return;
        }

        if (row.GuardedBy.Contains("private-subnets") && creation.ToString().IndexOf("PRIVATE", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return;
        }

        var missing = new Omissions(_file).Missing(creation, row.Members);
        if (missing.Count == 0 || (row.Given == ExposureGiven.Omitted && missing.Count < row.Members.Length))
        {
            return;
        }

        var end = (creation as ObjectCreationExpressionSyntax)?.Type.Span.End ?? creation.NewKeyword.Span.End;
        Decide(new Opening(row, row.Exposure, creation, creation, TextSpan.FromBounds(creation.NewKeyword.SpanStart, end))
        {
            Setting = Creations.SimpleNameOf(Creations.TypeOf(creation)) is { Length: > 0 } name ? name : row.Types[0].SimpleName,
            Words = string.Join(", ", missing),
            Missing = string.Join("|", missing),
            Weight = 2,
        });
    }

    // new PhysicalFileProvider(env.ContentRootPath): the folder that holds the program and its configuration.
    private void VisitRootFolder(StorageUse use)
    {
        var value = use.Value!;
        if (value is IdentifierNameSyntax)
        {
            value = _file.Flow.Evaluate(value)[0].Origin;
        }

        var folder = value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } ? arguments[0].Expression : value;
        var text = _file.Flow.Evaluate(folder)[0].Text ?? Creations.LastNameOf(folder);
        if (use.Row.FindUnsafe(text) is { } unsafeValue && IsHere(folder))
        {
            Decide(new Opening(use.Row, unsafeValue.Exposure, folder, use.Site, value.Span) { Setting = Compact(value), Words = "the application's own folder", Weight = 2 }
                .GivenBy(GivenElsewhere(use.Value!, value)));
        }
    }
}
