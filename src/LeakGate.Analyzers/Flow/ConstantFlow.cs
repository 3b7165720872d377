using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Flow;

/// <summary>
/// Answers one question for every rule: which compile-time values can this expression have, and where are they typed? Follows constants, locals,
/// fields, properties and methods of the same compilation, and the usual ways to put strings and bytes together. Bounded in depth, number of values
/// and steps, so that cyclic or huge code ends with an unknown value instead of a hang.
/// </summary>
internal sealed partial class ConstantFlow
{
    private const int MaximumDepth = 24;
    private const int MaximumValues = 16;
    private const int MaximumSteps = 2_000;

    private readonly SemanticModel _model;
    private readonly Func<SyntaxTree, SemanticModel> _modelOf;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<ISymbol> _onPath = new(SymbolEqualityComparer.Default);
    private int _steps;

    /// <param name="model">The file that most questions are about.</param>
    /// <param name="modelOf">Gives the models of other files; it should remember them.</param>
    /// <param name="cancellationToken">Ends an evaluation early.</param>
    public ConstantFlow(SemanticModel model, Func<SyntaxTree, SemanticModel> modelOf, CancellationToken cancellationToken)
    {
        _model = model;
        _modelOf = modelOf;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The values that <paramref name="expression"/> can have. Never empty: what is not known is a value of its own.</summary>
    public List<FlowValue> Evaluate(ExpressionSyntax expression)
    {
        _onPath.Clear();
        _steps = 0;
        return Visit(expression, null, 0);
    }

    /// <summary>The symbol that <paramref name="node"/> refers to, in whatever file it stands; null when it does not bind.</summary>
    public ISymbol? SymbolOf(SyntaxNode node)
        => IsOfThisProject(node.SyntaxTree) ? ModelOf(node).GetSymbolInfo(node, _cancellationToken).Symbol : null;

    /// <summary>The semantic model of the file that <paramref name="node"/> stands in.</summary>
    public SemanticModel ModelOf(SyntaxNode node)
        => ReferenceEquals(node.SyntaxTree, _model.SyntaxTree) ? _model : _modelOf(node.SyntaxTree);

    /// <summary>The declaration that <paramref name="reference"/> points to; the model of its file is asked for, so that it is known to have been read.</summary>
    public SyntaxNode Read(SyntaxReference reference)
    {
        var tree = reference.SyntaxTree;
        if (!ReferenceEquals(tree, _model.SyntaxTree) && _model.Compilation.ContainsSyntaxTree(tree))
        {
            _modelOf(tree);
        }

        return reference.GetSyntax(_cancellationToken);
    }

    private bool IsOfThisProject(SyntaxTree tree) => ReferenceEquals(tree, _model.SyntaxTree) || _model.Compilation.ContainsSyntaxTree(tree);

    // An editor refers to other projects by their sources, the compiler by their assemblies: both are judged as assemblies.
    private bool IsOfAnotherProject(ISymbol? symbol)
        => symbol is { ContainingAssembly: { } assembly } && !SymbolEqualityComparer.Default.Equals(assembly, _model.Compilation.Assembly) && symbol.DeclaringSyntaxReferences.Length > 0;

    private List<FlowValue> Visit(ExpressionSyntax expression, Frame? frame, int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (depth > MaximumDepth || ++_steps > MaximumSteps)
        {
            return One(FlowValue.Unknown(expression));
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Visit(parenthesized.Expression, frame, depth + 1);
            case CastExpressionSyntax cast:
                return Visit(cast.Expression, frame, depth + 1);
            case CheckedExpressionSyntax @checked:
                return Visit(@checked.Expression, frame, depth + 1);
            case PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                return Visit(postfix.Operand, frame, depth + 1);
            case AwaitExpressionSyntax await:
                return Visit(await.Expression, frame, depth + 1);
            case LiteralExpressionSyntax literal:
                return One(OfLiteral(literal));
            case InterpolatedStringExpressionSyntax interpolated:
                return VisitInterpolation(interpolated, frame, depth);
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression):
                return VisitConcatenation(binary, frame, depth);
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression):
                return Union(Visit(binary.Left, frame, depth + 1), Visit(binary.Right, frame, depth + 1));
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AsExpression):
                return Visit(binary.Left, frame, depth + 1);
            case ConditionalExpressionSyntax conditional:
                return Union(Visit(conditional.WhenTrue, frame, depth + 1), Visit(conditional.WhenFalse, frame, depth + 1));
            case SwitchExpressionSyntax @switch:
                return VisitSwitch(@switch, frame, depth);
            case AssignmentExpressionSyntax assignment:
                return Visit(assignment.Right, frame, depth + 1);
            case InvocationExpressionSyntax invocation:
                return VisitInvocation(invocation, frame, depth);
            case BaseObjectCreationExpressionSyntax creation:
                return VisitCreation(creation, frame, depth);
            case ArrayCreationExpressionSyntax array:
                return VisitArray(array, array.Initializer, frame, depth);
            case ImplicitArrayCreationExpressionSyntax array:
                return VisitArray(array, array.Initializer, frame, depth);
            case StackAllocArrayCreationExpressionSyntax array:
                return VisitArray(array, array.Initializer, frame, depth);
            case InitializerExpressionSyntax initializer when initializer.IsKind(SyntaxKind.ArrayInitializerExpression):
                return VisitArray(initializer, initializer, frame, depth);
            case LambdaExpressionSyntax lambda:
                return VisitLambda(lambda, frame, depth);
            case DefaultExpressionSyntax:
                return One(FlowValue.OfNull(expression));
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return VisitName(expression, frame, depth);
            case ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax call } access:
                return VisitConditionalCall(access, call, frame, depth);
            default:
                return (int)expression.Kind() == NewerSyntax.CollectionExpression
                    ? VisitCollection(expression, frame, depth)
                    : One(VisitOther(expression));
        }
    }

    private FlowValue VisitOther(ExpressionSyntax expression)
    {
        var constant = ModelOf(expression).GetConstantValue(expression, _cancellationToken);
        return constant.HasValue && constant.Value is not null ? OfConstant(constant.Value, expression) : FlowValue.Unknown(expression);
    }

    private static FlowValue OfLiteral(LiteralExpressionSyntax literal)
    {
        if (literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.IsKind(SyntaxKind.DefaultLiteralExpression))
        {
            return FlowValue.OfNull(literal);
        }

        return literal.Token.Value is { } value ? OfConstant(value, literal) : FlowValue.Unknown(literal);
    }

    private static FlowValue OfConstant(object value, ExpressionSyntax origin)
        => value is string text ? FlowValue.OfText(text, origin) : FlowValue.OfScalar(value, origin);

    private List<FlowValue> VisitSwitch(SwitchExpressionSyntax @switch, Frame? frame, int depth)
    {
        var values = new List<FlowValue>();
        var isDecided = TryChooseArm(@switch, frame, depth, out var chosen);
        foreach (var arm in @switch.Arms)
        {
            if (arm.Expression is not ThrowExpressionSyntax && (!isDecided || chosen == arm))
            {
                AddAll(values, Visit(arm.Expression, frame, depth + 1));
            }
        }

        return values.Count > 0 ? values : One(FlowValue.Unknown(@switch));
    }

    // `Setting("api_hash")` on `name switch { "server" => …, "api_hash" => … }` is a look-up: only its own arm answers. False where no one arm can be told.
    private bool TryChooseArm(SwitchExpressionSyntax @switch, Frame? frame, int depth, out SwitchExpressionArmSyntax? chosen)
    {
        chosen = null;
        if (frame is null || ConstantOf(@switch.GoverningExpression, frame, depth) is not { } key)
        {
            return false;
        }

        foreach (var arm in @switch.Arms)
        {
            if (arm.WhenClause is not null || Matches(arm.Pattern, key, depth) is not { } matches)
            {
                return false;
            }

            if (matches)
            {
                chosen = arm;
                return true;
            }
        }

        return true;
    }

    // Null: it cannot be told.
    private bool? Matches(PatternSyntax pattern, object key, int depth) => pattern switch
    {
        DiscardPatternSyntax => true,
        ConstantPatternSyntax { Expression: var expression } when ConstantOf(expression, null, depth) is { } constant => Equals(constant, key),
        BinaryPatternSyntax either when either.IsKind(SyntaxKind.OrPattern) && depth < MaximumDepth
            => Matches(either.Left, key, depth + 1) is { } left && Matches(either.Right, key, depth + 1) is { } right ? left || right : null,
        _ => null,
    };

    private object? ConstantOf(ExpressionSyntax expression, Frame? frame, int depth)
    {
        var values = Visit(expression, frame, depth + 1);
        return values.Count == 1 && (values[0].Kind is FlowKind.Text or FlowKind.Scalar) ? values[0].Value : null;
    }

    // A delegate stands for what it returns: `options.AccessTokenProvider = () => Task.FromResult("…")`.
    private List<FlowValue> VisitLambda(LambdaExpressionSyntax lambda, Frame? frame, int depth)
    {
        if (lambda.ExpressionBody is { } body)
        {
            return Visit(body, frame, depth + 1);
        }

        var values = new List<FlowValue>();
        if (lambda.Block is { } block)
        {
            AddReturns(block, values, frame, depth + 1);
        }

        return values.Count > 0 ? values : One(FlowValue.Unknown(lambda));
    }

    private static List<FlowValue> One(FlowValue value) => new(1) { value };

    private static List<FlowValue> Union(List<FlowValue> left, List<FlowValue> right)
    {
        AddAll(left, right);
        return left;
    }

    private static void AddAll(List<FlowValue> values, List<FlowValue> more)
    {
        for (var i = 0; i < more.Count && values.Count < MaximumValues; i++)
        {
            values.Add(more[i]);
        }
    }

    /// <summary>What the parameters of a followed method stand for at the call that led there.</summary>
    private sealed class Frame
    {
        public Frame(IMethodSymbol method, Dictionary<IParameterSymbol, ExpressionSyntax> arguments, Frame? caller)
        {
            Method = method;
            Arguments = arguments;
            Caller = caller;
        }

        /// <summary>The definition of the method that was entered.</summary>
        public IMethodSymbol Method { get; }

        public Dictionary<IParameterSymbol, ExpressionSyntax> Arguments { get; }

        public Frame? Caller { get; }
    }
}
