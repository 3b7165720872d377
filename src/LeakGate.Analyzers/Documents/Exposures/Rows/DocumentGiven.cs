namespace LeakGate.Analyzers.Documents.Exposures.Rows;

/// <summary>How a setting of a file opens something: the column <c>given</c> of <c>document-exposures.tsv</c>.</summary>
internal enum DocumentGiven
{
    /// <summary>One of the unsafe values.</summary>
    Value,

    /// <summary>The setting is left out.</summary>
    Omitted,

    /// <summary>A block is there and some of the members in the column <c>unsafe</c> are left out of it.</summary>
    Partial,

    /// <summary>The setting or command is there at all.</summary>
    Present,

    /// <summary>A policy: JSON text, an object, or a reference to one.</summary>
    Policy,

    /// <summary>A principal, a member, a group or a list of them.</summary>
    Grantee,

    /// <summary>A canned ACL.</summary>
    Acl,

    /// <summary>A network, an address or a list of them.</summary>
    Cidr,

    /// <summary>The start of a range of addresses; its end is the path behind the bar.</summary>
    Range,

    /// <summary>CORS origins.</summary>
    Origin,

    /// <summary>The published ports of a container.</summary>
    Ports,
}
