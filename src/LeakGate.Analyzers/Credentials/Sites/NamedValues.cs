using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>Finds the values that stand beside a name, by syntax alone: declarations, assignments, arguments, keys, results and comparisons.</summary>
internal static class NamedValues
{
    // Longer tables are data.
    private const int MaximumRows = 64;

    /// <summary>Adds what the name in <paramref name="token"/> (an identifier, or a string that is a key) is given or compared with.</summary>
    public static void Find(SyntaxToken token, List<NamedValue> values)
    {
        if (token.IsKind(SyntaxKind.IdentifierToken))
        {
            FindByIdentifier(token, values);
        }
        else if (token.Parent is LiteralExpressionSyntax literal && token.Value is string { Length: > 0 and <= 128 } key)
        {
            KeyedValues.Find(literal, key, values);
        }
    }

    private static void FindByIdentifier(SyntaxToken token, List<NamedValue> values)
    {
        var name = token.ValueText;
        switch (token.Parent)
        {
            case VariableDeclaratorSyntax { Initializer: { } initializer } declarator when declarator.Identifier == token:
                AddAssigned(SetterNames.OfField(name), initializer.Value, values);
                break;
            case PropertyDeclarationSyntax property when property.Identifier == token:
                FindInProperty(property, name, values);
                break;
            case MethodDeclarationSyntax method when method.Identifier == token && !IsVoid(method.ReturnType):
                FindResults(method.ExpressionBody, method.Body, SetterNames.Subject(name), values);
                break;
            case LocalFunctionStatementSyntax function when function.Identifier == token:
                FindResults(function.ExpressionBody, function.Body, SetterNames.Subject(name), values);
                break;
            case ParameterSyntax { Default: { } @default } parameter when parameter.Identifier == token:
                values.Add(new NamedValue(name, @default.Value, SiteKind.DefaultValue));
                break;
            case TupleElementSyntax element when element.Identifier == token:
                TupleValues.Find(element, name, values);
                break;
            case SingleVariableDesignationSyntax variable:
                TupleValues.Find(variable, name, values);
                break;
            case IdentifierNameSyntax identifier:
                FindByUse(identifier, name, values);
                break;
        }
    }

    // user.Password = Hash("…"): what is hashed or encrypted on its way is typed all the same.
    private static void AddAssigned(string name, ExpressionSyntax value, List<NamedValue> values)
    {
        values.Add(new NamedValue(name, value, SiteKind.Assignment));
        Wrappers.AddContent(name, value, SiteKind.Assignment, values);
        if (value is InvocationExpressionSyntax call && Transformers.TypedIn(call) is { } typed)
        {
            // What goes into passwordHash is the password.
            var subject = name.Length > 4 && name.EndsWith("Hash", System.StringComparison.Ordinal) ? name.Substring(0, name.Length - 4) : name;
            values.Add(new NamedValue(subject, typed, SiteKind.Assignment));
        }
        else if (value is BaseObjectCreationExpressionSyntax { Initializer: not null })
        {
            // userPasswords = new() { ["anna"] = "…" }
            var rows = 0;
            foreach (var entry in Elements.ValuesOf(value))
            {
                if (entry is LiteralExpressionSyntax && ++rows <= MaximumRows)
                {
                    values.Add(new NamedValue(name, entry, SiteKind.Assignment));
                }
            }
        }
    }

    private static bool IsVoid(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };

    private static void FindInProperty(PropertyDeclarationSyntax property, string name, List<NamedValue> values)
    {
        // JwtOptions.Key is the key of the tokens.
        if (name is "Key" or "Secret" && property.Parent is TypeDeclarationSyntax { Identifier.ValueText: { } type } && type.StartsWith("Jwt", System.StringComparison.Ordinal))
        {
            name = "Jwt" + name;
        }

        if (property.Initializer is { } initializer)
        {
            AddAssigned(name, initializer.Value, values);
        }

        if (property.ExpressionBody is { } body)
        {
            values.Add(new NamedValue(name, body.Expression, SiteKind.Result));
        }

        foreach (var accessor in property.AccessorList?.Accessors ?? default)
        {
            if (accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
            {
                FindResults(accessor.ExpressionBody, accessor.Body, name, values);
            }
        }
    }

    private static void FindResults(ArrowExpressionClauseSyntax? arrow, BlockSyntax? body, string name, List<NamedValue> values)
    {
        if (arrow is not null)
        {
            values.Add(new NamedValue(name, arrow.Expression, SiteKind.Result));
        }

        foreach (var statement in body?.Statements ?? default)
        {
            if (statement is ReturnStatementSyntax { Expression: { } returned })
            {
                values.Add(new NamedValue(name, returned, SiteKind.Result));
            }
        }
    }

    private static void FindByUse(IdentifierNameSyntax identifier, string name, List<NamedValue> values)
    {
        switch (identifier.Parent)
        {
            case NameColonSyntax { Parent: ArgumentSyntax argument }:
                values.Add(new NamedValue(name, argument.Expression, SiteKind.Argument));
                return;
            case NameColonSyntax { Parent: AttributeArgumentSyntax argument }:
                values.Add(new NamedValue(name, argument.Expression, SiteKind.Argument));
                return;
            case NameColonSyntax { Parent: SubpatternSyntax { Pattern: ConstantPatternSyntax constant } }:
                values.Add(new NamedValue(name, constant.Expression, SiteKind.Comparison));
                return;
            case NameEqualsSyntax { Parent: AttributeArgumentSyntax argument }:
                values.Add(new NamedValue(name, argument.Expression, SiteKind.Argument));
                return;
            case NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax member }:
                values.Add(new NamedValue(name, member.Expression, SiteKind.Assignment));
                return;
        }

        var place = Widen(identifier);
        var whole = WidenToText(place);
        if (whole != place)
        {
            // passwordTextBox.Text is the password.
            name = Subjects.OfControl(name) ?? name;
        }

        switch (whole.Parent)
        {
            case ArgumentSyntax { Parent: TupleExpressionSyntax } target:
                TupleValues.Find(target, name, values);
                break;
            case AssignmentExpressionSyntax assignment when assignment.Left == whole && IsSet(assignment):
                AddAssigned(name, assignment.Right, values);
                break;
            case InvocationExpressionSyntax invocation when invocation.Expression == whole:
                FindSetter(invocation, name, values);
                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Text" or "Value" or "Content" or "EditValue" or "Password" } content when content.Expression == whole:
                FindInControl(content, name, values);
                break;
            default:
                Comparisons.Find(whole, name, values);
                break;
        }
    }

    // txtPassword.Text = "…", passwordBox.Password == "…": the content of a control is what it is named after.
    private static void FindInControl(MemberAccessExpressionSyntax content, string name, List<NamedValue> values)
    {
        var subject = Subjects.OfControl(name) ?? name;
        if (content.Parent is AssignmentExpressionSyntax assignment && assignment.Left == content)
        {
            values.Add(new NamedValue(subject, assignment.Right, SiteKind.Assignment));
        }
        else
        {
            Comparisons.Find(content, subject, values);
        }
    }

    private static bool IsSet(AssignmentExpressionSyntax assignment)
        => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression)
            || assignment.IsKind(SyntaxKind.AddAssignmentExpression);

    // x.y.Password, this.Password and Password are the same place.
    private static ExpressionSyntax Widen(IdentifierNameSyntax identifier)
        => identifier.Parent is MemberAccessExpressionSyntax access && access.Name == identifier ? access
            : identifier.Parent is MemberBindingExpressionSyntax binding ? binding
            : identifier;

    // What is typed into a box is its text: passwordBox.Text is the password.
    private static ExpressionSyntax WidenToText(ExpressionSyntax whole)
        => whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Text" or "text" or "Value" } access && access.Expression == whole
            ? access
            : whole;

    private static void FindSetter(InvocationExpressionSyntax invocation, string name, List<NamedValue> values)
    {
        // GetPassword("x") takes a key or a user; a setter's value is its last argument.
        if (SetterNames.IsSetter(name) && invocation.ArgumentList.Arguments.LastOrDefault() is { } last)
        {
            values.Add(new NamedValue(SetterNames.Subject(name), last.Expression, SiteKind.Setter));
        }
    }
}
