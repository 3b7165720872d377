using System.Collections.Immutable;

namespace LeakGate.Analyzers.Storage.Policies;

/// <summary>Who a public grant lets in.</summary>
internal enum PublicPrincipal
{
    /// <summary>No one unnamed.</summary>
    None,

    /// <summary>Everyone, without signing in.</summary>
    Everyone,

    /// <summary>Anyone with an account of the provider.</summary>
    AnyAccount,

    /// <summary>Everyone but those named (NotPrincipal).</summary>
    EveryoneBut,
}

/// <summary>A statement that allows something to everyone.</summary>
internal sealed class PolicyGrant
{
    public PublicPrincipal Principal { get; init; }

    public PolicyAccess Access { get; init; }

    /// <summary>The condition key (or the denying statement's) that narrows the grant to known networks, accounts or organisations; null if nothing does.</summary>
    public string? NarrowedBy { get; init; }

    public bool IsNarrowed => NarrowedBy is not null;

    /// <summary>The resources as written, for naming them; may be empty and may hold holes.</summary>
    public ImmutableArray<string> Resources { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Place of the statement in the document.</summary>
    public int Start { get; init; }

    public int Length { get; init; }

    /// <summary>Place of the public principal in the document.</summary>
    public int PrincipalStart { get; init; }

    public int PrincipalLength { get; init; }

    /// <summary>The widest thing that the grant opens; <see cref="Exposure.None"/> when it neither reads nor changes stored data.</summary>
    public Exposure Exposure
    {
        get
        {
            if ((Access & PolicyAccess.Write) != 0)
            {
                return Exposure.PublicWrite;
            }

            if ((Access & PolicyAccess.List) != 0)
            {
                return Exposure.PublicList;
            }

            return (Access & PolicyAccess.Read) != 0 ? Exposure.PublicRead : Exposure.None;
        }
    }

    /// <summary>LEAK2005 for a grant that writes, else LEAK2004.</summary>
    public string Rule => (Access & PolicyAccess.Write) != 0 ? RuleIds.PublicWrite : RuleIds.GrantToEveryone;
}
