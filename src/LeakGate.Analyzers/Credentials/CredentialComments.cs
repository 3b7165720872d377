using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.Analyzers.Credentials.Embedded;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Verdict;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Credentials;

/// <summary>
/// Credentials in comments, documentation and code that is commented out or compiled away: read line by line, since there is no syntax to lean on.
/// A comment leaks as well as code does.
/// </summary>
internal sealed class CredentialComments
{
    // A longer line is generated or a data dump.
    private const int MaximumLine = 4_000;

    private readonly FileContext _file;
    private readonly HashSet<int> _lines = new();
    private readonly List<FormatMatch> _matches = new();
    private readonly List<Finding> _findings = new();

    public CredentialComments(FileContext file) => _file = file;

    public void Report(List<Finding> findings) => findings.AddRange(_findings);

    /// <summary>Looks at the line of <paramref name="trivia"/> around <paramref name="position"/>.</summary>
    public void Visit(SyntaxTrivia trivia, int position)
    {
        var text = _file.Model.SyntaxTree.GetText(_file.CancellationToken);
        var line = text.Lines.GetLineFromPosition(position);
        var start = Math.Max(line.Start, trivia.FullSpan.Start);
        var end = Math.Min(line.End, trivia.FullSpan.End);
        if (end <= start || end - start > MaximumLine || !_lines.Add(line.Start))
        {
            return;
        }

        var content = text.ToString(TextSpan.FromBounds(start, end));
        if (!AddFormats(content, start) && !AddConnections(content, start) && _file.TestCode != TestCode.Skip)
        {
            AddEmbedded(content, start);
        }
    }

    private bool AddFormats(string content, int start)
    {
        _matches.Clear();
        FormatMatcher.Default.Match(content, content, _matches);
        foreach (var match in _matches)
        {
            if (!match.IsPublic && !match.IsExample && match.Confidence != FormatConfidence.Possible)
            {
                var descriptor = match.Format.Rule switch
                {
                    RuleIds.PrivateKey => Descriptors.PrivateKey,
                    RuleIds.CredentialInUrl => Descriptors.CredentialInUrl,
                    _ => Descriptors.KnownCredentialFormat,
                };
                _findings.Add(new Finding(descriptor, new TextSpan(start + match.Start, match.Length), match.Format.What, match.Length, "in a comment")
                {
                    Properties = Properties(match.Confidence.ToString(), "format; comment", match.Format.Id),
                });
                return true;
            }
        }

        return false;
    }

    // "…" in a comment is code that is commented out; a URL stands for itself.
    private bool AddConnections(string content, int start)
    {
        var open = content.IndexOf('"');
        while (open >= 0)
        {
            var close = content.IndexOf('"', open + 1);
            if (close < 0)
            {
                break;
            }

            if (close > open + 1 && AddConnection(content, open + 1, close, start))
            {
                return true;
            }

            open = content.IndexOf('"', close + 1);
        }

        var scheme = content.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return false;
        }

        var from = content.LastIndexOf(' ', scheme) + 1;
        var to = content.IndexOf(' ', scheme);
        return AddConnection(content, from, to < 0 ? content.Length : to, start);
    }

    private bool AddConnection(string content, int from, int to, int start)
    {
        if (!ConnectionStringAnalyzer.TryAnalyze(content.Substring(from, to - from), out var connection))
        {
            return false;
        }

        var span = TextSpan.FromBounds(start + from, start + to);
        var finding = connection.RuleId switch
        {
            RuleIds.ConnectionString => new Finding(Descriptors.ConnectionString, span, connection.Kind, connection.SecretKey, connection.SecretLength, "in a comment")
            {
                Properties = Properties("Likely", connection.Evidence, connection.Kind),
            },
            RuleIds.CredentialInUrl => new Finding(Descriptors.CredentialInUrl, span, connection.Kind, connection.SecretLength, "in a comment")
            {
                Properties = Properties("Likely", connection.Evidence, connection.Kind),
            },
            _ => null,
        };
        if (finding is not null)
        {
            _findings.Add(finding);
        }

        return finding is not null;
    }

    // x.Password = "…", { "password": "…" }, IDENTIFIED BY '…'
    private void AddEmbedded(string content, int start)
    {
        if (EmbeddedCredentials.FindIn(content, CredentialContext.Comment, out var verdict) is not { } pair)
        {
            return;
        }

        var name = CredentialNames.BuiltIn.Classify(pair.Name);
        var kind = name.IsCredential ? CredentialKinds.Describe(name) : "password";
        _findings.Add(new Finding(Descriptors.CredentialName, new TextSpan(start + pair.ValueStart, pair.ValueLength), kind, pair.ValueLength, pair.Name)
        {
            Properties = Properties(verdict.Confidence.ToString(), string.Join("; ", verdict.Evidence), kind),
            IsRelaxed = _file.RelaxesTests,
        });
    }

    private static ImmutableDictionary<string, string?> Properties(string confidence, string evidence, string kind)
        => ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Confidence, confidence.ToLowerInvariant())
            .Add(FindingProperties.Evidence, evidence)
            .Add(FindingProperties.Kind, kind);
}
