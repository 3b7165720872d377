using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Uses;

/// <summary>Finds where a file gives settings of the catalogue: assignments, initializers, arguments, calls and creations. Enum values are found on their own.</summary>
internal sealed partial class StorageUses
{
    private static readonly string[] s_argumentSuffixes = { "Args", "Props", "Config", "Options", "Data" };

    private readonly FileContext _file;
    private readonly ExposureCatalogue _catalogue;
    private readonly StorageTypes _types;

    public StorageUses(FileContext file, ExposureCatalogue catalogue, StorageTypes types)
    {
        _file = file;
        _catalogue = catalogue;
        _types = types;
    }

    /// <summary>Adds the settings that <paramref name="node"/> itself gives.</summary>
    public void Find(SyntaxNode node, List<StorageUse> uses)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                || assignment.IsKind(SyntaxKind.OrAssignmentExpression) || assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression):
                FindInAssignment(assignment, uses);
                break;
            case InvocationExpressionSyntax invocation:
                FindInCall(invocation, uses);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                FindInCreation(creation, uses);
                break;
        }
    }

    private void FindInAssignment(AssignmentExpressionSyntax assignment, List<StorageUse> uses)
    {
        var member = Creations.LastNameOf(assignment.Left);
        var rows = _catalogue.ForMember(member);
        if (rows.IsEmpty)
        {
            return;
        }

        foreach (var row in rows)
        {
            if (IsGivenByMember(row.Given) && IsMemberOf(assignment, row, member))
            {
                AddValues(row, member, assignment, assignment.Right, uses);
            }
        }
    }

    private static bool IsGivenByMember(ExposureGiven given) => given is ExposureGiven.Property or ExposureGiven.Policy or ExposureGiven.Range
        or ExposureGiven.Cidr or ExposureGiven.Lifetime or ExposureGiven.Origin or ExposureGiven.Grantee;

    private bool IsMemberOf(AssignmentExpressionSyntax assignment, ExposureRow row, string member)
    {
        var symbol = _file.Model.GetSymbolInfo(assignment.Left, _file.CancellationToken).Symbol;
        if (symbol is IPropertySymbol or IFieldSymbol && _types.Is(symbol.ContainingType, row))
        {
            return true;
        }

        switch (assignment.Left)
        {
            case IdentifierNameSyntax when assignment.Parent is InitializerExpressionSyntax initializer:
                return _types.Fills(initializer, row);
            case MemberAccessExpressionSyntax access:
                return IsReceiver(access.Expression, row, member);
            case MemberBindingExpressionSyntax:
                return _catalogue.SimpleNames.Contains(member) && _types.BacksExactly(row);
            default:
                return false;
        }
    }

    // A receiver of which nothing is known counts when the member's name is rare and the SDK is imported, or when the receiver's own name tells the type.
    private bool IsReceiver(ExpressionSyntax receiver, ExposureRow row, string member)
    {
        if (_types.IsReceiver(receiver, row) is { } known && (known || _types.IsKnown(receiver)))
        {
            return known;
        }

        return (_catalogue.SimpleNames.Contains(member) && _types.Backs(row)) || _types.NamesType(Creations.LastNameOf(receiver), row);
    }

    // `Members = { "a", "b" }` and `Members = new[] { "a" }` give their elements one by one.
    private static void AddValues(ExposureRow row, string member, SyntaxNode site, ExpressionSyntax value, List<StorageUse> uses)
        => uses.Add(new StorageUse(row, member, site, value, row.Given == ExposureGiven.Range ? IndexOf(row.Members, member) : 0));

    private static int IndexOf(ImmutableArray<string> names, string name) => names.IndexOf(name);

    private void FindInCall(InvocationExpressionSyntax invocation, List<StorageUse> uses)
    {
        var (name, receiver) = invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => (access.Name.Identifier.ValueText, access.Expression),
            MemberBindingExpressionSyntax binding => (binding.Name.Identifier.ValueText, ReceiverOf(binding)),
            SimpleNameSyntax simple => (simple.Identifier.ValueText, null),
            _ => (string.Empty, (ExpressionSyntax?)null),
        };
        if (name is "Add" or "AddRange" or "Insert" or "UnionWith" && receiver is MemberAccessExpressionSyntax list && invocation.ArgumentList.Arguments.Count > 0)
        {
            FindInList(list, invocation, uses);
            return;
        }

        var rows = _catalogue.ForMember(name);
        if (rows.IsEmpty)
        {
            return;
        }

        var method = MethodOf(invocation);
        foreach (var row in rows)
        {
            if (row.Given is ExposureGiven.Property or ExposureGiven.Omitted or ExposureGiven.Partial || !IsCallOf(row, name, method, receiver))
            {
                continue;
            }

            if (row.Given == ExposureGiven.Call)
            {
                uses.Add(new StorageUse(row, name, invocation, null));
                continue;
            }

            AddArguments(row, name, invocation, invocation.ArgumentList.Arguments, method, IsReduced(row, method, receiver), uses);
        }
    }

    // binding.Members.Add("allUsers")
    private void FindInList(MemberAccessExpressionSyntax list, InvocationExpressionSyntax invocation, List<StorageUse> uses)
    {
        var member = list.Name.Identifier.ValueText;
        foreach (var row in _catalogue.ForMember(member))
        {
            if (IsGivenByMember(row.Given) && row.Given != ExposureGiven.Range && IsReceiver(list.Expression, row, member))
            {
                var arguments = invocation.ArgumentList.Arguments;
                uses.Add(new StorageUse(row, member, invocation, arguments[arguments.Count - 1].Expression));
            }
        }
    }

    private void FindInCreation(BaseObjectCreationExpressionSyntax creation, List<StorageUse> uses)
    {
        var name = Creations.SimpleNameOf(Creations.TypeOf(creation));
        if (name.Length == 0 && creation is ImplicitObjectCreationExpressionSyntax)
        {
            name = _file.Model.GetTypeInfo(creation, _file.CancellationToken).Type?.Name is { Length: > 0 } bound ? bound : TargetNameOf(creation);
        }

        var rows = _catalogue.ForType(name);
        IMethodSymbol? constructor = null;
        var isBound = false;
        foreach (var row in rows)
        {
            var byConstructor = row.Members.Contains(".ctor");
            if (!byConstructor && row.Given is not (ExposureGiven.Omitted or ExposureGiven.Partial))
            {
                continue;
            }

            if (!_types.Creates(creation, row))
            {
                continue;
            }

            if (!byConstructor)
            {
                uses.Add(new StorageUse(row, string.Empty, creation, null));
            }
            else if (row.Given == ExposureGiven.Call)
            {
                uses.Add(new StorageUse(row, ".ctor", creation, null));
            }
            else if (creation.ArgumentList is { } list)
            {
                constructor = isBound ? constructor : MethodOf(creation);
                isBound = true;
                AddArguments(row, ".ctor", creation, list.Arguments, constructor, false, uses);
            }
        }
    }

    // `PublicAccessBlockConfiguration = new() { … }` where nothing binds: a type of the catalogue that ends or begins with the member's name.
    private string TargetNameOf(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ObjectCreationExpressionSyntax owner } })
        {
            return ArgumentNameOf(Creations.SimpleNameOf(owner.Type));
        }

        if (creation.Parent is not AssignmentExpressionSyntax assignment || assignment.Right != creation || creation.Initializer is null)
        {
            return string.Empty;
        }

        foreach (var expression in creation.Initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax member })
            {
                foreach (var row in _catalogue.ForMember(member.Identifier.ValueText))
                {
                    if (_types.NamesType(Creations.LastNameOf(assignment.Left), row))
                    {
                        return row.Types[0].SimpleName;
                    }
                }
            }
        }

        return string.Empty;
    }

    // new Bucket("name", new() { … }): the arguments' type is named after what is made.
    private string ArgumentNameOf(string owner)
    {
        foreach (var suffix in s_argumentSuffixes)
        {
            if (!_catalogue.ForType(owner + suffix).IsEmpty)
            {
                return owner + suffix;
            }
        }

        return string.Empty;
    }
}
