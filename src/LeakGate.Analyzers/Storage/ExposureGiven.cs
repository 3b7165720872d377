namespace LeakGate.Analyzers.Storage;

/// <summary>How code gives the setting of a catalogue row, which decides where the engine looks for it and who judges the value.</summary>
internal enum ExposureGiven
{
    /// <summary>The unsafe value is a member of the type, wherever it is used as a value.</summary>
    Enum,

    /// <summary>A property or field is assigned or initialised.</summary>
    Property,

    /// <summary>An argument is passed to the parameter.</summary>
    Argument,

    /// <summary>The call or construction opens by itself.</summary>
    Call,

    /// <summary>The type is created and the member never set.</summary>
    Omitted,

    /// <summary>The type is created with fewer than all of the members set to the safe value.</summary>
    Partial,

    /// <summary>An IAM-style policy document: <see cref="Policies.PolicyEvaluator"/> judges it.</summary>
    Policy,

    /// <summary>A start and an end address: <see cref="Networks.AddressRange"/> judges them.</summary>
    Range,

    /// <summary>A network, an address or a list of them: <see cref="Networks.AddressRange"/> judges it.</summary>
    Cidr,

    /// <summary>The expiry or duration of a link: <see cref="Links.LinkLifetime"/> judges it.</summary>
    Lifetime,

    /// <summary>CORS origins; the unsafe one is <c>*</c>.</summary>
    Origin,

    /// <summary>A principal, member or group: <see cref="Policies.Members"/> judges it.</summary>
    Grantee,

    /// <summary>An HTTP header of the member's name gets the value.</summary>
    Header,
}

/// <summary>What a fix may do with a finding.</summary>
internal enum ExposureFix
{
    /// <summary>No automatic fix: a person must decide.</summary>
    None,

    /// <summary>Replace the value by <see cref="ExposureRow.SafeValue"/>.</summary>
    ReplaceValue,

    /// <summary>Set the member, or the missing members, to <see cref="ExposureRow.SafeValue"/>.</summary>
    SetProperty,

    /// <summary>Remove the call.</summary>
    RemoveCall,

    /// <summary>Leave the assignment, argument or header out: the default is closed.</summary>
    RemoveSetting,

    /// <summary>Remove the grant that names everyone.</summary>
    RemoveGrant,

    /// <summary>Name the own account instead of everyone.</summary>
    OwnAccount,

    /// <summary>Take everyone out of the policy document.</summary>
    EditPolicy,

    /// <summary>Replace the network by a named placeholder.</summary>
    NarrowNetwork,

    /// <summary>Replace both ends of the range by a named placeholder.</summary>
    NarrowRange,

    /// <summary>Let the link live for an hour.</summary>
    ShortenLink,

    /// <summary>Replace any origin by a placeholder.</summary>
    NameOrigin,
}
