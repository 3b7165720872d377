using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Storage.Networks;

/// <summary>A range of IPv4 or IPv6 addresses, both ends included, and the verdict on how open it is. Never throws; text that is no address gives no range.</summary>
internal readonly struct AddressRange : IEquatable<AddressRange>
{
    /// <summary>IPv4 networks of this prefix or shorter are wider than one organisation's; of half the space or more, the Internet.</summary>
    private const int VeryWidePrefixV4 = 8;

    private const int VeryWidePrefixV6 = 24;

    // 2000::/3 is all that IPv6 routes globally, so a /3 is the whole of it.
    private const int EveryonePrefixV6 = 3;

    private AddressRange(IPAddressValue start, IPAddressValue end)
    {
        Start = start;
        End = end;
    }

    public IPAddressValue Start { get; }

    public IPAddressValue End { get; }

    public bool IsV6 => Start.IsV6;

    /// <summary>How many addresses; <see cref="ulong.MaxValue"/> when there are more.</summary>
    public ulong Count
    {
        get
        {
            var (high, low) = End.Minus(Start);
            return high != 0 || low == ulong.MaxValue ? ulong.MaxValue : low + 1;
        }
    }

    /// <summary>The range from one address to another; null when they are of different families or in the wrong order.</summary>
    public static AddressRange? FromEnds(IPAddressValue start, IPAddressValue end)
        => start.IsV6 == end.IsV6 && start.CompareTo(end) <= 0 ? new AddressRange(start, end) : null;

    /// <summary>The range between two addresses as text.</summary>
    public static AddressRange? FromEnds(string start, string end)
        => IPAddressValue.TryParse(start, out var first) && IPAddressValue.TryParse(end, out var last) ? FromEnds(first, last) : null;

    /// <summary>Reads <c>10.0.0.0/8</c>, <c>::/0</c>, <c>1.2.3.4</c>, <c>1.2.3.4-1.2.3.9</c>; null for anything else.</summary>
    public static AddressRange? Parse(string text)
    {
        var value = text.Trim();
        var slash = value.IndexOf('/');
        if (slash >= 0)
        {
            return ParseCidr(value.Substring(0, slash), value.Substring(slash + 1));
        }

        var dash = value.IndexOf('-');
        if (dash > 0)
        {
            return FromEnds(value.Substring(0, dash), value.Substring(dash + 1));
        }

        return IPAddressValue.TryParse(value, out var address) ? new AddressRange(address, address) : null;
    }

    /// <summary>The verdict on a network, an address, a range or a comma-separated list of them as text: that of its most open part.</summary>
    public static AddressVerdict Judge(string text)
    {
        var worst = AddressVerdict.Invalid;
        foreach (var part in text.Split(',', ';'))
        {
            var verdict = JudgeOne(part.Trim());
            if (verdict > worst)
            {
                worst = verdict;
            }
        }

        return worst;
    }

    /// <summary>The verdict on several networks together.</summary>
    public static AddressVerdict Judge(IEnumerable<string> texts)
    {
        var worst = AddressVerdict.Invalid;
        foreach (var text in texts)
        {
            var verdict = Judge(text);
            if (verdict > worst)
            {
                worst = verdict;
            }
        }

        return worst;
    }

    /// <summary>The verdict on the range between two addresses as text.</summary>
    public static AddressVerdict Judge(string start, string end)
        => FromEnds(start, end) is { } range ? range.Judge() : AddressVerdict.Invalid;

    public AddressVerdict Judge()
    {
        var (high, low) = End.Minus(Start);
        if (high == 0 && low == 0 && NetworkPlaceholder.Is(Start))
        {
            return AddressVerdict.Placeholder;
        }

        if (IsV6)
        {
            if (PrivateNetworks.Contains(this))
            {
                return AddressVerdict.Private;
            }

            // One less than the number of addresses of a /n is 2^(128-n) - 1.
            return high >= MaskOf(64 - EveryonePrefixV6) ? AddressVerdict.Everyone
                : high >= MaskOf(64 - VeryWidePrefixV6) ? AddressVerdict.VeryWide
                : AddressVerdict.Narrow;
        }

        if (Start.Low == 0 && End.Low == 0)
        {
            return AddressVerdict.AllAzure;
        }

        if (PrivateNetworks.Contains(this))
        {
            return AddressVerdict.Private;
        }

        // Ranges are often written from 0.0.0.1 or to 255.255.255.254: what counts is that half the space is in.
        return low >= MaskOf(31) ? AddressVerdict.Everyone
            : low >= MaskOf(32 - VeryWidePrefixV4) ? AddressVerdict.VeryWide
            : AddressVerdict.Narrow;
    }

    public bool Equals(AddressRange other) => Start.Equals(other.Start) && End.Equals(other.End);

    public override bool Equals(object? obj) => obj is AddressRange other && Equals(other);

    public override int GetHashCode() => (Start.GetHashCode() * 397) ^ End.GetHashCode();

    private static AddressVerdict JudgeOne(string text)
    {
        if (text is "*" || text.Equals("any", StringComparison.OrdinalIgnoreCase) || text.Equals("internet", StringComparison.OrdinalIgnoreCase))
        {
            return AddressVerdict.Everyone;
        }

        return Parse(text) is { } range ? range.Judge() : AddressVerdict.Invalid;
    }

    private static AddressRange? ParseCidr(string address, string prefix)
    {
        if (!IPAddressValue.TryParse(address, out var start) || !TryParsePrefix(prefix, start.IsV6, out var bits))
        {
            return null;
        }

        return new AddressRange(start.Network(bits), start.Broadcast(bits));
    }

    private static bool TryParsePrefix(string text, bool isV6, out int bits)
    {
        bits = 0;
        var value = text.Trim();
        if (value.Length is 0 or > 3)
        {
            // 255.255.0.0: the mask written out.
            return !isV6 && IPAddressValue.TryParse(value, out var mask) && !mask.IsV6 && mask.TryGetPrefix(out bits);
        }

        foreach (var c in value)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            bits = (bits * 10) + (c - '0');
        }

        return bits <= (isV6 ? 128 : 32);
    }

    // 2^bits - 1, for 1 to 64 bits.
    private static ulong MaskOf(int bits) => ulong.MaxValue >> (64 - bits);
}
