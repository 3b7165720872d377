using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using LeakGate.Analyzers.Catalogues;

namespace LeakGate.Analyzers.Credentials.Sinks;

/// <summary>
/// The headers that carry credentials, by name: the rows of <c>Catalogues/credential-headers.tsv</c>. It decides the sinks of the kinds
/// <see cref="SinkKind.KeyValue"/> and <see cref="SinkKind.HeaderLine"/>. Immutable; safe to share between threads.
/// </summary>
internal sealed class HeaderCatalogue
{
    private static readonly Lazy<HeaderCatalogue> s_default = new(
        () => new HeaderCatalogue(Read()),
        LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly Dictionary<string, CredentialHeader> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CredentialHeader> _byMember = new(StringComparer.OrdinalIgnoreCase);

    private HeaderCatalogue(ImmutableArray<CredentialHeader> headers)
    {
        Headers = headers;
        foreach (var header in headers)
        {
            // The first row wins: X-Api-Key and X-ApiKey are the same member name.
            if (!_byName.ContainsKey(header.Name))
            {
                _byName.Add(header.Name, header);
            }

            var member = MemberNameOf(header.Name);
            if (!_byMember.ContainsKey(member))
            {
                _byMember.Add(member, header);
            }
        }
    }

    /// <summary>The built-in catalogue, parsed when first asked for.</summary>
    public static HeaderCatalogue Default => s_default.Value;

    /// <summary>Every header, in the catalogue's order.</summary>
    public ImmutableArray<CredentialHeader> Headers { get; }

    /// <summary>The header called <paramref name="name"/>, in any case; null if it carries no credential.</summary>
    public CredentialHeader? ByName(string name) => _byName.TryGetValue(name, out var header) ? header : null;

    /// <summary>
    /// The header that a member such as <c>HttpRequestHeader.ProxyAuthorization</c> or <c>HeaderNames.Authorization</c> stands for: its name
    /// without dashes and underscores, in any case; null if it carries no credential.
    /// </summary>
    public CredentialHeader? ByMemberName(string memberName) => _byMember.TryGetValue(memberName, out var header) ? header : null;

    /// <summary>
    /// Splits a header line, <c>Name: value</c>, and looks its name up. <paramref name="credentialStart"/> is where the credential starts in
    /// the line. False if it is no such line, or no header that carries a credential, or nothing follows.
    /// </summary>
    public bool TryReadLine(string line, out CredentialHeader? header, out int credentialStart)
    {
        header = null;
        credentialStart = 0;
        var colon = line.IndexOf(':');
        if (colon <= 0 || ByName(line.Substring(0, colon).Trim()) is not { } found)
        {
            return false;
        }

        var start = colon + 1 + found.CredentialStart(line.Substring(colon + 1));
        if (start >= line.Length)
        {
            return false;
        }

        header = found;
        credentialStart = start;
        return true;
    }

    private static string MemberNameOf(string name)
    {
        var member = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is not ('-' or '_'))
            {
                member.Append(c);
            }
        }

        return member.ToString();
    }

    private static ImmutableArray<CredentialHeader> Read()
    {
        var headers = ImmutableArray.CreateBuilder<CredentialHeader>();
        foreach (var cells in CatalogueReader.ReadEmbedded("credential-headers.tsv"))
        {
            var schemes = cells[1].Length == 0 ? ImmutableArray<string>.Empty : ImmutableArray.Create(cells[1].Split('|'));
            var kind = cells[2] switch
            {
                "token" or "cookie" => SinkKind.Token,
                "key" => SinkKind.Key,
                "password" => SinkKind.Password,
                _ => throw new FormatException($"The header {cells[0]} has the unknown kind {cells[2]}."),
            };
            headers.Add(new CredentialHeader(cells[0], schemes, kind, cells[2] == "cookie", cells[3]));
        }

        return headers.ToImmutable();
    }
}
