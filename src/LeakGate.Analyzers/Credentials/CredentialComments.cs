using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.Analyzers.Credentials.Embedded;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Credentials.Verdict;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Credentials;

/// <summary>
/// Credentials in comments, documentation and code that is commented out or compiled away: read line by line, since there is no syntax to lean on.
/// A comment leaks as well as code does.
/// </summary>
internal sealed partial class CredentialComments
{
    // A longer line is generated or a data dump.
    private const int MaximumLine = 4_000;

    private const int ShortestSecretInDocumentation = 8;

    private readonly FileContext _file;
    private readonly HashSet<int> _lines = new();
    private readonly List<FormatMatch> _matches = new();
    private readonly List<EmbeddedCredential> _embedded = new();
    private readonly List<Finding> _findings = new();

    // The line belongs to documentation, where passwords are examples until they look like more.
    private bool _isDocumentation;

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
        _isDocumentation = IsDocumentation(trivia, content);
        if (!AddFormats(content, start) && !AddQuoted(content, start) && !AddUrl(content, start) && !AddBareConnection(content, start) && _file.TestCode != TestCode.Skip
            && !AddEmbedded(content, start) && !AddCode(trivia, content, start) && !AddJson(trivia, content, start))
        {
            AddConstructed(content, start);
        }
    }

    // A compiler that is not asked for documentation reads it as plain comments.
    private static bool IsDocumentation(SyntaxTrivia trivia, string line)
        => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia)
            || (line.TrimStart() is var text && text.StartsWith("///", StringComparison.Ordinal) && !text.StartsWith("////", StringComparison.Ordinal));

    // "1Secret!", "P@ssw0rd1": an example says what it is an example of, or is as short as nobody's password is.
    private static bool IsExample(string value)
    {
        var plain = value.ToLowerInvariant().Replace('3', 'e').Replace('@', 'a').Replace('$', 's').Replace('0', 'o');
        return value.Length < ShortestSecretInDocumentation || plain.Contains("secret") || plain.Contains("pass") || plain.Contains("example");
    }

    private bool AddFormats(string content, int start)
    {
        _matches.Clear();
        _file.Project.Catalogues.Formats.Match(content, content, _matches);
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
                    Secret = content.Substring(match.Start, match.Length),
                });
                return true;
            }
        }

        return false;
    }

    // "…" in a comment is code that is commented out: the name before it, if it is assigned, says what it is.
    private bool AddQuoted(string content, int start)
    {
        var open = content.IndexOf('"');
        while (open >= 0)
        {
            var close = content.IndexOf('"', open + 1);
            if (close < 0)
            {
                return false;
            }

            if (close > open + 1 && AddQuoted(content, open + 1, close, start))
            {
                return true;
            }

            open = content.IndexOf('"', close + 1);
        }

        return false;
    }

    private bool AddUrl(string content, int start)
    {
        var scheme = content.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 1)
        {
            return false;
        }

        var from = scheme;
        while (from > 0 && char.IsLetterOrDigit(content[from - 1]))
        {
            from--;
        }

        var to = content.IndexOf(' ', scheme);
        to = to < 0 ? content.Length : to;
        if (!ConnectionStringAnalyzer.TryAnalyze(content.Substring(from, to - from), out var url) || url.RuleId != RuleIds.CredentialInUrl)
        {
            return false;
        }

        _findings.Add(new Finding(Descriptors.CredentialInUrl, TextSpan.FromBounds(start + from, start + to), url.Kind, url.SecretLength, "in a comment")
        {
            Properties = Properties("Likely", url.Evidence, url.Kind),
            Secret = content.Substring(from + url.SecretStart, url.SecretLength),
        });
        return true;
    }

    // Commands, statements and markup that somebody noted down. Prose says "password" all the time, so only a likely value counts.
    private bool AddEmbedded(string content, int start)
    {
        _embedded.Clear();
        EmbeddedCredentials.Find(content, program: null, _embedded);
        foreach (var (name, at, length) in _embedded)
        {
            var value = content.Substring(at, length);
            var evidence = _file.Project.Catalogues.Names.Classify(name);
            var verdict = CredentialVerdict.Judge(new CredentialEvidence(value, name, evidence, CredentialDestination.None, CredentialContext.Comment));
            if (verdict.IsFinding && HasDigitAndLetter(value) && !(_isDocumentation && IsExample(value)))
            {
                var kind = CredentialKinds.Describe(evidence);
                _findings.Add(new Finding(Descriptors.CredentialName, new TextSpan(start + at, length), kind, length, name)
                {
                    Properties = Properties(verdict.Confidence.ToString(), string.Join("; ", verdict.Evidence), kind),
                    IsRelaxed = _file.RelaxesTests,
                    Secret = value,
                });
                return true;
            }
        }

        return false;
    }

    // new NetworkCredential("user", "…"): the last of several strings that a login is made of.
    private void AddConstructed(string content, int start)
    {
        var creation = content.IndexOf("new ", StringComparison.Ordinal);
        var list = creation < 0 ? -1 : content.IndexOf('(', creation);
        var type = list < 0 ? string.Empty : content.Substring(creation + 4, list - creation - 4).Trim();
        if (!type.EndsWith("Credential", StringComparison.Ordinal) && !type.EndsWith("Credentials", StringComparison.Ordinal) && !type.EndsWith("Client", StringComparison.Ordinal))
        {
            return;
        }

        var close = content.IndexOf("\")", list, StringComparison.Ordinal);
        var open = close < 0 ? -1 : content.LastIndexOf('"', close - 1, close - list);
        if (open < 0 || content.LastIndexOf(',', open, open - list) < 0)
        {
            return;
        }

        var value = content.Substring(open + 1, close - open - 1);
        var evidence = _file.Project.Catalogues.Names.Classify("password");
        var verdict = CredentialVerdict.Judge(new CredentialEvidence(value, "password", evidence, CredentialDestination.None, CredentialContext.Comment));
        if (verdict.IsFinding && HasDigitAndLetter(value))
        {
            _findings.Add(new Finding(Descriptors.CredentialName, new TextSpan(start + open + 1, value.Length), "password", value.Length, type)
            {
                Properties = Properties(verdict.Confidence.ToString(), string.Join("; ", verdict.Evidence), "password"),
                IsRelaxed = _file.RelaxesTests,
                Secret = value,
            });
        }
    }

    private static bool HasDigitAndLetter(string value)
    {
        var digit = false;
        var letter = false;
        foreach (var c in value)
        {
            digit |= char.IsDigit(c);
            letter |= char.IsLetter(c);
        }

        return digit && letter;
    }

    private bool AddQuoted(string content, int from, int to, int start)
    {
        var value = content.Substring(from, to - from);
        var span = new TextSpan(start + from, value.Length);
        if (ConnectionStringAnalyzer.TryAnalyze(value, out var connection))
        {
            return AddConnection(value, connection, span);
        }

        if (_file.TestCode == TestCode.Skip)
        {
            return false;
        }

        if (!_isDocumentation && HeaderCatalogue.Default.TryReadLine(value, out var header, out var at) && header is { IsCookie: false }
            && AddJudged(new TextSpan(start + from + at, value.Length - at), value.Substring(value.IndexOf(':') + 1), header.Name, NameEvidence.None, CredentialDestination.Token, CredentialContext.Comment))
        {
            return true;
        }

        if (AssignedName(content, from - 1) is not { } name)
        {
            return false;
        }

        var evidence = _file.Project.Catalogues.Names.Classify(name);
        if (evidence.Strength != NameStrength.Strong)
        {
            return false;
        }

        var verdict = CredentialVerdict.Judge(new CredentialEvidence(value, name, evidence, CredentialDestination.None, CredentialContext.Comment));
        if (!verdict.IsFinding || verdict.Confidence == Confidence.Possible || (_isDocumentation && IsExample(value)))
        {
            return false;
        }

        var kind = CredentialKinds.Describe(evidence);
        _findings.Add(new Finding(Descriptors.CredentialName, span, kind, value.Length, name)
        {
            Properties = Properties(verdict.Confidence.ToString(), string.Join("; ", verdict.Evidence), kind),
            IsRelaxed = _file.RelaxesTests,
            Secret = value,
        });
        return true;
    }

    // x.Password = "…" and ["Password"] = "…": back from the quote over the sign to the name.
    private static string? AssignedName(string content, int quote)
    {
        var i = quote - 1;
        while (i >= 0 && content[i] is ' ' or '@' or '$')
        {
            i--;
        }

        if (i < 1 || content[i] is not '=' || content[i - 1] is '=' or '!' or '<' or '>')
        {
            return null;
        }

        i--;
        while (i >= 0 && content[i] is ' ' or '"' or ']')
        {
            i--;
        }

        var end = i + 1;
        while (i >= 0 && (char.IsLetterOrDigit(content[i]) || content[i] == '_'))
        {
            i--;
        }

        // passwordBox.Text = "…"
        var name = end > i + 1 ? content.Substring(i + 1, end - i - 1) : null;
        return name is "Text" or "Value" && i > 0 && content[i] == '.' ? AssignedName(content.Substring(0, i) + "=", i + 1) : name;
    }

    private static ImmutableDictionary<string, string?> Properties(string confidence, string evidence, string kind)
        => ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Confidence, confidence.ToLowerInvariant())
            .Add(FindingProperties.Evidence, evidence)
            .Add(FindingProperties.Kind, kind);
}
