namespace LeakGate.Analyzers.Storage.Networks;

/// <summary>
/// The networks that a fix writes where it cannot know the right one. The first address of TEST-NET-1 (RFC 5737) and of the documentation prefix (RFC 3849): no
/// packet of the Internet comes from them, so that a rule that holds one lets no one in, and no program names them for another reason.
/// </summary>
internal static class NetworkPlaceholder
{
    public const string Address = "192.0.2.0";
    public const string AddressV6 = "2001:db8::";
    public const string Network = Address + "/32";
    public const string NetworkV6 = AddressV6 + "/128";

    private static readonly IPAddressValue? s_address = Parse(Address);
    private static readonly IPAddressValue? s_addressV6 = Parse(AddressV6);

    public static bool Is(IPAddressValue address) => address.Equals(s_address) || address.Equals(s_addressV6);

    private static IPAddressValue? Parse(string text) => IPAddressValue.TryParse(text, out var address) ? address : null;
}
