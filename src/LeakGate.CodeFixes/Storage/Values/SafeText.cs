using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Storage.Values;

/// <summary>
/// Writes a safe value in the form that fits the place: beside another member of the same type, as a string where a string stands, by the type that the place
/// takes. The forms are those of the catalogue's column <c>safe</c>.
/// </summary>
internal sealed class SafeText
{
    private readonly FixSite _site;
    private readonly string[] _forms;

    public SafeText(FixSite site, string forms)
    {
        _site = site;
        _forms = forms.Split('|');
    }

    /// <summary>The piece of <paramref name="value"/> to replace and what to write there; null when no form fits.</summary>
    public (TextSpan Span, string Text)? Replacing(ExpressionSyntax value)
    {
        switch (value)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Replacing(parenthesized.Expression);
            case MemberAccessExpressionSyntax access when Sibling(access, access.Expression) is { } member:
                return (access.Name.Span, member);
            case IdentifierNameSyntax name when _site.Model.GetSymbolInfo(name, _site.CancellationToken).Symbol is IFieldSymbol { IsStatic: true } && Sibling(name, null) is { } member:
                return (name.Span, member);
            case CastExpressionSyntax cast when Member(_site.Model.GetTypeInfo(cast.Type, _site.CancellationToken).Type) is { } member:
                return (cast.Span, cast.Type + "." + member);
            case CastExpressionSyntax cast when QualifiedForm() is { } form:
                return (cast.Span, cast.Type + form.Substring(form.LastIndexOf('.')));
        }

        return Writing(value) is { } text ? (value.Span, text) : null;
    }

    /// <summary>The safe value as a member of <paramref name="type"/>, or a literal that it takes; null when there is none.</summary>
    public string? OfType(ITypeSymbol? type, int position)
    {
        foreach (var taken in TypesTakenBy(type))
        {
            if (taken.SpecialType == SpecialType.System_Boolean && _forms.FirstOrDefault(IsFlag) is { } flag)
            {
                return flag;
            }

            if (taken.SpecialType == SpecialType.System_String && _forms.FirstOrDefault(IsText) is { } text)
            {
                return text;
            }

            if (Member(taken) is { } member)
            {
                return taken.ToMinimalDisplayString(_site.Model, position) + "." + member;
            }
        }

        // An object, or a type that is not known here.
        return _forms.FirstOrDefault(form => IsFlag(form) || IsText(form)) ?? (type is null or IErrorTypeSymbol ? _forms[0] : Named(position));
    }

    // The type that the catalogue names, where the file imports it.
    private string? Named(int position)
        => QualifiedForm() is { } form && form.Substring(0, form.LastIndexOf('.')) is var name && name.IndexOf('.') < 0
            && _site.Model.LookupNamespacesAndTypes(position, name: name) is { Length: 1 } found && Member(found[0] as ITypeSymbol) is { } member
                ? name + "." + member
                : null;

    private string? Writing(ExpressionSyntax value)
    {
        var info = _site.Model.GetTypeInfo(value, _site.CancellationToken);
        if (info.Type?.SpecialType == SpecialType.System_String && _forms.FirstOrDefault(IsText) is { } text)
        {
            return text;
        }

        return OfType(info.ConvertedType ?? info.Type, value.SpanStart);
    }

    // What stands beside the member that is written; where the type does not bind, the name that the catalogue gives.
    private string? Sibling(ExpressionSyntax mention, ExpressionSyntax? qualifier)
    {
        var symbol = _site.Model.GetSymbolInfo(mention, _site.CancellationToken).Symbol;
        if (symbol is IFieldSymbol or IPropertySymbol && symbol.IsStatic)
        {
            return Member(symbol.ContainingType);
        }

        if (symbol is not null || qualifier is null)
        {
            return null;
        }

        var type = _site.Model.GetSymbolInfo(qualifier, _site.CancellationToken).Symbol as ITypeSymbol;
        return type is null or IErrorTypeSymbol ? QualifiedForm() is { } form ? form.Substring(form.LastIndexOf('.') + 1) : null : Member(type);
    }

    // SDK versions differ in the spelling of one value: NONE, None, Private__.
    private string? Member(ITypeSymbol? type)
    {
        if (type is null)
        {
            return null;
        }

        foreach (var form in _forms)
        {
            var wanted = Plain(form.Substring(form.LastIndexOf('.') + 1));
            var found = type.GetMembers().FirstOrDefault(member => member.IsStatic && member is IFieldSymbol or IPropertySymbol
                && member.DeclaredAccessibility == Accessibility.Public && Plain(member.Name) == wanted);
            if (found is not null)
            {
                return found.Name;
            }
        }

        return null;
    }

    private string? QualifiedForm() => _forms.FirstOrDefault(form => form.IndexOf('.') > 0 && !IsText(form));

    private static string Plain(string name)
        => new string(name.Where(char.IsLetterOrDigit).ToArray()).ToUpperInvariant();

    private static bool IsFlag(string form) => form is "true" or "false";

    private static bool IsText(string form) => form.StartsWith("\"", StringComparison.Ordinal);

    // The type itself, what a nullable holds, what an input or a union of inputs takes.
    private static IEnumerable<ITypeSymbol> TypesTakenBy(ITypeSymbol? type)
    {
        if (type is null)
        {
            yield break;
        }

        yield return type;
        if (type is INamedTypeSymbol { IsGenericType: true } generic)
        {
            foreach (var argument in generic.TypeArguments)
            {
                foreach (var inner in TypesTakenBy(argument))
                {
                    yield return inner;
                }
            }
        }
    }
}
