using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sinks;

/// <summary>
/// What syntax alone tells of a call that has a sink's name: whether it can give the sink anything at all. Binding a call binds the whole method around it, and
/// names such as <c>Add</c> stand everywhere. Errs on the side of yes.
/// </summary>
internal sealed class SinkSight
{
    private readonly CredentialNames _names;

    public SinkSight(CredentialNames names) => _names = names;

    /// <summary>Whether what stands where one of the sinks takes its value may be a constant.</summary>
    public bool AnyMayBeGiven(IReadOnlyList<Sink> sinks, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var sink in sinks)
        {
            if (sink.Given == SinkGiven.Receiver)
            {
                return true;
            }

            for (var i = 0; i < arguments.Count; i++)
            {
                var named = arguments[i].NameColon?.Name.Identifier.ValueText;
                if ((named is not null ? sink.IsParameter(named) : sink.Positions.IsEmpty || sink.IsAt(i, arguments.Count))
                    && !arguments[i].Expression.IsKind(SyntaxKind.NumericLiteralExpression) && QuickLook.MayBeKnown(arguments[i].Expression)
                    && MayCarry(sink, arguments, i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Add("Accept", "text/html"), list.Add("red"): a text that names no header and no credential decides without binding the call.
    private bool MayCarry(Sink sink, SeparatedSyntaxList<ArgumentSyntax> arguments, int value) => sink.Kind switch
    {
        SinkKind.HeaderLine => MayBeHeaderLine(arguments[value].Expression),
        SinkKind.KeyValue => sink.KeyIndex is not { } index || index >= arguments.Count
            || arguments[index].Expression is not LiteralExpressionSyntax { Token.Value: string key } || _names.Classify(key).IsCredential,
        _ => true,
    };

    // list.Add($"{count} orders: {names}") is no header line: what stands before its first colon names none.
    private bool MayBeHeaderLine(ExpressionSyntax expression)
    {
        if (expression is ConditionalExpressionSyntax conditional)
        {
            return MayBeHeaderLine(conditional.WhenTrue) || MayBeHeaderLine(conditional.WhenFalse);
        }

        if (QuickLook.TextOf(expression, out _) is not { } line)
        {
            return true;
        }

        var colon = line.IndexOf(':');
        var name = colon > 0 ? line.Substring(0, colon) : string.Empty;
        return name.Length > 0 && (HeaderCatalogue.Default.ByName(name) is not null || _names.Classify(name).IsCredential);
    }
}
