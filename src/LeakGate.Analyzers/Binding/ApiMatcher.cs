using System;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Binding;

/// <summary>
/// Decides whether code means a type of the catalogue: by its symbol when it binds (derived and implementing types included), else by its simple
/// name, backed by a <c>using</c> or a qualification of the type's namespace. So rules work before packages are restored, and a type of the same
/// name from elsewhere does not match.
/// </summary>
internal sealed class ApiMatcher
{
    private readonly FileContext _file;

    public ApiMatcher(FileContext file) => _file = file;

    /// <summary>Whether a type written as <paramref name="syntax"/> is <paramref name="api"/>.</summary>
    public bool IsType(TypeSyntax syntax, ApiType api)
    {
        // Asked as a type name at this place: the method around it need not be bound for that.
        var symbol = _file.Model.GetSpeculativeSymbolInfo(syntax.SpanStart, syntax, SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol;
        if (symbol is null && syntax.Parent is AttributeSyntax && _file.Model.GetSymbolInfo(syntax, _file.CancellationToken).Symbol is IMethodSymbol constructor)
        {
            // The name of an attribute may leave its suffix out, and binds to its constructor.
            symbol = constructor.ContainingType;
        }

        if (symbol is ITypeSymbol { TypeKind: not TypeKind.Error } type)
        {
            return IsType(type, api);
        }

        return symbol is null or ITypeSymbol && IsNamed(syntax, api);
    }

    /// <summary>Whether <paramref name="type"/> is, derives from or implements <paramref name="api"/>; an unbound type is judged by its name.</summary>
    public bool IsType(ITypeSymbol? type, ApiType api)
    {
        switch (type)
        {
            case null:
                return false;
            case IErrorTypeSymbol error:
                return NameMatches(error.Name, api) && Backs(api);
        }

        if (api.IsPattern)
        {
            return type.Name.Length > 0 && WildcardName.Matches(api.FullName, type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat));
        }

        if (TypeNames.IsOrInherits(type.OriginalDefinition, api.FullName))
        {
            return true;
        }

        // A class of the project whose base does not bind.
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current is IErrorTypeSymbol unbound)
            {
                return NameMatches(unbound.Name, api) && Backs(api);
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the receiver of a member access is <paramref name="api"/>, as an object or as the type itself. Null: nothing is known of the receiver.
    /// </summary>
    public bool? IsReceiver(ExpressionSyntax receiver, ApiType api)
    {
        var info = _file.Model.GetSymbolInfo(receiver, _file.CancellationToken);
        if (info.Symbol is ITypeSymbol named)
        {
            return IsType(named, api);
        }

        if (info.Symbol is INamespaceSymbol)
        {
            return false;
        }

        var type = _file.Model.GetTypeInfo(receiver, _file.CancellationToken).Type;
        if (type is { TypeKind: not TypeKind.Error })
        {
            return IsType(type, api);
        }

        if (type is IErrorTypeSymbol { Name.Length: > 0 } error)
        {
            return NameMatches(error.Name, api) && (Backs(api) || (receiver is MemberAccessExpressionSyntax && IsNamed(receiver, api)));
        }

        // A static member of a type that does not bind: the receiver is nothing but the type's name.
        if (info.Symbol is null && receiver is NameSyntax or MemberAccessExpressionSyntax && LastName(receiver) is { } last && NameMatches(last, api))
        {
            return IsNamed(receiver, api);
        }

        return null;
    }

    /// <summary>Whether the file imports the type's namespace, or one of the same SDK.</summary>
    public bool Backs(ApiType api) => api.IsPattern ? _file.Scope.ImportsUnder(PrefixOf(api.Namespace)) : _file.Scope.Imports(api.Namespace);

    private bool IsNamed(ExpressionSyntax syntax, ApiType api)
    {
        if (LastName(syntax) is not { } last || !NameMatches(last, api))
        {
            return false;
        }

        return IsNamed(syntax is NameSyntax or MemberAccessExpressionSyntax ? syntax.ToString() : last, api);
    }

    /// <summary>Whether a type written as <paramref name="written"/>, whose last name is right, is meant: by its qualification or the imported namespaces.</summary>
    public bool IsNamed(string written, ApiType api)
    {
        var dot = written.LastIndexOf('.');
        if (dot < 0)
        {
            return Backs(api);
        }

        // Qualified: what is written before the name must be the end of the namespace (or of an outer type).
        var qualifier = _file.Scope.Unalias(written.Substring(0, dot).Replace("global::", string.Empty));
        return api.IsPattern
            || api.Namespace.Equals(qualifier, StringComparison.Ordinal)
            || (api.Namespace.EndsWith("." + qualifier, StringComparison.Ordinal) && Backs(api))
            || (api.FullName.IndexOf('+') > 0 && api.FullName.Replace('+', '.').IndexOf("." + qualifier + "." + api.SimpleName, StringComparison.Ordinal) >= 0 && Backs(api));
    }

    private static string PrefixOf(string pattern)
    {
        var star = pattern.IndexOf('*');
        return star < 0 ? pattern : pattern.Substring(0, star).TrimEnd('.');
    }

    private static bool NameMatches(string name, ApiType api)
        => api.SimpleName.IndexOf('*') >= 0
            ? WildcardName.Matches(api.SimpleName, name)
            : name == api.SimpleName || (api.SimpleName.Length == name.Length + 9 && api.SimpleName == name + "Attribute");

    /// <summary>The last of the names that <paramref name="expression"/> is written with: <c>Client</c> of <c>Mail.Client</c>; null when it is no name.</summary>
    public static string? LastName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => LastName(nullable.ElementType),
        _ => null,
    };
}
