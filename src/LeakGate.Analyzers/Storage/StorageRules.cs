using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Storage.Decisions;
using LeakGate.Analyzers.Storage.Rules;
using LeakGate.Analyzers.Storage.Uses;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage;

/// <summary>
/// The rules LEAK2001 to LEAK2010 over one file. A hit of the scanner only says that the file deserves one walk over its nodes; the walk looks by name in the
/// catalogue, and what it finds is bound.
/// </summary>
internal sealed partial class StorageRules
{
    private readonly FileContext _file;
    private readonly ExposureCatalogue _catalogue;
    private readonly StorageOptions _options;
    private readonly StorageTypes _types;
    private readonly Conditions _conditions;
    private readonly Leaves _leaves;
    private readonly ParameterUses _parameters;
    private readonly Resources _resources;
    private readonly Guards _guards;
    private readonly Openings _openings;
    private readonly List<StorageDemand> _demands = new();
    private bool _isWorthAWalk;
    private bool _isWalked;

    public StorageRules(FileContext file)
    {
        _file = file;
        _catalogue = file.Project.Catalogues.Exposures;
        var provider = file.Project.Options.AnalyzerConfigOptionsProvider;
        _options = StorageOptions.Read(provider.GetOptions(file.Model.SyntaxTree), provider.GlobalOptions, file.Project.Policy.IsEnforced(RuleIds.BroadSharedLink));
        _types = new StorageTypes(file);
        _conditions = new Conditions(file);
        _leaves = new Leaves(file);
        _parameters = new ParameterUses(file);
        _resources = new Resources(file);
        _guards = new Guards(_resources);
        _openings = new Openings(file, _guards, _resources, _options.IsStrict);
    }

    /// <summary>Takes note of a hit; cheap: only the namespace of what it names is looked at.</summary>
    public void Visit(SyntaxToken token, Interests interests)
    {
        if (_isWorthAWalk)
        {
            return;
        }

        if ((interests & Interests.StorageText) != 0)
        {
            _isWorthAWalk = true;
        }
        else if ((interests & Interests.StorageApi) != 0 && token.IsKind(SyntaxKind.IdentifierToken))
        {
            _isWorthAWalk = IsWorthAWalk(token);
        }
    }

    /// <summary>Collects what the file says by itself; the parameters and members that others decide are left to <see cref="Callers.StorageProject"/>.</summary>
    public IReadOnlyList<StorageDemand> Collect()
    {
        if (!_isWalked)
        {
            _isWalked = true;
            if (_isWorthAWalk)
            {
                Walk();
            }
        }

        return _demands;
    }

    /// <summary>Adds the findings of the file: its own, and those that settings elsewhere make of its values.</summary>
    public void Report(IReadOnlyList<Opening> openings, ProjectGuards guards, List<Finding> findings)
    {
        Collect();
        _openings.Elsewhere = guards;
        foreach (var opening in openings)
        {
            _openings.Add(opening);
        }

        _openings.Report(findings);
    }

    /// <summary>The settings that decide about resources, closed ones among them; after <see cref="Report"/>, for the inventory.</summary>
    public IEnumerable<DecidedOpening> Decided() => _openings.Decided();

    /// <summary>What guards the file sets and removes; after <see cref="Collect"/>.</summary>
    public Guards Guards => _guards;

    /// <summary>The names of the file's resources.</summary>
    public Resources Resources => _resources;

    private bool IsWorthAWalk(SyntaxToken token)
    {
        var name = token.ValueText;
        if (name is "Principal" or "NotPrincipal" && token.Parent?.Parent is NameEqualsSyntax or AnonymousObjectMemberDeclaratorSyntax)
        {
            return true;
        }

        foreach (var row in _catalogue.ForType(name))
        {
            if (_types.Backs(row) || IsQualified(token, row))
            {
                return true;
            }
        }

        foreach (var row in _catalogue.ForMember(name))
        {
            // Extension methods may come from namespaces that are imported implicitly.
            if (_types.Backs(row) || row.Cloud.StartsWith("aspnet", System.StringComparison.OrdinalIgnoreCase) || HasSymbol(token))
            {
                return true;
            }
        }

        return IsAroundBackedType(name);
    }

    // The type around a nested one is watched where the nested one's own name is too common.
    private bool IsAroundBackedType(string name)
    {
        foreach (var row in _catalogue.Rows)
        {
            foreach (var type in row.Types)
            {
                if (type.ContainingName == name && _types.Backs(row))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Azure.Storage.Blobs.Models.PublicAccessType, written out.
    private static bool IsQualified(SyntaxToken token, ExposureRow row)
    {
        var node = token.Parent;
        while (node?.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberAccessExpressionSyntax)
        {
            node = node.Parent;
        }

        var written = node?.ToString();
        foreach (var type in row.Types)
        {
            if (written is not null && written.IndexOf(type.Namespace + ".", System.StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // A member used on an object whose type another file names.
    private bool HasSymbol(SyntaxToken token)
        => token.Parent is SimpleNameSyntax name && _file.Model.GetSymbolInfo(name, _file.CancellationToken).Symbol is { ContainingType: not null } symbol
            && symbol.DeclaringSyntaxReferences.Length == 0;

    private void Walk()
    {
        var finder = new StorageUses(_file, _catalogue, _types);
        var uses = new List<StorageUse>();
        foreach (var node in _file.Root.DescendantNodes())
        {
            _file.CancellationToken.ThrowIfCancellationRequested();
            finder.Find(node, uses);
            _guards.Visit(node);
            switch (node)
            {
                case MemberAccessExpressionSyntax access:
                    VisitEnumValue(access, access.Name.Identifier.ValueText, access.Expression);
                    break;
                case IdentifierNameSyntax identifier when HasStaticUsings && identifier.Parent is not (MemberAccessExpressionSyntax or QualifiedNameSyntax or UsingDirectiveSyntax):
                    VisitStaticallyImported(identifier);
                    break;
                case CastExpressionSyntax cast:
                    VisitCast(cast);
                    break;
                case DefaultExpressionSyntax @default:
                    VisitDefault(@default);
                    break;
                case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.DefaultLiteralExpression):
                    VisitDefault(literal);
                    break;
                case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                    VisitText(literal);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    VisitPolicyText(interpolated);
                    break;
                case AnonymousObjectCreationExpressionSyntax or BaseObjectCreationExpressionSyntax { Initializer: not null }:
                    VisitPolicyObject((ExpressionSyntax)node);
                    break;
            }
        }

        foreach (var use in uses)
        {
            _file.CancellationToken.ThrowIfCancellationRequested();
            if (IsOn(use.Row))
            {
                VisitUse(use, uses);
            }
        }
    }

    // What only matters beside another opening is judged when all of them are known.
    private bool IsOn(ExposureRow row) => row.IsOnByDefault || _options.IsStrict || Openings.NeedsAnother(row);
}
