using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Binding;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Storage.Rules;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Inventory;

/// <summary>Finds where a file creates or opens resources, whether anything is wrong with them or not. Only builds with a report pay for this walk.</summary>
internal sealed class ResourceFinder
{
    private readonly FileContext _file;
    private readonly ApiMatcher _matcher;
    private readonly Resources _resources;

    public ResourceFinder(FileContext file, Resources resources)
    {
        _file = file;
        _matcher = new ApiMatcher(file);
        _resources = resources;
    }

    public void Find(List<Sighting> sightings)
    {
        foreach (var node in _file.Root.DescendantNodes())
        {
            _file.CancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case BaseObjectCreationExpressionSyntax creation:
                    FindInCreation(creation, sightings);
                    break;
                case InvocationExpressionSyntax call:
                    FindInCall(call, sightings);
                    break;
            }
        }
    }

    /// <summary>Type and member around a node.</summary>
    public static string MemberAround(SyntaxNode node)
    {
        var member = string.Empty;
        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case MethodDeclarationSyntax method when member.Length == 0:
                    member = "." + method.Identifier.ValueText;
                    break;
                case PropertyDeclarationSyntax property when member.Length == 0:
                    member = "." + property.Identifier.ValueText;
                    break;
                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field when member.Length == 0:
                    member = "." + field.Identifier.ValueText;
                    break;
                case BaseTypeDeclarationSyntax type:
                    return type.Identifier.ValueText + member;
            }
        }

        return member;
    }

    private void FindInCreation(BaseObjectCreationExpressionSyntax creation, List<Sighting> sightings)
    {
        var name = Creations.SimpleNameOf(Creations.TypeOf(creation));
        foreach (var row in ResourceCatalogue.BuiltIn.ForCreation(name))
        {
            if (Creates(creation, row))
            {
                sightings.Add(Sight(row, creation, creation.ArgumentList, creation.Initializer));
                return;
            }
        }
    }

    private bool Creates(BaseObjectCreationExpressionSyntax creation, ResourceRow row)
    {
        var type = _file.Model.GetTypeInfo(creation, _file.CancellationToken).Type;
        foreach (var candidate in row.Types)
        {
            var api = new ApiType(candidate.MetadataName, candidate.SimpleName, candidate.Namespace);
            if (type is { TypeKind: not TypeKind.Error } ? _matcher.IsType(type, api) : Creations.TypeOf(creation) is { } written && _matcher.IsType(written, api))
            {
                return true;
            }
        }

        return false;
    }

    private void FindInCall(InvocationExpressionSyntax call, List<Sighting> sightings)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
        {
            return;
        }

        foreach (var row in ResourceCatalogue.BuiltIn.ForMember(access.Name.Identifier.ValueText))
        {
            if (Calls(call, access, row))
            {
                sightings.Add(Sight(row, call, call.ArgumentList, null));
                return;
            }
        }
    }

    private bool Calls(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, ResourceRow row)
    {
        var method = _file.Model.GetSymbolInfo(call, _file.CancellationToken).Symbol as IMethodSymbol;
        foreach (var candidate in row.Types)
        {
            var api = new ApiType(candidate.MetadataName, candidate.SimpleName, candidate.Namespace);
            if (method is not null)
            {
                if (_matcher.IsType(method.ContainingType, api))
                {
                    return true;
                }
            }
            else if (candidate.SimpleName.EndsWith("Extensions", System.StringComparison.Ordinal))
            {
                if (_matcher.Backs(api))
                {
                    return true;
                }
            }
            else if (_matcher.IsReceiver(access.Expression, api) == true)
            {
                return true;
            }
        }

        return false;
    }

    private Sighting Sight(ResourceRow row, ExpressionSyntax site, ArgumentListSyntax? arguments, InitializerExpressionSyntax? initializer)
    {
        return new Sighting(site.Span, row.Cloud, row.Kind, NameOf(row, site, arguments, initializer))
        {
            Exposure = row.Decided == Decided.Default ? ResourceExposure.Closed : ResourceExposure.Unknown,
            Decided = row.Decided,
            Detail = row.Default,
            Since = row.Since,
            Member = MemberAround(site),
        };
    }

    private string NameOf(ResourceRow row, ExpressionSyntax site, ArgumentListSyntax? arguments, InitializerExpressionSyntax? initializer)
    {
        foreach (var place in row.Names)
        {
            var isConnection = place[0] == '?';
            if (int.TryParse(isConnection ? place.Substring(1) : place, out var position))
            {
                if (arguments is not null && position < arguments.Arguments.Count && TextOf(arguments.Arguments[position].Expression) is { Length: > 0 } text)
                {
                    var name = isConnection ? DatabaseNames.Of(text) : text;
                    if (name.Length > 0 && (isConnection || Resources.IsName(name)))
                    {
                        return name;
                    }
                }
            }
            else if (Given(place, arguments, initializer) is { } value && TextOf(value) is { Length: > 0 } named && Resources.IsName(named))
            {
                return named;
            }
        }

        return row.Names.IsEmpty ? _resources.Of(site) : string.Empty;
    }

    // In the creation's own initializer, or in the one of an argument: new Bucket(this, "Videos", new BucketProps { BucketName = "videos" }).
    private static ExpressionSyntax? Given(string member, ArgumentListSyntax? arguments, InitializerExpressionSyntax? initializer)
    {
        if (Creations.Find(initializer, member) is { } own)
        {
            return own.Right;
        }

        if (arguments is not null)
        {
            foreach (var argument in arguments.Arguments)
            {
                if (argument.Expression is BaseObjectCreationExpressionSyntax { Initializer: { } inner } && Creations.Find(inner, member) is { } given)
                {
                    return given.Right;
                }
            }
        }

        return null;
    }

    private string TextOf(ExpressionSyntax expression)
    {
        var values = _file.Flow.Evaluate(expression);
        foreach (var value in values)
        {
            if (value.Text is { } text && text.IndexOf(FlowText.Hole) < 0)
            {
                return text;
            }
        }

        return string.Empty;
    }
}
