using System;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Credentials;

internal sealed partial class CredentialComments
{
    private static readonly char[] s_commentSigns = { '/', '*', ' ', '\t' };

    // // Data Source=shop.db;Password=…: noted down without quotes, and nothing else in the comment.
    private bool AddBareConnection(string content, int start)
    {
        // A single pair is an assignment: _smtpPassword = settings.Password;
        if (content.IndexOf('"') >= 0 || content.IndexOf(';') < 0 || content.IndexOf('=') == content.LastIndexOf('='))
        {
            return false;
        }

        var value = content.TrimStart(s_commentSigns);
        var from = content.Length - value.Length;
        value = value.TrimEnd();
        return ConnectionStringAnalyzer.TryAnalyze(value, out var connection) && connection.RuleId is RuleIds.ConnectionString
            && AddConnection(value, connection, new TextSpan(start + from, value.Length));
    }

    private bool AddConnection(string value, ConnectionStringVerdict connection, TextSpan span)
    {
        if ((_isDocumentation && connection.SecretLength < ShortestSecretInDocumentation) || connection.SecretLength == 0)
        {
            return false;
        }

        var secret = value.Substring(connection.SecretStart, connection.SecretLength);
        switch (connection.RuleId)
        {
            case RuleIds.ConnectionString:
                _findings.Add(new Finding(Descriptors.ConnectionString, span, connection.Kind, connection.SecretKey, connection.SecretLength, "in a comment")
                {
                    Properties = Properties("Likely", connection.Evidence, connection.Kind),
                    Secret = secret,
                });
                return true;
            case RuleIds.CredentialInUrl:
                _findings.Add(new Finding(Descriptors.CredentialInUrl, span, connection.Kind, connection.SecretLength, "in a comment")
                {
                    Properties = Properties("Likely", connection.Evidence, connection.Kind),
                    Secret = secret,
                });
                return true;
            case RuleIds.DefaultPassword when _file.TestCode != TestCode.Skip:
                _findings.Add(new Finding(Descriptors.DefaultPassword, span, "Well-known default", connection.Kind + " in a comment")
                {
                    Properties = Properties("Possible", connection.Evidence, connection.Kind),
                    IsRelaxed = _file.RelaxesTests,
                    Secret = secret,
                });
                return true;
            default:
                return false;
        }
    }
}
