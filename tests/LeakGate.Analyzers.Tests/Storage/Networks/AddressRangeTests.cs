using System;
using System.Linq;
using System.Net;
using LeakGate.Analyzers.Storage.Networks;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Networks;

public sealed class AddressRangeTests
{
    [Theory]
    [InlineData("0.0.0.0/0", AddressVerdict.Everyone)]
    [InlineData("::/0", AddressVerdict.Everyone)]
    [InlineData("0::0/0", AddressVerdict.Everyone)]
    [InlineData("2000::/3", AddressVerdict.Everyone)]
    [InlineData("0.0.0.0/1", AddressVerdict.Everyone)]
    [InlineData("128.0.0.0/1", AddressVerdict.Everyone)]
    [InlineData("0.0.0.0/0.0.0.0", AddressVerdict.Everyone)]
    [InlineData("203.0.113.7/0", AddressVerdict.Everyone)]
    [InlineData("0/0", AddressVerdict.Everyone)]
    [InlineData("*", AddressVerdict.Everyone)]
    [InlineData("Internet", AddressVerdict.Everyone)]
    [InlineData("0.0.0.0-255.255.255.255", AddressVerdict.Everyone)]
    [InlineData("10.0.0.0/8, 0.0.0.0/0", AddressVerdict.Everyone)]
    [InlineData("64.0.0.0/2", AddressVerdict.VeryWide)]
    [InlineData("52.0.0.0/8", AddressVerdict.VeryWide)]
    [InlineData("2a00::/12", AddressVerdict.VeryWide)]
    [InlineData("52.0.0.0/9", AddressVerdict.Narrow)]
    [InlineData("203.0.113.0/24", AddressVerdict.Narrow)]
    [InlineData("203.0.113.7", AddressVerdict.Narrow)]
    [InlineData("2001:db8::/32", AddressVerdict.Narrow)]
    [InlineData("10.0.0.0/8", AddressVerdict.Private)]
    [InlineData("172.16.0.0/12", AddressVerdict.Private)]
    [InlineData("192.168.1.0/24", AddressVerdict.Private)]
    [InlineData("127.0.0.1", AddressVerdict.Private)]
    [InlineData("::1", AddressVerdict.Private)]
    [InlineData("fc00::/7", AddressVerdict.Private)]
    [InlineData("::ffff:10.0.0.1", AddressVerdict.Private)]
    [InlineData("0.0.0.0", AddressVerdict.AllAzure)]
    [InlineData("10.0.0.0/7", AddressVerdict.VeryWide)]
    public void Judges_networks(string text, object expected) => Assert.Equal(expected, AddressRange.Judge(text));

    [Theory]
    [InlineData("0.0.0.0", "255.255.255.255", AddressVerdict.Everyone)]
    [InlineData("0.0.0.1", "255.255.255.254", AddressVerdict.Everyone)]
    [InlineData("1.1.1.1", "254.254.254.254", AddressVerdict.Everyone)]
    [InlineData("0.0.0.0", "0.0.0.0", AddressVerdict.AllAzure)]
    [InlineData("0", "0", AddressVerdict.AllAzure)]
    [InlineData("0.0.0.0", "0xffffffff", AddressVerdict.Everyone)]
    [InlineData("10.0.0.0", "10.255.255.255", AddressVerdict.Private)]
    [InlineData("203.0.113.1", "203.0.113.9", AddressVerdict.Narrow)]
    [InlineData("100.0.0.0", "102.0.0.0", AddressVerdict.VeryWide)]
    [InlineData("::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", AddressVerdict.Everyone)]
    [InlineData("255.255.255.255", "0.0.0.0", AddressVerdict.Invalid)]
    [InlineData("0.0.0.0", "::1", AddressVerdict.Invalid)]
    [InlineData("\uFFFC", "255.255.255.255", AddressVerdict.Invalid)]
    [InlineData("", "", AddressVerdict.Invalid)]
    public void Judges_ranges(string start, string end, object expected) => Assert.Equal(expected, AddressRange.Judge(start, end));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/0")]
    [InlineData("0.0.0.0/")]
    [InlineData("0.0.0.0/33")]
    [InlineData("0.0.0.0/-1")]
    [InlineData("::/129")]
    [InlineData("0.0.0.0/999999999999999999999")]
    [InlineData("256.0.0.0/0")]
    [InlineData("1.2.3.4.5/0")]
    [InlineData("1..2.3/0")]
    [InlineData("08.0.0.0/0")]
    [InlineData(":::/0")]
    [InlineData("1::2::3/0")]
    [InlineData("12345::/0")]
    [InlineData("1:2:3:4:5:6:7:8:9/0")]
    [InlineData("1:2:3:4:5:6:7/0")]
    [InlineData("::1.2.3/0")]
    [InlineData("localhost")]
    [InlineData("sg-0123456789abcdef0")]
    [InlineData("\uFFFC/0")]
    [InlineData("-")]
    [InlineData("1.1.1.1-")]
    [InlineData(",,,")]
    public void Broken_text_is_no_finding(string text) => Assert.Equal(AddressVerdict.Invalid, AddressRange.Judge(text));

    [Theory]
    [InlineData("1.2.3.4", 1UL)]
    [InlineData("10.0.0.0/24", 256UL)]
    [InlineData("0.0.0.0/0", 4294967296UL)]
    [InlineData("2001:db8::/64", ulong.MaxValue)]
    [InlineData("2001:db8::/65", 9223372036854775808UL)]
    [InlineData("::/0", ulong.MaxValue)]
    public void Counts_addresses(string text, ulong expected) => Assert.Equal(expected, AddressRange.Parse(text)!.Value.Count);

    [Fact]
    public void Reads_addresses_as_the_runtime_does()
    {
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = new byte[i % 2 == 0 ? 4 : 16];
            random.NextBytes(bytes);
            if (i % 3 == 0)
            {
                Array.Clear(bytes, 0, bytes.Length / 2);
            }

            Assert.True(IPAddressValue.TryParse(new IPAddress(bytes).ToString(), out var read));
            Assert.Equal(IPAddressValue.FromBytes(bytes), read);
        }
    }

    [Theory]
    [InlineData("127.1")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData(" 127.0.0.1 ")]
    public void Reads_unusual_spellings(string text)
    {
        Assert.True(IPAddressValue.TryParse(text, out var address));
        Assert.Equal(IPAddressValue.FromIPv4(0x7F000001), address);
    }

    [Fact]
    public void Reads_numbers_and_bytes_of_the_address_class()
    {
        Assert.Equal(IPAddressValue.FromIPv4(0x01020304), IPAddressValue.FromNetworkOrder(0x04030201));
        Assert.Null(IPAddressValue.FromNetworkOrder(-1));
        Assert.Null(IPAddressValue.FromNetworkOrder(1L << 32));
        Assert.Null(IPAddressValue.FromBytes(new byte[5]));
        Assert.Null(IPAddressValue.FromBytes(Array.Empty<byte>()));
    }

    [Fact]
    public void Never_throws_on_noise()
    {
        var random = new Random(11);
        const string alphabet = "0123456789abcdefx.:/-,%[] \uFFFC";
        for (var i = 0; i < 50_000; i++)
        {
            _ = AddressRange.Judge(new string(Enumerable.Range(0, random.Next(30)).Select(_ => alphabet[random.Next(alphabet.Length)]).ToArray()));
        }

        Assert.Equal(AddressVerdict.Invalid, AddressRange.Judge(new string('1', 5_000_000)));
    }

    [Theory]
    [InlineData(1433, 1433, true)]
    [InlineData(5000, 6000, true)]
    [InlineData(27017, 27019, true)]
    [InlineData(-1, -1, true)]
    [InlineData(0, 65535, true)]
    [InlineData(443, 443, false)]
    [InlineData(80, 443, false)]
    [InlineData(22, 22, false)]
    [InlineData(5433, 5432, false)]
    public void Knows_the_ports_of_databases(int from, int to, bool expected) => Assert.Equal(expected, DatabasePorts.Reaches(from, to));

    [Fact]
    public void Ports_are_listed_once_in_order()
        => Assert.Equal(DatabasePorts.All.Select(p => p.Number).Distinct().OrderBy(n => n), DatabasePorts.All.Select(p => p.Number));
}
