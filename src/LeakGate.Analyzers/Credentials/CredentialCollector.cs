using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Binding;
using LeakGate.Analyzers.Callers;
using LeakGate.Analyzers.Credentials.Callers;
using LeakGate.Analyzers.Credentials.Calls;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Credentials.Sites;
using LeakGate.Analyzers.Credentials.Verdict;
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
    private readonly CredentialComments _comments;
    private readonly SinkUses _sinks;
    private readonly Dictionary<TextSpan, Candidate> _candidates = new();
    private readonly List<Demand> _demands = new();
    private readonly List<Given<Demand>> _foreign = new();
    private readonly HashSet<TextSpan> _texts = new();
    private readonly List<NamedValue> _named = new();
    private readonly List<SinkUse> _uses = new();

    public CredentialCollector(FileContext file, SinkCatalogue sinks)
    {
        _file = file;
        _comments = new CredentialComments(file);
        _sinks = new SinkUses(file, sinks, new ApiMatcher(file));
    }

    /// <summary>The candidates that are typed in this file, in no particular order.</summary>
    public IEnumerable<Candidate> Candidates => _candidates.Values;

    /// <summary>Parameters and members of the project that end up as credentials here.</summary>
    public IReadOnlyList<Demand> Demands => _demands;

    /// <summary>Values typed in other files that end up as credentials here.</summary>
    public IReadOnlyList<Given<Demand>> Foreign => _foreign;

    /// <summary>The findings in comments.</summary>
    public CredentialComments Comments => _comments;

    /// <summary>Looks at what a hit in a comment points to.</summary>
    public void VisitTrivia(SyntaxTrivia trivia, int position, Interests interests)
    {
        if ((interests & (Interests.CredentialName | Interests.CredentialText)) != 0)
        {
            _comments.Visit(trivia, position);
        }
    }

    /// <summary>Looks at what a hit in code points to.</summary>
    public void Visit(SyntaxToken token, Interests interests)
    {
        // A credential's name inside a string may be the name of a value beside it: '"password": "…"', "PASSWORD = '…'".
        if ((interests & (Interests.CredentialText | Interests.SecretShape | Interests.CredentialName)) != 0 && StringExpressions.Outermost(token) is { } text && _texts.Add(text.Span))
        {
            AddText(text, interests);
        }

        if ((interests & Interests.CredentialName) != 0)
        {
            AddNamed(token);
        }

        if ((interests & Interests.CredentialApi) != 0 && token.Parent is SimpleNameSyntax name && name.Identifier == token)
        {
            AddSinkUses(name);
            AddWords(name);
        }
    }

    private void AddWords(SimpleNameSyntax name)
    {
        foreach (var word in NamedCalls.WordsIn(name))
        {
            var text = (string)((LiteralExpressionSyntax)word).Token.Value!;
            var parameter = ExternalParameters.For(word, _file);
            var call = parameter is null ? NamedCalls.ForWord(word, text, _file) : null;
            if ((parameter is not null || call is not null) && CandidateFor(FlowValue.OfText(text, word)) is { } candidate)
            {
                candidate.ExternalParameter ??= parameter;
                candidate.Call ??= call;
            }
        }
    }

    // Most strings that a word made interesting turn out to be nothing: only what a matcher takes up is followed and bound.
    private void AddText(ExpressionSyntax expression, Interests interests)
    {
        if (QuickLook.TextOf(expression, out var hasHoles) is not { Length: > 0 } text)
        {
            return;
        }

        // string.Format("…?secret={0}", "…") fills the secret in.
        var filled = hasHoles ? null : StringExpressions.FilledIn(expression, text);
        if (filled is not null || TextMatches.Any(text, expression, _file.Project.Catalogues.Formats))
        {
            if (hasHoles || filled is not null)
            {
                foreach (var value in _file.Flow.Evaluate(filled ?? expression))
                {
                    CandidateFor(value);
                }
            }
            else
            {
                CandidateFor(FlowValue.OfText(text, expression));
            }
        }

        if (!hasHoles && ((interests & Interests.SecretShape) != 0 || ValueWords.IsWellKnownPassword(text)))
        {
            AddBySigns(expression, text);
        }
    }

    private void AddBySigns(ExpressionSyntax expression, string text)
    {
        var value = FlowValue.OfText(text, expression);
        if (ExternalParameters.MayBe(expression, text) && ExternalParameters.For(expression, _file) is { } parameter && CandidateFor(value) is { } candidate)
        {
            candidate.ExternalParameter ??= parameter;
        }
        else if ((NamedCalls.For(expression, text, _file) ?? NamedCalls.ForWord(expression, text, _file)) is { } call && CandidateFor(value) is { } taken)
        {
            taken.Call ??= call;
        }
        else if (RandomLiterals.IsRandom(text) || ClientArguments.ClientOf(expression, text) is not null || ClientArguments.StarterOf(expression, text, _file) is not null)
        {
            CandidateFor(value);
        }
    }

    private void AddNamed(SyntaxToken token)
    {
        if (token.Parent is ParameterSyntax { Parent: ParameterListSyntax } parameter && parameter.Identifier == token)
        {
            DemandParameter(parameter, token.ValueText);
        }

        _named.Clear();
        NamedValues.Find(token, _named);
        foreach (var named in _named)
        {
            var evidence = _file.Project.Catalogues.Names.Classify(named.Name);
            if (!evidence.IsCredential && !IsHeader(named))
            {
                continue;
            }

            if (!QuickLook.MayBeKnown(named.Value))
            {
                continue;
            }

            var name = new NamedSite(named.Name, named.Kind);
            foreach (var value in _file.Flow.Evaluate(named.Value))
            {
                Meet(value, symbol => Demand.Of(symbol, name), evidence.Strength == NameStrength.Strong && named.Kind is not (SiteKind.Comparison or SiteKind.DefaultValue));
            }
        }
    }

    private static bool IsHeader(in NamedValue named) => named.Kind == SiteKind.Key && HeaderCatalogue.Default.ByName(named.Name) is not null;

    // Positional arguments do not mention the parameter: the callers must be looked for.
    private void DemandParameter(ParameterSyntax parameter, string name)
    {
        var evidence = _file.Project.Catalogues.Names.Classify(name);
        var encrypts = evidence is { Strength: NameStrength.Weak, Kind: CredentialKind.Key or CredentialKind.Salt } && CryptographicCode.Encrypts(parameter);
        if ((evidence.Strength == NameStrength.Strong || encrypts) && _file.Model.GetDeclaredSymbol(parameter, _file.CancellationToken) is IParameterSymbol symbol && IsText(symbol.Type))
        {
            _demands.Add(Demand.Of(symbol.OriginalDefinition, new NamedSite(name, SiteKind.Argument, encrypts)));
        }
    }

    private static bool IsText(ITypeSymbol type)
        => type.SpecialType is SpecialType.System_String or SpecialType.System_Object || type is IArrayTypeSymbol || type.Name is "ReadOnlySpan" or "Span";

    private void AddSinkUses(SimpleNameSyntax name)
    {
        _uses.Clear();
        _sinks.Find(name, _uses);
        foreach (var use in _uses)
        {
            if (!QuickLook.MayBeKnown(use.Value))
            {
                continue;
            }

            var key = use.Key is null ? null : KeyOf(use.Key);
            if (use.Sink.Kind == SinkKind.KeyValue && (key is null || !_file.Project.Catalogues.Names.Classify(key).IsCredential))
            {
                continue;
            }

            foreach (var value in _file.Flow.Evaluate(use.Value))
            {
                Meet(value, symbol => Demand.Of(symbol, use.Sink));
                if (key is not null)
                {
                    Meet(value, symbol => Demand.Of(symbol, new NamedSite(key, SiteKind.Key)));
                }
            }
        }
    }

    // A value typed here becomes a candidate, one typed elsewhere is that file's, and what callers decide is asked of them.
    // A weak name is no reason to look for callers: every `key` would lead to hundreds. Nor is what may be a look-up's fallback or its section.
    private void Meet(in FlowValue value, Func<ISymbol, Demand> demand, bool asksCallers = true)
    {
        if (CredentialProject.Demanded(value) is { } symbol)
        {
            if (asksCallers)
            {
                _demands.Add(demand(symbol));
            }
        }
        else if (IsTypedElsewhere(value))
        {
            _foreign.Add(new Given<Demand>(value.Origin, demand(_file.Model.Compilation.Assembly)));
        }
        else if (CandidateFor(value) is { } candidate)
        {
            demand(_file.Model.Compilation.Assembly).Tell(candidate);
        }
    }

    private bool IsTypedElsewhere(in FlowValue value)
        => value.Kind is FlowKind.Text or FlowKind.Bytes && !ReferenceEquals(value.Origin.SyntaxTree, _file.Model.SyntaxTree);

    /// <summary>Takes over what other files say of values that are typed here.</summary>
    public void Accept(in Given<Demand> supply)
    {
        foreach (var value in _file.Flow.Evaluate(supply.Value))
        {
            if (CandidateFor(value) is { } candidate)
            {
                supply.Demand.Tell(candidate);
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
        if (value.Kind is not (FlowKind.Text or FlowKind.Bytes) || !ReferenceEquals(value.Origin.SyntaxTree, _file.Model.SyntaxTree))
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
