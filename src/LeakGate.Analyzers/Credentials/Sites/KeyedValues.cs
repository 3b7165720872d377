using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>Finds the value that a string key is given: indexers, dictionary entries, pairs, tuples and calls that store under a key.</summary>
internal static class KeyedValues
{
    public static void Find(LiteralExpressionSyntax literal, string key, List<NamedValue> values)
    {
        // ":key:" is the short name of an emoji.
        if (key[0] == ':')
        {
            return;
        }

        switch (literal.Parent)
        {
            case ArgumentSyntax { Parent: BracketedArgumentListSyntax { Arguments.Count: 1 } list }:
                FindByIndexer(list, key, values);
                break;
            case ArgumentSyntax { Parent: ArgumentListSyntax list } argument:
                FindInCall(list, argument, key, values);
                break;
            case ArgumentSyntax { Parent: TupleExpressionSyntax { Arguments.Count: 2 } tuple } argument when tuple.Arguments[0] == argument:
                values.Add(new NamedValue(key, tuple.Arguments[1].Expression, SiteKind.Key));
                break;
            case InitializerExpressionSyntax { Expressions.Count: 2 } entry
                when entry.IsKind(SyntaxKind.ComplexElementInitializerExpression) && entry.Expressions[0] == literal:
                values.Add(new NamedValue(key, entry.Expressions[1], SiteKind.Key));
                Wrappers.AddContent(key, entry.Expressions[1], SiteKind.Key, values);
                break;
            case ConstantPatternSyntax { Parent: SwitchExpressionArmSyntax arm }:
                // what => what switch { "password" => "…", … }: a table of settings
                values.Add(new NamedValue(key, arm.Expression, SiteKind.Key));
                break;
            case CaseSwitchLabelSyntax { Parent: SwitchSectionSyntax { Statements: { Count: 1 } statements } }
                when statements[0] is ReturnStatementSyntax { Expression: { } returned }:
                values.Add(new NamedValue(key, returned, SiteKind.Key));
                break;
            case InitializerExpressionSyntax columns when ColumnValues.Of(columns, literal) is { } given:
                values.AddRange(given.Select(value => new NamedValue(key, value, SiteKind.Key)));
                break;
            default:
                FindBesideName(literal, key, values);
                break;
        }
    }

    private static void FindByIndexer(BracketedArgumentListSyntax list, string key, List<NamedValue> values)
    {
        var element = list.Parent is ElementAccessExpressionSyntax or ImplicitElementAccessSyntax or ElementBindingExpressionSyntax
            ? (ExpressionSyntax)list.Parent
            : null;
        switch (element?.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left == element:
                values.Add(new NamedValue(key, assignment.Right, SiteKind.Key));
                Wrappers.AddContent(key, assignment.Right, SiteKind.Key, values);
                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Parent: AssignmentExpressionSyntax outer } access when outer.Left == access:
                values.Add(new NamedValue(key, outer.Right, SiteKind.Key));
                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "SetValue", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } added } }:
                // entry.Properties["userPassword"].Add("…")
                values.Add(new NamedValue(key, added[0].Expression, SiteKind.Key));
                break;
            case not null:
                Comparisons.Find(element, key, values);

                // configuration["Jwt:Key"] ?? "fallback"
                if (element.Parent is BinaryExpressionSyntax coalesce && coalesce.IsKind(SyntaxKind.CoalesceExpression) && coalesce.Left == element)
                {
                    values.Add(new NamedValue(key, coalesce.Right, SiteKind.Assignment));
                }

                break;
        }
    }

    private static void FindInCall(ArgumentListSyntax list, ArgumentSyntax argument, string key, List<NamedValue> values)
    {
        var index = list.Arguments.IndexOf(argument);
        if (index + 1 < list.Arguments.Count && list.Parent is InvocationExpressionSyntax late && NameOf(late) is "Invoke" or "InvokeMember" && SetterNames.Subject(key) != key)
        {
            // Late-bound: entry.Invoke("SetPassword", "…")
            values.Add(new NamedValue(SetterNames.Subject(key), list.Arguments[index + 1].Expression, SiteKind.Setter));
            return;
        }

        if (index == 0 && list.Parent is { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Parent: AssignmentExpressionSyntax set } parameter } && set.Left == parameter)
        {
            // command.Parameters.Add("@password", SqlDbType.NVarChar).Value = "…"
            values.Add(new NamedValue(key, set.Right, SiteKind.Key));
            return;
        }

        if (list.Arguments.Count == 1 && TypedInto(list) is { } typed)
        {
            values.Add(new NamedValue(key, typed, SiteKind.Key));
            return;
        }

        // AddColumn(name: "PasswordSalt", table: "Users"): what is named otherwise is no value.
        if (index + 1 < list.Arguments.Count && Pairs(list.Parent) && list.Arguments[index + 1].NameColon?.Name.Identifier.ValueText is null or "value" or "val" or "content" or "text")
        {
            values.Add(new NamedValue(key, list.Arguments[index + 1].Expression, SiteKind.Key));
            return;
        }

        // Lookup("DB_PASSWORD") ?? "fallback", Lookup("DB_PASSWORD", "fallback")
        if (list.Parent is not InvocationExpressionSyntax invocation)
        {
            return;
        }

        if (invocation.Parent is BinaryExpressionSyntax coalesce && coalesce.IsKind(SyntaxKind.CoalesceExpression) && coalesce.Left == invocation)
        {
            values.Add(new NamedValue(key, coalesce.Right, SiteKind.Assignment));
        }

        if (index == 0 && list.Arguments.Count == 2 && NameOf(invocation) is { } name && IsLookup(name))
        {
            values.Add(new NamedValue(key, list.Arguments[1].Expression, SiteKind.DefaultValue));
        }
    }

    // driver.FindElement(By.Name("password")).SendKeys("…")
    private static ExpressionSyntax? TypedInto(ArgumentListSyntax locator)
        => locator.Parent is InvocationExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax element } } }
            && element.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SendKeys", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } keys } }
                ? keys[0].Expression
                : null;

    // new { Name = "smtp.password", Value = "…" }
    private static void FindBesideName(LiteralExpressionSyntax literal, string key, List<NamedValue> values)
    {
        switch (literal.Parent)
        {
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: "Name" or "Key" or "name" or "key", Parent: AnonymousObjectCreationExpressionSyntax creation }:
                foreach (var member in creation.Initializers)
                {
                    if (member.NameEquals?.Name.Identifier.ValueText is "Value" or "value")
                    {
                        values.Add(new NamedValue(key, member.Expression, SiteKind.Key));
                    }
                }

                break;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Name" or "Key" or "Code" or "ConfigKey" or "ConfigName" or "SettingName" or "ParamName" }, Parent: InitializerExpressionSyntax initializer } assignment
                when assignment.Right == literal:
                foreach (var expression in initializer.Expressions)
                {
                    if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Value" or "ConfigValue" or "SettingValue" or "ParamValue" } } value)
                    {
                        values.Add(new NamedValue(key, value.Right, SiteKind.Key));
                    }
                }

                break;
        }
    }

    private static bool IsLookup(string name)
        => name.StartsWith("Get", System.StringComparison.Ordinal) || name.StartsWith("Read", System.StringComparison.Ordinal)
            || name.StartsWith("Lookup", System.StringComparison.Ordinal);

    private static bool Pairs(SyntaxNode? call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create", Expression: IdentifierNameSyntax { Identifier.ValueText: "KeyValuePair" } } } => true,
        InvocationExpressionSyntax invocation => NameOf(invocation) is { } name && SetterNames.StoresUnderKey(name),
        ObjectCreationExpressionSyntax creation => TypeName(creation.Type) is { } name && SetterNames.IsPair(name),
        ImplicitObjectCreationExpressionSyntax => true,
        _ => false,
    };

    private static string? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static string? TypeName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => null,
    };
}
