using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeakGate.Analyzers.Storage.Decisions;
using LeakGate.Analyzers.Storage.Rules;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage;

internal sealed partial class StorageRules
{
    // How the catalogue writes that the value of zero opens.
    private const string ZeroValue = "default";

    private HashSet<string>? _staticUsings;

    // The simple names of types whose members the file imports.
    private bool HasStaticUsings
    {
        get
        {
            _staticUsings ??= new HashSet<string>(
                _file.Root.Usings.Where(static directive => directive.StaticKeyword.RawKind != 0 && directive.Name is not null)
                    .Select(static directive => directive.Name!.ToString()),
                StringComparer.Ordinal);
            return _staticUsings.Count > 0;
        }
    }

    private void VisitEnumValue(ExpressionSyntax mention, string member, ExpressionSyntax type)
    {
        foreach (var row in _catalogue.ForEnumValue(member))
        {
            if (IsOn(row) && IsTypeName(type, row) && _types.IsReceiver(type, row) == true)
            {
                AddEnumValue(row, mention, member);
                return;
            }
        }
    }

    // Not an object of the type; a property that has the type's name may stand for both.
    private bool IsTypeName(ExpressionSyntax type, ExposureRow row)
    {
        var symbol = _file.Model.GetSymbolInfo(type, _file.CancellationToken).Symbol;
        return symbol is null or ITypeSymbol || row.Types.Any(candidate => candidate.SimpleName == symbol.Name);
    }

    private void VisitStaticallyImported(IdentifierNameSyntax identifier)
    {
        foreach (var row in _catalogue.ForEnumValue(identifier.Identifier.ValueText))
        {
            foreach (var type in row.Types)
            {
                if (IsOn(row) && _staticUsings!.Contains(type.MetadataName.Replace('+', '.')) && identifier.Parent is not (NameEqualsSyntax or NameColonSyntax))
                {
                    AddEnumValue(row, identifier, identifier.Identifier.ValueText);
                    return;
                }
            }
        }
    }

    // (PublicAccessType)2
    private void VisitCast(CastExpressionSyntax cast)
    {
        foreach (var row in _catalogue.ForType(Creations.SimpleNameOf(cast.Type)))
        {
            if (row.Given != ExposureGiven.Enum || !IsOn(row) || !_types.Is(cast.Type, row))
            {
                continue;
            }

            var constant = _file.Model.GetConstantValue(cast.Expression, _file.CancellationToken);
            if (constant.HasValue && constant.Value is int or long or short or byte && MemberOf(cast, row, Convert.ToInt64(constant.Value, CultureInfo.InvariantCulture)) is { } member)
            {
                AddEnumValue(row, cast, member);
                return;
            }
        }
    }

    private string? MemberOf(CastExpressionSyntax cast, ExposureRow row, long number)
    {
        if (_file.Model.GetTypeInfo(cast.Type, _file.CancellationToken).Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
        {
            return type.GetMembers().OfType<IFieldSymbol>()
                .FirstOrDefault(field => field.HasConstantValue && Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture) == number)?.Name;
        }

        // Without the SDK at hand: where the closed value is the enum's zero, any other number opens.
        var isClosedZero = row.SafeValue.EndsWith(".None", StringComparison.Ordinal) || row.SafeValue.EndsWith(".Off", StringComparison.Ordinal);
        return isClosedZero && number > 0 && row.Types[0].SimpleName is "PublicAccessType" or "BlobContainerPublicAccessType"
            ? row.UnsafeValues[number == 1 ? row.UnsafeValues.Length - 1 : 0].Text
            : null;
    }

    private void AddEnumValue(ExposureRow row, ExpressionSyntax mention, string member)
    {
        if (row.FindUnsafe(member) is not { } value)
        {
            return;
        }

        var place = ValuePlaces.Of(mention);
        if (place == ValuePlace.Mention || (place == ValuePlace.Value && !_parameters.IsUsed(mention)))
        {
            return;
        }

        var isPrincipal = row.Rule == RuleIds.GrantToEveryone;
        if (isPrincipal && !Statements.IsOpen(mention))
        {
            return;
        }

        var exposure = isPrincipal ? Widest(value.Exposure, Statements.AccessOf(mention)) : value.Exposure;
        var opening = new Opening(row, exposure, mention, SiteOf(mention), mention.Span) { Setting = Compact(mention), Value = value.Text, Weight = 1 };
        if (!isPrincipal && (place == ValuePlace.Table || Choices.IsOneOf(_catalogue, row, mention)))
        {
            _openings.AddUndecided(opening, "what the program picks from a table");
            return;
        }

        Decide(opening);
    }

    // default(T), and default where a T is declared: for some enums the first value opens.
    private void VisitDefault(ExpressionSyntax value)
    {
        var type = value is DefaultExpressionSyntax { Type: var written } ? written : DeclaredTypeOf(value);
        if (type is null or NullableTypeSyntax)
        {
            return;
        }

        foreach (var row in _catalogue.ForType(Creations.SimpleNameOf(type)))
        {
            if (row.Given == ExposureGiven.Enum && IsOn(row) && row.FindUnsafe(ZeroValue) is not null && _types.Is(type, row))
            {
                AddEnumValue(row, value, ZeroValue);
                return;
            }
        }
    }

    private static TypeSyntax? DeclaredTypeOf(ExpressionSyntax value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        EqualsValueClauseSyntax { Parent: ParameterSyntax parameter } => parameter.Type,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => method.ReturnType,
        ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax function } => function.ReturnType,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        ReturnStatementSyntax statement => statement.FirstAncestorOrSelf<LocalFunctionStatementSyntax>()?.ReturnType ?? statement.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ReturnType,
        _ => null,
    };

    private static SyntaxNode SiteOf(SyntaxNode mention)
    {
        for (var node = mention.Parent; node is not null; node = node.Parent)
        {
            if (node is AssignmentExpressionSyntax or InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or StatementSyntax or MemberDeclarationSyntax)
            {
                return node;
            }
        }

        return mention;
    }

    /// <summary>An expression on one line, as a message shows it.</summary>
    private static string Compact(SyntaxNode node)
    {
        var text = node.ToString();
        if (text.IndexOf('\n') < 0 && text.Length <= 80)
        {
            return text;
        }

        var compact = new System.Text.StringBuilder(80);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = compact.Length > 0;
                continue;
            }

            if (space)
            {
                compact.Append(' ');
                space = false;
            }

            compact.Append(c);
            if (compact.Length >= 77)
            {
                return compact.Append("...").ToString();
            }
        }

        return compact.ToString();
    }
}
