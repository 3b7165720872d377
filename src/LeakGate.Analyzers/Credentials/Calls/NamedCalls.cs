using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Verdict;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Calls;

/// <summary>
/// The password in <c>api.Login("carla", "…")</c>, the key in <c>Crypto.Encrypt(text, "…")</c>: calls of libraries and projects that are not at hand, told by
/// their names and by what stands before the value. Where a call binds, its parameter's name must agree.
/// </summary>
internal static class NamedCalls
{
    // P/Invoke declarations call their parameters u and p.
    private const int LongestTellingNothing = 2;

    private static readonly NameEvidence s_password = new(NameStrength.Weak, CredentialKind.Password, "password");

    private static readonly char[] s_signs = { '!', '@', '#', '$', '%', '^', '&', '*', '?', '+' };

    private static readonly string[] s_connectors = { "Client", "Connection", "Session", "Api" };

    /// <summary>The call that takes <paramref name="value"/> as its password or key; null when it is another argument or another call.</summary>
    public static NamedCall? For(ExpressionSyntax value, string text, FileContext file)
    {
        if (CalledName.Of(value) is not { } called)
        {
            return null;
        }

        var purpose = CallPurposes.Of(called);
        var index = IndexOf(value);
        if (purpose == CallPurpose.None && index > 0 && called.IsType && Array.Exists(s_connectors, end => called.Name.EndsWith(end, StringComparison.Ordinal)) && IsUser(ArgumentAt(value, index - 1)))
        {
            purpose = CallPurpose.Login;
        }

        var takes = purpose switch
        {
            CallPurpose.Login or CallPurpose.Account => index > 0 && IsPasswordOf(value, text, index, purpose),
            CallPurpose.Cipher => index > 0 && IsChosen(text) && !IsAlgorithm(text),
            CallPurpose.Document => index == 0 && IsChosen(text),
            _ => false,
        };
        return takes && Agrees(called.Call, index, file) ? new NamedCall(purpose, called.Place) : null;
    }

    /// <summary>The plain words among the arguments of the call that <paramref name="name"/> names, which no shape gives away. The first one is the user.</summary>
    public static IEnumerable<ExpressionSyntax> WordsIn(SimpleNameSyntax name)
    {
        var whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name;
        if (whole.Parent is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call || call.Expression != whole)
        {
            yield break;
        }

        for (var i = 1; i < arguments.Count; i++)
        {
            if (arguments[i] is { NameColon: null, Expression: LiteralExpressionSyntax { Token.Value: string { Length: > 2 } text } value } && IsWord(text))
            {
                yield return value;
            }
        }
    }

    /// <summary>
    /// The same for a plain word: <c>accounts.Login("admin", "letmein")</c>, <c>Encrypt(text, "password")</c>. Only a well-known password, beside its user or
    /// behind the text that it encrypts, tells that it is one; tests log in with such words at nothing.
    /// </summary>
    public static NamedCall? ForWord(ExpressionSyntax value, string text, FileContext file)
    {
        var index = IndexOf(value);
        if (file.IsTestCode || !ValueWords.IsWellKnownPassword(text) || CalledName.Of(value) is not { } called)
        {
            return null;
        }

        var purpose = CallPurposes.Of(called);
        var takes = purpose switch
        {
            CallPurpose.Login or CallPurpose.Account => index == 1 && TextOf(ArgumentAt(value, 0)) is { Length: > 1 } user && IsWord(user) && !Logins.IsSampleUser(user) && !CredentialNames.BuiltIn.IsNameAlone(user),
            CallPurpose.Cipher => index > 0,
            _ => false,
        };
        return takes && Agrees(called.Call, index, file) ? new NamedCall(purpose, called.Place) : null;
    }

    private static bool IsWord(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    // Of several texts that could be it, a log-in's password is the last and a new account's the first.
    private static bool IsPasswordOf(ExpressionSyntax value, string text, int index, CallPurpose purpose)
    {
        // ACC-2019-77 numbers an account.
        if (!IsChosen(text) || (purpose == CallPurpose.Account && text.ToUpperInvariant() == text))
        {
            return false;
        }

        var count = Count(value);
        var (from, to) = purpose == CallPurpose.Login ? (index + 1, count) : (1, index);
        for (var i = from; i < to; i++)
        {
            if (TextOf(ArgumentAt(value, i)) is { } other && IsChosen(other))
            {
                return false;
            }
        }

        for (var i = 0; i < index; i++)
        {
            if (TextOf(ArgumentAt(value, i)) is { } before && Logins.IsSampleUser(before))
            {
                return false;
            }
        }

        return true;
    }

    // Letters mixed with digits or signs, and nothing that has such a form by itself: an address, a number, a name of a thing.
    private static bool IsChosen(string text)
        => text.Length >= 6 && !CredentialNames.BuiltIn.IsNameAlone(text) && !(text[0] == 'v' && char.IsDigit(text[1])) && text[0] is not ('+' or '/' or '\\' or '.' or '~') && !IsAddress(text) && text.IndexOf('\\') < 0 && text.IndexOf('/') < 0 && text.IndexOf(' ') < 0
            && CredentialVerdict.Judge(new CredentialEvidence(text, string.Empty, s_password, CredentialDestination.None, CredentialContext.None)).IsFinding;

    // A256GCM, RSA1_5, report:v1: which algorithm, or for what.
    private static bool IsAlgorithm(string text)
        => text.IndexOf(':') >= 0 || (text.Length < 12 && text.ToUpperInvariant() == text && text.IndexOfAny(s_signs) < 0);

    // maria@example.org: a sign with a name before it and a domain behind it.
    private static bool IsAddress(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && text.IndexOf('.', at) > at + 1 && text[text.Length - 1] != '!';
    }

    // A variable named as a user, or the address of one.
    private static bool IsUser(ExpressionSyntax? before) => before switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => IsAddress(text) || text is "admin" or "root" or "sa" or "administrator",
        IdentifierNameSyntax identifier => IsUserName(identifier.Identifier.ValueText),
        MemberAccessExpressionSyntax access => IsUserName(access.Name.Identifier.ValueText),
        _ => false,
    };

    private static bool IsUserName(string name)
    {
        var words = NameWords.Split(name);
        var last = words.Count > 0 ? words[words.Count - 1] : string.Empty;
        return last is "user" or "username" or "login" or "email" || (last == "name" && words.Count > 1 && words[words.Count - 2] == "user");
    }

    // The names of a bound call's parameters say what they take: `key` and `pass` agree with the call's name, others do not.
    private static bool Agrees(SyntaxNode call, int index, FileContext file)
    {
        if (file.Model.GetSymbolInfo(call, file.CancellationToken).Symbol is not IMethodSymbol method)
        {
            return true;
        }

        var name = index < method.Parameters.Length ? method.Parameters[index].Name : string.Empty;
        return (method.IsExtern && name.Length <= LongestTellingNothing) || file.Project.Catalogues.Names.Classify(name).IsCredential;
    }

    private static string? TextOf(ExpressionSyntax? expression) => (expression as LiteralExpressionSyntax)?.Token.Value as string;

    private static int Count(ExpressionSyntax value) => value.Parent switch
    {
        ArgumentSyntax { Parent: BaseArgumentListSyntax list } => list.Arguments.Count,
        AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax list } => list.Arguments.Count,
        _ => 0,
    };

    private static int IndexOf(ExpressionSyntax value) => value.Parent switch
    {
        ArgumentSyntax { Parent: BaseArgumentListSyntax list } argument => list.Arguments.IndexOf(argument),
        AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax list } argument => list.Arguments.IndexOf(argument),
        _ => -1,
    };

    private static ExpressionSyntax? ArgumentAt(ExpressionSyntax value, int index) => value.Parent switch
    {
        ArgumentSyntax { Parent: BaseArgumentListSyntax list } => list.Arguments[index].Expression,
        AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax list } => list.Arguments[index].Expression,
        _ => null,
    };
}
