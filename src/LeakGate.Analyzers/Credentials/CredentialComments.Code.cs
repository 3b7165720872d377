using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Credentials.Sites;
using LeakGate.Analyzers.Credentials.Verdict;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Credentials;

internal sealed partial class CredentialComments
{
    private static readonly char[] s_jsonSigns = { ' ', '\t', ',', '}', '*', '/' };

    private const int ShortestKey = 8;

    private readonly List<NamedValue> _named = new();

    // A line that is C# without errors was code once: what it assigns, compares and passes is judged as in live code.
    private bool AddCode(SyntaxTrivia trivia, string content, int start)
    {
        if (_isDocumentation || CommentedCode.Parse(content, out var shift) is not { } code)
        {
            return false;
        }

        foreach (var token in code.DescendantTokens())
        {
            if (token.Parent is SimpleNameSyntax { Parent: ObjectCreationExpressionSyntax creation } && AddArgument(creation, token.ValueText, start - shift))
            {
                return true;
            }

            if (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken))
            {
                _named.Clear();
                NamedValues.Find(token, _named);
                foreach (var named in _named)
                {
                    if (AddNamed(named, trivia, start - shift))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private bool AddNamed(in NamedValue named, SyntaxTrivia trivia, int offset)
    {
        var evidence = _file.Project.Catalogues.Names.Classify(named.Name);
        if (BytesOf(named.Value) is { } bytes)
        {
            return evidence.Strength == NameStrength.Strong && AddBytes(bytes, named.Name, evidence, offset);
        }

        if (named.Value is not LiteralExpressionSyntax { Token.Value: string { Length: > 0 } value } literal)
        {
            return false;
        }

        if (evidence is { Strength: NameStrength.Weak, Kind: CredentialKind.Key } && named.Kind == SiteKind.Assignment && CryptographicCode.Encrypts(trivia.Token.Parent))
        {
            evidence = evidence with { Strength = NameStrength.Strong, Kind = CredentialKind.EncryptionKey };
        }

        return evidence.IsCredential && !Logins.IsSample(literal, value)
            && AddJudged(literal, value, named.Name, evidence, CredentialDestination.None, Places.ContextOf(literal, named.Kind, evidence, _file.IsTestCode), offset);
    }

    // new byte[] { 0x3A, 0x91, … }: bytes are written out for nothing but keys.
    private static InitializerExpressionSyntax? BytesOf(ExpressionSyntax value)
    {
        var bytes = value switch
        {
            ArrayCreationExpressionSyntax array => array.Initializer,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer,
            InitializerExpressionSyntax initializer => initializer,
            _ => null,
        };
        return bytes is { Expressions.Count: >= ShortestKey } && bytes.Expressions.All(static one => one.IsKind(SyntaxKind.NumericLiteralExpression)) ? bytes : null;
    }

    private bool AddBytes(InitializerExpressionSyntax bytes, string name, NameEvidence evidence, int offset)
    {
        var kind = CredentialKinds.Describe(evidence);
        _findings.Add(new Finding(Descriptors.CredentialName, new TextSpan(bytes.SpanStart + offset, bytes.Span.Length), kind, bytes.Expressions.Count, name)
        {
            Properties = Properties("Possible", "bytes; context:comment", kind),
            IsRelaxed = _file.RelaxesTests,
            Secret = bytes.ToString(),
        });
        return true;
    }

    // new NetworkCredential("mailer", "…"): what the catalogue says of the type, which nothing binds here.
    private bool AddArgument(ObjectCreationExpressionSyntax creation, string type, int offset)
    {
        var arguments = creation.ArgumentList?.Arguments ?? default;
        foreach (var sink in _file.Project.Catalogues.Sinks.ByTypeName(type))
        {
            var destination = sink.Kind switch
            {
                SinkKind.Password => CredentialDestination.Password,
                SinkKind.Token => CredentialDestination.Token,
                SinkKind.Key => CredentialDestination.Key,
                _ => CredentialDestination.None,
            };
            for (var i = 0; i < arguments.Count && destination != CredentialDestination.None; i++)
            {
                if (sink.IsAt(i, arguments.Count) && arguments[i].Expression is LiteralExpressionSyntax { Token.Value: string { Length: > 0 } value } literal
                    && !Logins.IsSample(literal, value) && !Logins.IsAnonymous(literal)
                    && AddJudged(literal, value, type, _file.Project.Catalogues.Names.Classify("password"), destination, CredentialContext.None, offset))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Password": "…", in a comment: settings that somebody noted down or took out.
    private bool AddJson(SyntaxTrivia trivia, string content, int start)
    {
        var open = content.IndexOf('"');
        var middle = open < 0 ? -1 : content.IndexOf('"', open + 1);
        var colon = middle < 0 ? -1 : content.IndexOf(':', middle);
        var from = colon < 0 ? -1 : content.IndexOf('"', colon);
        var to = from < 0 ? -1 : content.IndexOf('"', from + 1);
        if (_isDocumentation || to <= from + 1 || content.Substring(0, open).Trim(s_commentSigns).Length > 0
            || content.Substring(middle + 1, from - middle - 1).Trim() != ":" || content.Substring(to + 1).Trim(s_jsonSigns).Length > 0)
        {
            return false;
        }

        var name = content.Substring(open + 1, middle - open - 1);
        var value = content.Substring(from + 1, to - from - 1);
        var evidence = _file.Project.Catalogues.Names.Classify(name);
        return (evidence.Strength == NameStrength.Strong || (evidence.Kind is CredentialKind.Salt or CredentialKind.InitializationVector && CryptographicCode.Encrypts(trivia.Token.Parent)))
            && AddJudged(new TextSpan(start + from + 1, value.Length), value, name, evidence, CredentialDestination.None, CredentialContext.Configuration);
    }

    private bool AddJudged(
        LiteralExpressionSyntax literal, string value, string name, NameEvidence evidence, CredentialDestination destination, CredentialContext context, int offset)
    {
        // What stands between the quotes, as for every other value in a comment.
        var open = literal.Token.Text.IndexOf('"') + 1;
        return AddJudged(new TextSpan(literal.SpanStart + offset + open, literal.Span.Length - open - 1), value, name, evidence, destination, context);
    }

    private bool AddJudged(TextSpan span, string value, string name, NameEvidence evidence, CredentialDestination destination, CredentialContext context)
    {
        // WithPassword("secret"): what shows how to call something gives the thing's own name.
        var verdict = CredentialVerdict.Judge(new CredentialEvidence(value, name, evidence, destination, context));
        if (!verdict.IsFinding || CredentialNames.BuiltIn.IsNameAlone(value))
        {
            return false;
        }

        var kind = CredentialKinds.Describe(evidence);
        _findings.Add(new Finding(Descriptors.CredentialName, span, kind, value.Length, name)
        {
            Properties = Properties("Possible", string.Join("; ", verdict.Evidence) + "; context:comment", kind),
            IsRelaxed = _file.RelaxesTests,
            Secret = value,
        });
        return true;
    }
}
