using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Binding;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Credentials.Sites;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Credentials;

/// <summary>
/// Collects, from the hits of one file, every value that may be a credential, with its names and destinations. A value that several hits lead to
/// is one candidate, so that it becomes one finding.
/// </summary>
internal sealed class CredentialCollector
{
    private readonly FileContext _file;
    private readonly SinkUses _sinks;
    private readonly Dictionary<TextSpan, Candidate> _candidates = new();
    private readonly HashSet<TextSpan> _texts = new();
    private readonly List<NamedValue> _named = new();
    private readonly List<SinkUse> _uses = new();

    public CredentialCollector(FileContext file, SinkCatalogue sinks)
    {
        _file = file;
        _sinks = new SinkUses(file, sinks, new ApiMatcher(file));
    }

    /// <summary>All candidates so far, in no particular order.</summary>
    public IEnumerable<Candidate> Candidates => _candidates.Values;

    /// <summary>Looks at what a hit points to.</summary>
    public void Visit(SyntaxToken token, Interests interests)
    {
        if ((interests & (Interests.CredentialText | Interests.SecretShape)) != 0 && StringExpressions.Outermost(token) is { } text && _texts.Add(text.Span))
        {
            AddText(text);
        }

        if ((interests & Interests.CredentialName) != 0)
        {
            AddNamed(token);
        }

        if ((interests & Interests.CredentialApi) != 0 && token.Parent is SimpleNameSyntax name && name.Identifier == token)
        {
            AddSinkUses(name);
        }
    }

    private void AddText(ExpressionSyntax text)
    {
        foreach (var value in _file.Flow.Evaluate(text))
        {
            if (value.Kind == FlowKind.Text)
            {
                var candidate = CandidateFor(value);
                if (candidate is not null && ExternalParameters.For(text, _file) is { } parameter)
                {
                    candidate.ExternalParameter ??= parameter;
                }
            }
        }
    }

    private void AddNamed(SyntaxToken token)
    {
        _named.Clear();
        NamedValues.Find(token, _named);
        foreach (var named in _named)
        {
            if (!CredentialNames.Classify(named.Name).IsCredential)
            {
                continue;
            }

            foreach (var value in _file.Flow.Evaluate(named.Value))
            {
                CandidateFor(value)?.AddName(named.Name, named.Kind);
            }
        }
    }

    private void AddSinkUses(SimpleNameSyntax name)
    {
        _uses.Clear();
        _sinks.Find(name, _uses);
        foreach (var use in _uses)
        {
            var key = use.Key is null ? null : KeyOf(use.Key);
            if (use.Sink.Kind == SinkKind.KeyValue && (key is null || !CredentialNames.Classify(key).IsCredential))
            {
                continue;
            }

            foreach (var value in _file.Flow.Evaluate(use.Value))
            {
                if (CandidateFor(value) is not { } candidate)
                {
                    continue;
                }

                candidate.AddSink(use.Sink);
                if (key is not null)
                {
                    candidate.AddName(key, SiteKind.Key);
                }
            }
        }
    }

    private string? KeyOf(ExpressionSyntax key)
    {
        var values = _file.Flow.Evaluate(key);
        return values.Count == 1 && values[0].Text is { Length: > 0 and <= 128 } text && text.IndexOf(FlowText.Hole) < 0 ? text : null;
    }

    /// <summary>The candidate of a value that is typed in this file; null for one that is not, or that is not known.</summary>
    private Candidate? CandidateFor(in FlowValue value)
    {
        var isValue = value.Kind is FlowKind.Text or FlowKind.Bytes || (value.Kind == FlowKind.Scalar && value.Origin.IsKind(SyntaxKind.NumericLiteralExpression));
        if (!isValue || !ReferenceEquals(value.Origin.SyntaxTree, _file.Model.SyntaxTree))
        {
            return null;
        }

        if (!_candidates.TryGetValue(value.Origin.Span, out var candidate))
        {
            _candidates.Add(value.Origin.Span, candidate = new Candidate(value));
        }

        return candidate;
    }
}
