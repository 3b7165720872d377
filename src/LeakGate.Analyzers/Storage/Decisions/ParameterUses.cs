using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Decisions;

/// <summary>Tells whether a value handed to a method of the project is used as a value there, or only compared with what is found.</summary>
internal sealed class ParameterUses
{
    private const int MaximumDepth = 3;

    private readonly FileContext _file;

    public ParameterUses(FileContext file) => _file = file;

    /// <summary>False only when every use of the parameter can be seen and none hands the value on.</summary>
    public bool IsUsed(ExpressionSyntax value) => IsUsed(value, 0);

    private bool IsUsed(ExpressionSyntax value, int depth)
    {
        if (depth > MaximumDepth || ArgumentOf(value) is not { } argument || ParameterOf(argument) is not { } parameter)
        {
            return true;
        }

        var method = (IMethodSymbol)parameter.ContainingSymbol;
        if (method.DeclaringSyntaxReferences.Length == 0 || !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _file.Model.Compilation.Assembly) || method.IsAbstract || method.IsVirtual || method.MethodKind == MethodKind.Constructor)
        {
            return true;
        }

        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var declaration = _file.Flow.Read(reference);
            if (declaration is BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null })
            {
                // An extern or partial method: who knows.
                return true;
            }

            foreach (var node in declaration.DescendantNodes())
            {
                if (node is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name && ValuePlaces.Of(name) != ValuePlace.Mention && IsUsed(name, depth + 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ArgumentSyntax? ArgumentOf(SyntaxNode value)
    {
        for (var node = value; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ArgumentSyntax argument:
                    return argument;
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax:
                    continue;
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.BitwiseOrExpression) || binary.IsKind(SyntaxKind.CoalesceExpression):
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private IParameterSymbol? ParameterOf(ArgumentSyntax argument)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: ExpressionSyntax call } list)
        {
            return null;
        }

        // A call whose other arguments do not bind still tells its only candidate.
        var info = _file.Flow.ModelOf(call).GetSymbolInfo(call, _file.CancellationToken);
        var method = info.Symbol as IMethodSymbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] as IMethodSymbol : null);
        if (method is null)
        {
            return null;
        }

        var target = (method.ReducedFrom ?? method).OriginalDefinition;
        var position = list.Arguments.IndexOf(argument) + (method.ReducedFrom is null ? 0 : 1);
        foreach (var parameter in target.Parameters)
        {
            if (argument.NameColon is { } named ? parameter.Name == named.Name.Identifier.ValueText : parameter.Ordinal == position)
            {
                return parameter;
            }
        }

        return null;
    }
}
