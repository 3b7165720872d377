using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Uses;

/// <summary>Decides whether code means a type of a catalogue row, by symbol or, where it does not bind, by name and <c>using</c>.</summary>
internal sealed class StorageTypes
{
    private const int ShortestTellingName = 6;

    private readonly FileContext _file;
    private readonly ApiMatcher _matcher;

    public StorageTypes(FileContext file)
    {
        _file = file;
        _matcher = new ApiMatcher(file);
    }

    public bool Is(TypeSyntax? type, ExposureRow row)
    {
        if (type is null)
        {
            return false;
        }

        foreach (var candidate in row.Types)
        {
            if (_matcher.IsType(type, ApiOf(candidate)))
            {
                return true;
            }
        }

        return false;
    }

    public bool Is(ITypeSymbol? type, ExposureRow row)
    {
        foreach (var candidate in row.Types)
        {
            if (_matcher.IsType(type, ApiOf(candidate)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the receiver of a member is of a type of the row; null when nothing is known of it.</summary>
    public bool? IsReceiver(ExpressionSyntax receiver, ExposureRow row)
    {
        var unknown = false;
        foreach (var candidate in row.Types)
        {
            switch (_matcher.IsReceiver(receiver, ApiOf(candidate)))
            {
                case true:
                    return true;
                case null:
                    unknown = true;
                    break;
            }
        }

        return unknown ? null : false;
    }

    /// <summary>Whether an expression's type binds, or is at least named.</summary>
    public bool IsKnown(ExpressionSyntax expression)
        => _file.Model.GetTypeInfo(expression, _file.CancellationToken).Type is { } type && (type is not IErrorTypeSymbol || type.Name.Length > 0)
            || _file.Model.GetSymbolInfo(expression, _file.CancellationToken).Symbol is ITypeSymbol or INamespaceSymbol;

    /// <summary>Whether the file imports the SDK of the row.</summary>
    public bool Backs(ExposureRow row)
    {
        foreach (var candidate in row.Types)
        {
            if (_file.Scope.Imports(candidate.Namespace))
            {
                return true;
            }
        }

        return row.Types.Length == 0;
    }

    /// <summary>Whether the file imports a namespace that a type of the row stands in.</summary>
    public bool BacksExactly(ExposureRow row)
    {
        foreach (var candidate in row.Types)
        {
            if (_file.Scope.ImportsExactly(candidate.Namespace))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="creation"/> makes an object of a type of the row.</summary>
    public bool Creates(BaseObjectCreationExpressionSyntax creation, ExposureRow row)
    {
        var type = _file.Model.GetTypeInfo(creation, _file.CancellationToken).Type;
        if (type is { TypeKind: not TypeKind.Error })
        {
            return Is(type, row);
        }

        if (Creations.TypeOf(creation) is { } written)
        {
            return Is(written, row);
        }

        return creation.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Right == creation => IsTarget(assignment.Left, row),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ObjectCreationExpressionSyntax owner } } => IsArgumentOf(owner, row),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" or "InvokeAsync" } call } } }
                => IsArgumentOf(call.Expression.ToString(), Creations.LastNameOf(call.Expression), row),
            _ => type is IErrorTypeSymbol { Name.Length: > 0 } && Is(type, row),
        };
    }

    /// <summary>Whether the row's type holds the arguments of what <paramref name="owner"/> creates: <c>BucketArgs</c> of <c>Bucket</c>.</summary>
    public bool IsArgumentOf(ObjectCreationExpressionSyntax owner, ExposureRow row) => IsArgumentOf(owner.Type.ToString(), Creations.SimpleNameOf(owner.Type), row);

    // With its qualification, as the written type of the arguments would be judged: a function's are named after it, too.
    private bool IsArgumentOf(string written, string name, ExposureRow row)
    {
        foreach (var candidate in row.Types)
        {
            var rest = candidate.SimpleName.Length > name.Length && candidate.SimpleName.StartsWith(name, System.StringComparison.Ordinal)
                ? candidate.SimpleName.Substring(name.Length)
                : string.Empty;
            if (rest is not ("Args" or "InvokeArgs" or "Props" or "Config" or "Options" or "Data"))
            {
                continue;
            }

            if (_matcher.IsNamed(written.Substring(0, written.Length - name.Length) + candidate.SimpleName, ApiOf(candidate)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what an initializer fills is of a type of the row: an object creation, <c>with</c>, or a member (<c>A = { B = c }</c>).</summary>
    public bool Fills(InitializerExpressionSyntax initializer, ExposureRow row) => initializer.Parent switch
    {
        BaseObjectCreationExpressionSyntax creation => Creates(creation, row),
        WithExpressionSyntax with => IsReceiver(with.Expression, row) == true,
        AssignmentExpressionSyntax assignment => IsTarget(assignment.Left, row),
        _ => false,
    };

    /// <summary>Whether the member that is assigned is of a type of the row; where it does not bind, its name must be part of the type's.</summary>
    private bool IsTarget(ExpressionSyntax target, ExposureRow row)
    {
        var type = _file.Model.GetTypeInfo(target, _file.CancellationToken).Type;
        if (type is not null and not IErrorTypeSymbol)
        {
            return Is(type, row);
        }

        return type is IErrorTypeSymbol { Name.Length: > 0 } && Is(type, row) || NamesType(Creations.LastNameOf(target), row);
    }

    /// <summary>Whether a member's name tells the row's type: <c>IamConfiguration</c> of <c>IamConfigurationData</c>.</summary>
    public bool NamesType(string member, ExposureRow row)
    {
        if (member.Length < ShortestTellingName)
        {
            return false;
        }

        foreach (var candidate in row.Types)
        {
            if (candidate.SimpleName.IndexOf(member, System.StringComparison.OrdinalIgnoreCase) >= 0 && _file.Scope.Imports(candidate.Namespace))
            {
                return true;
            }
        }

        return false;
    }

    private static ApiType ApiOf(CatalogueType type) => new(type.MetadataName, type.SimpleName, type.Namespace);
}
