using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Binding;
using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sinks;

/// <summary>Finds the values that code hands to the catalogue's sinks, from the name of the type or member.</summary>
internal sealed class SinkUses
{
    private readonly FileContext _file;
    private readonly SinkCatalogue _catalogue;
    private readonly SinkSight _sight;
    private readonly ApiMatcher _matcher;

    public SinkUses(FileContext file, SinkCatalogue catalogue, ApiMatcher matcher)
    {
        _file = file;
        _catalogue = catalogue;
        _sight = new SinkSight(file.Project.Catalogues.Names);
        _matcher = matcher;
    }

    /// <summary>Adds what is handed to a sink by the code around the simple name <paramref name="name"/>.</summary>
    public void Find(SimpleNameSyntax name, List<SinkUse> uses)
    {
        ExpressionSyntax whole = name;
        while (whole.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            if (whole.Parent is QualifiedNameSyntax qualified && qualified.Right != whole)
            {
                break;
            }

            whole = (ExpressionSyntax)whole.Parent;
        }

        switch (whole.Parent)
        {
            case ObjectCreationExpressionSyntax creation when creation.Type == whole:
                FindInCreation(creation.Type, creation, creation.ArgumentList, uses);
                return;
            case PrimaryConstructorBaseTypeSyntax baseType when baseType.Type == whole:
                FindInCreation(baseType.Type, baseType, baseType.ArgumentList, uses);
                return;
            case SimpleBaseTypeSyntax { Parent: BaseListSyntax { Parent: TypeDeclarationSyntax derived } } baseType:
                FindInInitializers(baseType.Type, derived, uses);
                return;
            case AttributeSyntax attribute when attribute.Name == whole:
                FindInAttribute(attribute, uses);
                return;
        }

        if (FindInDeclaration((TypeSyntax)whole, whole.Parent is NullableTypeSyntax nullable ? nullable : whole, uses))
        {
            return;
        }

        FindByMember(name, uses);
    }

    // What is declared to be of the type, by `new(…)`: false when the name declares nothing.
    private bool FindInDeclaration(TypeSyntax type, SyntaxNode written, List<SinkUse> uses)
    {
        switch (written.Parent)
        {
            case VariableDeclarationSyntax declaration when declaration.Type == written:
                foreach (var variable in declaration.Variables)
                {
                    FindInImplicitCreation(type, variable.Initializer?.Value, uses);
                }

                return true;
            case PropertyDeclarationSyntax property when property.Type == written:
                FindInImplicitCreation(type, property.Initializer?.Value ?? property.ExpressionBody?.Expression, uses);
                return true;
            case MethodDeclarationSyntax method when method.ReturnType == written:
                FindInReturns(type, method.ExpressionBody?.Expression, method.Body, uses);
                return true;
            case LocalFunctionStatementSyntax function when function.ReturnType == written:
                FindInReturns(type, function.ExpressionBody?.Expression, function.Body, uses);
                return true;
            default:
                return false;
        }
    }

    private void FindInReturns(TypeSyntax type, ExpressionSyntax? expression, BlockSyntax? body, List<SinkUse> uses)
    {
        FindInImplicitCreation(type, expression, uses);
        foreach (var statement in body?.Statements ?? default)
        {
            FindInImplicitCreation(type, (statement as ReturnStatementSyntax)?.Expression, uses);
        }
    }

    private void FindInImplicitCreation(TypeSyntax type, ExpressionSyntax? value, List<SinkUse> uses)
    {
        if (value is ImplicitObjectCreationExpressionSyntax creation)
        {
            FindInCreation(type, creation, creation.ArgumentList, uses);
        }
    }

    private void FindInInitializers(TypeSyntax baseType, TypeDeclarationSyntax derived, List<SinkUse> uses)
    {
        foreach (var member in derived.Members)
        {
            if (member is ConstructorDeclarationSyntax { Initializer: { } initializer } && initializer.IsKind(SyntaxKind.BaseConstructorInitializer))
            {
                FindInCreation(baseType, initializer, initializer.ArgumentList, uses);
            }
        }
    }

    private void FindInCreation(TypeSyntax type, SyntaxNode creation, ArgumentListSyntax? given, List<SinkUse> uses)
    {
        if (given is not { Arguments.Count: > 0 } list || !_sight.AnyMayBeGiven(_catalogue.ByTypeName(SimpleNameOf(type)), list.Arguments))
        {
            return;
        }

        IMethodSymbol? constructor = null;
        var bound = false;
        foreach (var sink in _catalogue.ByTypeName(SimpleNameOf(type)))
        {
            if (_matcher.IsType(type, ApiOf(sink)))
            {
                if (!bound)
                {
                    constructor = MethodOf(creation);
                    bound = true;
                }

                AddArguments(sink, list.Arguments, constructor, uses);
            }
        }
    }

    private void FindInAttribute(AttributeSyntax attribute, List<SinkUse> uses)
    {
        foreach (var sink in _catalogue.ByTypeName(SimpleNameOf(attribute.Name)))
        {
            if (attribute.ArgumentList is { } list && _matcher.IsType(attribute.Name, ApiOf(sink)))
            {
                for (var i = 0; i < list.Arguments.Count; i++)
                {
                    var argument = list.Arguments[i];
                    if (argument.NameEquals is null && (argument.NameColon is { } named ? sink.IsParameter(named.Name.Identifier.ValueText) : sink.IsAt(i, list.Arguments.Count)))
                    {
                        uses.Add(new SinkUse(sink, argument.Expression, null));
                    }
                }
            }
        }
    }

    private void FindByMember(SimpleNameSyntax name, List<SinkUse> uses)
    {
        var sinks = _catalogue.ByMemberName(name.Identifier.ValueText);
        if (sinks.Count == 0 || (!AnyImported(sinks) && !IsWrittenOut(name, sinks)))
        {
            return;
        }

        var (whole, receiver) = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => ((ExpressionSyntax)access, access.Expression),
            MemberBindingExpressionSyntax binding => (binding, ReceiverOf(binding)),
            _ => (name, null),
        };
        if (whole.Parent is InvocationExpressionSyntax invocation && invocation.Expression == whole)
        {
            FindInCall(invocation, receiver, sinks, uses);
        }
        else if (whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole && !assignment.IsKind(SyntaxKind.SubtractAssignmentExpression))
        {
            FindInAssignment(assignment, name, receiver, sinks, uses);
        }
    }

    private static ExpressionSyntax? ReceiverOf(MemberBindingExpressionSyntax binding)
    {
        for (var node = binding.Parent; node is ExpressionSyntax; node = node.Parent)
        {
            if (node is ConditionalAccessExpressionSyntax access && access.WhenNotNull.Span.Contains(binding.Span))
            {
                return access.Expression;
            }
        }

        return null;
    }

    private void FindInCall(InvocationExpressionSyntax invocation, ExpressionSyntax? receiver, IReadOnlyList<Sink> sinks, List<SinkUse> uses)
    {
        if (!_sight.AnyMayBeGiven(sinks, invocation.ArgumentList.Arguments))
        {
            return;
        }

        var method = MethodOf(invocation);
        foreach (var sink in sinks)
        {
            if (sink.Given is SinkGiven.Receiver)
            {
                if (receiver is not null && (method is not null ? TypeNames.Is(method.ContainingType, sink.Type) : _file.Scope.ImportsExactly(sink.Namespace)))
                {
                    uses.Add(new SinkUse(sink, receiver, null));
                }
            }
            else if (sink.Given == SinkGiven.Argument && invocation.ArgumentList.Arguments.Count > 0 && IsCallOf(sink, method, receiver))
            {
                AddArguments(sink, invocation.ArgumentList.Arguments, method, uses);
            }
        }
    }

    private bool IsCallOf(Sink sink, IMethodSymbol? method, ExpressionSyntax? receiver)
    {
        var api = ApiOf(sink);
        if (method is not null)
        {
            return _matcher.IsType(method.ContainingType, api)
                || (!sink.IsExtension && receiver is not null && _matcher.IsReceiver(receiver, api) == true);
        }

        if (receiver is null)
        {
            return false;
        }

        // An extension's receiver says nothing of the class that declares it: the namespace alone must be imported.
        if (sink.IsExtension)
        {
            return _file.Scope.ImportsExactly(sink.Namespace) || _matcher.IsReceiver(receiver, api) == true;
        }

        // The platform's own types always bind, so a receiver of which nothing is known is none of them.
        return _matcher.IsReceiver(receiver, api) ?? (!sink.IsPlatform && _file.Scope.ImportsExactly(sink.Namespace));
    }

    private void FindInAssignment(
        AssignmentExpressionSyntax assignment, SimpleNameSyntax name, ExpressionSyntax? receiver, IReadOnlyList<Sink> sinks, List<SinkUse> uses)
    {
        if (!QuickLook.MayBeKnown(assignment.Right))
        {
            return;
        }

        var member = _file.Model.GetSymbolInfo(name, _file.CancellationToken).Symbol;
        var created = receiver is null ? CreatedType(assignment) : null;
        foreach (var sink in sinks)
        {
            if (sink.Given != SinkGiven.Property)
            {
                continue;
            }

            var api = ApiOf(sink);
            var matches = member is IPropertySymbol or IFieldSymbol ? _matcher.IsType(member.ContainingType, api)
                    || (receiver is not null && _matcher.IsReceiver(receiver, api) == true) || _matcher.IsType(created, api)
                : receiver is not null ? _matcher.IsReceiver(receiver, api) == true
                : _matcher.IsType(created, api);
            if (matches)
            {
                uses.Add(new SinkUse(sink, assignment.Right, null));
            }
        }
    }

    // The type that an object initializer or `with` fills.
    private ITypeSymbol? CreatedType(AssignmentExpressionSyntax assignment)
        => assignment.Parent is InitializerExpressionSyntax { Parent: ExpressionSyntax creation }
            ? _file.Model.GetTypeInfo(creation, _file.CancellationToken).Type
            : null;

    private static void AddArguments(Sink sink, SeparatedSyntaxList<ArgumentSyntax> arguments, IMethodSymbol? method, List<SinkUse> uses)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var name = argument.NameColon?.Name.Identifier.ValueText ?? ParameterAt(method, i)?.Name;
            if (name is null ? sink.IsAt(i, arguments.Count) : sink.IsParameter(name))
            {
                var key = sink.KeyIndex is { } index && index < arguments.Count ? arguments[index].Expression : null;
                uses.Add(new SinkUse(sink, argument.Expression, key));
            }
        }
    }

    private static IParameterSymbol? ParameterAt(IMethodSymbol? method, int index)
        => method is null || method.Parameters.Length == 0 ? null
            : index < method.Parameters.Length ? method.Parameters[index]
            : method.Parameters[method.Parameters.Length - 1] is { IsParams: true } last ? last
            : null;

    // A file that uses an SDK's types imports a namespace of it; members of other types share their names.
    private bool AnyImported(IReadOnlyList<Sink> sinks)
    {
        foreach (var sink in sinks)
        {
            if (_matcher.Backs(ApiOf(sink)))
            {
                return true;
            }
        }

        return false;
    }

    // var aes = System.Security.Cryptography.Aes.Create(): the receiver, or its declaration, says the namespace that no directive imports.
    private static bool IsWrittenOut(SimpleNameSyntax name, IReadOnlyList<Sink> sinks)
    {
        var written = name.Parent switch
        {
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } => QuickLook.InitializerOf(receiver),
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
            _ => null,
        };
        if (written is not { Span.Length: < 200 } || FirstName(written) is not { } first)
        {
            return false;
        }

        string? text = null;
        foreach (var sink in sinks)
        {
            var type = sink.Type;
            var dot = type.LastIndexOf('.');
            if (dot > 0 && type.StartsWith(first, StringComparison.Ordinal) && type[first.Length] == '.'
                && (text ??= written.ToString()).IndexOf(type.Substring(0, dot + 1), StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // What a chain of names and calls begins with, null when it is no name.
    private static string? FirstName(SyntaxNode? written)
    {
        while (true)
        {
            switch (written)
            {
                case MemberAccessExpressionSyntax access:
                    written = access.Expression;
                    break;
                case InvocationExpressionSyntax invocation:
                    written = invocation.Expression;
                    break;
                case ObjectCreationExpressionSyntax creation:
                    written = creation.Type;
                    break;
                case QualifiedNameSyntax qualified:
                    written = qualified.Left;
                    break;
                case IdentifierNameSyntax identifier:
                    return identifier.Identifier.ValueText;
                default:
                    return null;
            }
        }
    }

    // A call that fails overload resolution (an argument is half typed) still tells its only candidate.
    private IMethodSymbol? MethodOf(SyntaxNode call)
    {
        var info = _file.Model.GetSymbolInfo(call, _file.CancellationToken);
        return info.Symbol as IMethodSymbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] as IMethodSymbol : null);
    }

    private ApiType ApiOf(Sink sink) => _catalogue.TypeOf(sink);

    private static string SimpleNameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => SimpleNameOf(nullable.ElementType),
        _ => string.Empty,
    };
}
