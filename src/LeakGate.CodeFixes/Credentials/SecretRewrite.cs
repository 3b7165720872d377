using System;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>Puts the expression that reads a credential where the credential stands; what stands around it in the same string is kept.</summary>
internal static class SecretRewrite
{
    // Longer lines are broken before `??`.
    private const int WidestLine = 140;

    /// <summary>The edits, or null when the place takes nothing but a constant or the result would not compile.</summary>
    /// <param name="site">The finding.</param>
    /// <param name="secret">What is typed.</param>
    /// <param name="source">Where it is read from.</param>
    /// <param name="isWhole">The source gives the whole string and not only the secret in it.</param>
    /// <param name="readsInstance">The source is an instance member.</param>
    public static async Task<SolutionEdits?> TryAsync(FixSite site, TypedSecret secret, SecretSource source, bool isWhole, bool readsInstance = false)
    {
        var place = SecretPlace.Of(secret.Origin);
        if (place.Kind == PlaceKind.ConstantOnly || site.LanguageVersion < LanguageVersion.CSharp7)
        {
            return null;
        }

        if (place.Declarator is not null && !await ConstantUses.AllowValueAsync(site, place.Declarator!).ConfigureAwait(false))
        {
            return null;
        }

        var uses = place.Kind == PlaceKind.ConstantField ? ConstantUses.UsesInFile(site, place.Declarator!).Select(static use => use.Span).ToList() : null;

        // What is in reach here may not be where else the secret stands.
        foreach (var others in new[] { source, null })
        {
            var edits = new SolutionEdits();
            if (place.Kind == PlaceKind.Comparison)
            {
                Compare(site, secret.Origin, edits);
            }

            if ((place.Declarator is not null && !Unfix(site, place, edits, readsInstance))
                || (isWhole || secret.IsWhole ? !ReplaceWhole(site, secret, source, edits) : !ReplacePart(site, secret, source, edits)))
            {
                return null;
            }

            if (source.Import is { } import)
            {
                edits.Import(site.Document.Id, import);
            }

            OtherPlaces.Clear(site, secret, others, edits);
            if (!await CompilationGuard.BreaksAsync(site, edits, uses).ConfigureAwait(false))
            {
                return edits;
            }
        }

        return null;
    }

    // const string X = "…";  becomes  static string X => …;  so that a missing value is told where it is used and not as a failed type initializer.
    private static bool Unfix(FixSite site, SecretPlace place, SolutionEdits edits, bool readsInstance)
    {
        var declaration = (VariableDeclarationSyntax)place.Declarator!.Parent!;
        var modifiers = declaration.Parent switch
        {
            FieldDeclarationSyntax field => field.Modifiers,
            LocalDeclarationStatementSyntax local => local.Modifiers,
            _ => default,
        };
        var constant = modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        var start = constant.SpanStart;
        var withBlank = TextSpan.FromBounds(start, constant.GetNextToken().SpanStart);
        if (place.Kind == PlaceKind.ConstantLocal)
        {
            edits.Remove(site.Document.Id, withBlank);
            return true;
        }

        if (declaration.Variables.Count > 1)
        {
            edits.Replace(site.Document.Id, constant.Span, "static readonly");
            return !readsInstance && declaration.Variables.All(variable => variable == place.Declarator || variable.Initializer is not null);
        }

        if (readsInstance)
        {
            edits.Remove(site.Document.Id, withBlank);
        }
        else
        {
            edits.Replace(site.Document.Id, constant.Span, "static");
        }

        edits.Replace(site.Document.Id, place.Declarator.Initializer!.EqualsToken.Span, "=>");
        return true;
    }

    // x is "…"  becomes  x == …
    private static void Compare(FixSite site, ExpressionSyntax value, SolutionEdits edits)
    {
        var comparison = value.FirstAncestorOrSelf<IsPatternExpressionSyntax>()!;
        edits.Replace(
            site.Document.Id,
            TextSpan.FromBounds(comparison.IsKeyword.SpanStart, value.SpanStart),
            comparison.Pattern is UnaryPatternSyntax ? "!= " : "== ");
    }

    private static bool ReplaceWhole(FixSite site, TypedSecret secret, SecretSource source, SolutionEdits edits)
    {
        // "…"u8.ToArray() is the array that GetBytes gives.
        var origin = secret.Origin.IsKind(SyntaxKind.Utf8StringLiteralExpression)
            && secret.Origin.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToArray", Parent: InvocationExpressionSyntax call } ? call : secret.Origin;
        var position = origin.SpanStart;
        var isBytes = secret.Value is byte[];
        var (before, after) = Conversion(site, secret, edits);
        var plain = source.Expression(site, position, edits);
        var parenthesize = before.Length == 0 && (after.Length > 0 || NeedsParentheses(origin));
        var line = site.Text.Lines.GetLineFromPosition(position);
        var width = position - line.Start + before.Length + plain.Length + after.Length + (line.End > origin.Span.End ? 1 : 0);
        if (width > WidestLine && !IsInInterpolation(origin))
        {
            plain = source.Expression(site, position, edits, LineBreak(site, position));
        }

        edits.Replace(site.Document.Id, origin.Span, before + (parenthesize ? "(" : string.Empty) + plain + (parenthesize ? ")" : string.Empty) + after);
        return !isBytes || before.Length > 0;
    }

    // What turns the string that is read into what stood there: bytes, characters, UTF-8.
    private static (string Before, string After) Conversion(FixSite site, TypedSecret secret, SolutionEdits edits)
    {
        var position = secret.Origin.SpanStart;
        if (secret.Value is byte[] && secret.Origin is not LiteralExpressionSyntax)
        {
            return (TypeNames.Write(site, position, "System.Convert", edits) + ".FromBase64String(", ")");
        }

        if (secret.Origin.IsKind(SyntaxKind.Utf8StringLiteralExpression))
        {
            return (TypeNames.Write(site, position, "System.Text.Encoding", edits) + ".UTF8.GetBytes(", ")");
        }

        var isCharacters = site.Model.GetTypeInfo(secret.Origin, site.CancellationToken) is { Type: IArrayTypeSymbol } or { Type: null, ConvertedType: IArrayTypeSymbol };
        return (string.Empty, isCharacters ? ".ToCharArray()" : string.Empty);
    }

    private static bool ReplacePart(FixSite site, TypedSecret secret, SecretSource source, SolutionEdits edits)
    {
        if (LiteralParts.Find(secret.Origin, secret.Text!, secret.Start, secret.Length) is not var (token, span))
        {
            return false;
        }

        var id = site.Document.Id;
        var text = token.Text;
        if (token.IsKind(SyntaxKind.InterpolatedStringTextToken))
        {
            var braces = Math.Max(1, ((InterpolatedStringExpressionSyntax)token.Parent!.Parent!).StringStartToken.Text.Count(static c => c == '$'));
            edits.Replace(id, span, new string('{', braces) + source.Expression(site, span.Start, edits) + new string('}', braces));
            return true;
        }

        if (text.StartsWith("\"\"\"", StringComparison.Ordinal))
        {
            // A raw literal becomes a raw interpolation, with as many signs as keep its own braces text.
            var dollars = LongestRun(text) + 1;
            edits.Insert(id, token.SpanStart, new string('$', dollars));
            edits.Replace(id, span, new string('{', dollars) + source.Expression(site, span.Start, edits) + new string('}', dollars));
            return true;
        }

        if (token.IsKind(SyntaxKind.Utf8StringLiteralToken))
        {
            return false;
        }

        var isVerbatim = text[0] == '@';
        var head = text.Substring(0, span.Start - token.SpanStart);
        var tail = text.Substring(span.End - token.SpanStart);
        var quote = isVerbatim ? "@\"" : "\"";
        var hasHead = head.Length > quote.Length;
        var hasTail = tail.Length > 1;
        var literal = (ExpressionSyntax)token.Parent!;
        var isInside = literal.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } && NeedsParentheses(literal);
        edits.Replace(
            id,
            token.Span,
            (isInside ? "(" : string.Empty)
            + (hasHead ? head + "\" + " : string.Empty)
            + "(" + source.Expression(site, span.Start, edits) + ")"
            + (hasTail ? " + " + quote + tail : string.Empty)
            + (isInside ? ")" : string.Empty));
        return true;
    }

    private static int LongestRun(string text)
    {
        var longest = 0;
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            run = text[i] is '{' or '}' ? (i > 0 && text[i - 1] == text[i] ? run + 1 : 1) : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static string LineBreak(FixSite site, int position)
        => Layout.NewLineOf(site.Text) + Layout.IndentationOf(site.Text, position) + Layout.IndentStepOf(site.Root);

    private static bool IsInInterpolation(ExpressionSyntax expression) => expression.FirstAncestorOrSelf<InterpolationSyntax>() is not null;

    /// <summary>Whether <c>a ?? b</c> in the place of <paramref name="expression"/> would bind otherwise than meant.</summary>
    internal static bool NeedsParentheses(ExpressionSyntax expression) => expression.Parent switch
    {
        BinaryExpressionSyntax binary => !(binary.IsKind(SyntaxKind.CoalesceExpression) && binary.Right == expression),
        MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or InvocationExpressionSyntax => true,
        CastExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax => true,
        ConditionalExpressionSyntax conditional => conditional.Condition == expression,
        IsPatternExpressionSyntax or ConstantPatternSyntax or SwitchExpressionSyntax or RangeExpressionSyntax or WithExpressionSyntax => true,
        _ => false,
    };
}
