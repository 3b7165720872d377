using System;
using System.Globalization;

namespace LeakGate.Analyzers.Storage.Networks;

/// <summary>
/// An IPv4 or IPv6 address as a number. <c>System.Net.IPAddress</c> is not used: an analyzer must not depend on how a runtime reads unusual spellings.
/// </summary>
internal readonly struct IPAddressValue : IEquatable<IPAddressValue>, IComparable<IPAddressValue>
{
    private const int LongestText = 64;

    private IPAddressValue(bool isV6, ulong high, ulong low)
    {
        IsV6 = isV6;
        High = high;
        Low = low;
    }

    public bool IsV6 { get; }

    /// <summary>The upper 64 bits of an IPv6 address; 0 for IPv4.</summary>
    public ulong High { get; }

    /// <summary>The lower 64 bits of an IPv6 address, or the 32 bits of an IPv4 address.</summary>
    public ulong Low { get; }

    public static IPAddressValue FromIPv4(uint bits) => new(isV6: false, 0, bits);

    /// <summary>What <c>new IPAddress(long)</c> makes of a number: network byte order, so the first byte is the lowest.</summary>
    public static IPAddressValue? FromNetworkOrder(long number)
    {
        if (number is < 0 or > uint.MaxValue)
        {
            return null;
        }

        var n = (uint)number;
        return FromIPv4((n << 24) | ((n & 0xFF00) << 8) | ((n >> 8) & 0xFF00) | (n >> 24));
    }

    /// <summary>The address of 4 or 16 bytes in network order; null for another number of bytes.</summary>
    public static IPAddressValue? FromBytes(byte[] bytes)
    {
        ulong high = 0, low = 0;
        foreach (var b in bytes.Length is 4 or 16 ? bytes : Array.Empty<byte>())
        {
            high = (high << 8) | (low >> 56);
            low = (low << 8) | b;
        }

        return bytes.Length switch
        {
            4 => FromIPv4((uint)low),
            16 => Unmapped(high, low),
            _ => null,
        };
    }

    /// <summary>
    /// Reads dotted IPv4 with one to four parts, decimal, octal or hexadecimal as <c>inet_aton</c> does (<c>0</c>, <c>0x0</c>, <c>127.1</c>), and IPv6 with
    /// <c>::</c>, brackets, a zone and an IPv4 tail.
    /// </summary>
    public static bool TryParse(string text, out IPAddressValue address)
    {
        address = default;
        var value = text.Length > LongestText ? "" : text.Trim();
        if (value.Length > 1 && value[0] == '[' && value[value.Length - 1] == ']')
        {
            value = value.Substring(1, value.Length - 2);
        }

        if (value.Length == 0)
        {
            return false;
        }

        if (value.IndexOf(':') < 0)
        {
            if (!TryParseV4(value, out var bits))
            {
                return false;
            }

            address = FromIPv4(bits);
            return true;
        }

        var zone = value.IndexOf('%');
        return TryParseV6(zone < 0 ? value : value.Substring(0, zone), out address);
    }

    public IPAddressValue Network(int prefix)
    {
        var (high, low) = Mask(prefix);
        return new IPAddressValue(IsV6, High & high, Low & low);
    }

    public IPAddressValue Broadcast(int prefix)
    {
        var (high, low) = Mask(prefix);
        return IsV6 ? new IPAddressValue(true, High | ~high, Low | ~low) : FromIPv4((uint)(Low | ~low));
    }

    /// <summary>The prefix length of a mask such as 255.255.0.0.</summary>
    public bool TryGetPrefix(out int prefix)
    {
        var inverse = ~(uint)Low;
        prefix = 32;
        for (var rest = inverse; rest != 0; rest >>= 1)
        {
            prefix--;
        }

        return (inverse & (inverse + 1)) == 0;
    }

    /// <summary>The difference to a smaller address.</summary>
    internal (ulong High, ulong Low) Minus(IPAddressValue other)
    {
        unchecked
        {
            var low = Low - other.Low;
            return (High - other.High - (Low < other.Low ? 1UL : 0UL), low);
        }
    }

    public int CompareTo(IPAddressValue other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    public bool Equals(IPAddressValue other) => IsV6 == other.IsV6 && High == other.High && Low == other.Low;

    public override bool Equals(object? obj) => obj is IPAddressValue other && Equals(other);

    public override int GetHashCode() => High.GetHashCode() ^ (Low.GetHashCode() * 397);

    private (ulong High, ulong Low) Mask(int prefix)
    {
        if (!IsV6)
        {
            return (0, prefix == 0 ? 0 : (uint)(uint.MaxValue << (32 - prefix)));
        }

        return prefix == 0 ? (0UL, 0UL)
            : prefix < 64 ? (ulong.MaxValue << (64 - prefix), 0UL)
            : prefix == 64 ? (ulong.MaxValue, 0UL)
            : (ulong.MaxValue, ulong.MaxValue << (128 - prefix));
    }

    // ::ffff:1.2.3.4 is the IPv4 address.
    private static IPAddressValue Unmapped(ulong high, ulong low)
        => high == 0 && low >> 32 == 0xFFFF ? FromIPv4((uint)low) : new IPAddressValue(isV6: true, high, low);

    private static bool TryParseV4(string text, out uint bits)
    {
        bits = 0;
        var parts = text.Split('.');
        if (parts.Length > 4)
        {
            return false;
        }

        ulong result = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            // The last part fills all the bytes that are left.
            var bytes = i == parts.Length - 1 ? 4 - i : 1;
            if (!TryParseNumber(parts[i], out var number) || number >> (8 * bytes) != 0)
            {
                return false;
            }

            result = (result << (8 * bytes)) | number;
        }

        bits = (uint)result;
        return true;
    }

    private static bool TryParseNumber(string text, out ulong number)
    {
        number = 0;
        if (text.Length is 0 or > 12)
        {
            return false;
        }

        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return ulong.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
        }

        var radix = text.Length > 1 && text[0] == '0' ? 8UL : 10UL;
        foreach (var c in text)
        {
            var digit = (ulong)(c - '0');
            if (c < '0' || digit >= radix)
            {
                return false;
            }

            number = (number * radix) + digit;
        }

        return true;
    }

    private static bool TryParseV6(string text, out IPAddressValue address)
    {
        address = default;
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap >= 0 && text.IndexOf("::", gap + 1, StringComparison.Ordinal) >= 0)
        {
            return false;
        }

        var words = new ushort[8];
        var head = gap < 0 ? text : text.Substring(0, gap);
        var tail = gap < 0 ? "" : text.Substring(gap + 2);
        if (!TryParseWords(head, words, 0, out var first))
        {
            return false;
        }

        if (gap < 0)
        {
            if (first != 8)
            {
                return false;
            }
        }
        else
        {
            var end = new ushort[8];
            if (!TryParseWords(tail, end, 0, out var last) || first + last > 7)
            {
                return false;
            }

            Array.Copy(end, 0, words, 8 - last, last);
        }

        ulong high = 0, low = 0;
        for (var i = 0; i < 4; i++)
        {
            high = (high << 16) | words[i];
            low = (low << 16) | words[i + 4];
        }

        address = Unmapped(high, low);
        return true;
    }

    private static bool TryParseWords(string text, ushort[] words, int at, out int count)
    {
        count = at;
        if (text.Length == 0)
        {
            return true;
        }

        var parts = text.Split(':');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i == parts.Length - 1 && parts[i].IndexOf('.') >= 0)
            {
                if (count > 6 || parts[i].Split('.').Length != 4 || !TryParseV4(parts[i], out var bits))
                {
                    return false;
                }

                words[count++] = (ushort)(bits >> 16);
                words[count++] = (ushort)bits;
                continue;
            }

            if (count > 7 || parts[i].Length is 0 or > 4
                || !ushort.TryParse(parts[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out words[count]))
            {
                return false;
            }

            count++;
        }

        return true;
    }
}
