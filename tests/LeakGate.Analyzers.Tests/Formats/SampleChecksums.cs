using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using LeakGate.Analyzers.Credentials.Formats;

namespace LeakGate.Analyzers.Tests.Formats;

/// <summary>
/// Gives samples the checksum or structure that their format has. Written independently of the analyzers' checks, bit by bit where those use
/// tables, so that a mistake there does not repeat itself here.
/// </summary>
internal static class SampleChecksums
{
    private const string Base36 = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string EntraDigits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~";

    public static string Apply(string check, CredentialFormat format, string sample, Random random) => check switch
    {
        "github-crc32" => sample[..^6] + Number(Crc32(Ascii(sample[(sample.LastIndexOf('_') + 1)..^6])), 6, Base62),
        "grafana-crc32" => sample[..^8] + Convert.ToHexStringLower(BitConverter.GetBytes(Crc32(Ascii(sample[..^9])))),
        "atlassian-crc32" => sample[..^8] + Crc32(Ascii(sample[..^8])).ToString("X8"),
        "cloudflare-crc32" => sample[..^8] + Crc32(Ascii(sample[(sample.IndexOf('_') + 1)..^8])).ToString("x8"),
        "gitlab-crc32" => sample[..^7] + Number(Crc32(Ascii(sample[..^7])), 7, Base36),
        "nkey-crc16" => Nkey(sample),
        "bech32" => Bech32("age-secret-key-", random).ToUpperInvariant(),
        "azure-storage" => Identifiable(sample, "Default0"),
        "azure-cosmos" => Identifiable(sample, "MastRO00"),
        "azure-batch" => Identifiable(sample, "AbAcct00"),
        "azure-messaging" => Identifiable(sample, "Listen00"),
        "azure-iot" => Identifiable(sample, "DpsKey00"),
        "azure-redis" => Identifiable(sample, "Access00"),
        "azure-search" => Identifiable(sample, "PAdmin00"),
        "azure-registry" => Identifiable(sample, "ACRDflt0"),
        "azure-functions" => Identifiable(sample, "Master00"),
        "azure-apim" => Identifiable(sample, "Gatewy00"),
        "azure-ml" => Identifiable(sample, "Classic0"),
        "cask-1" => Cask(sample),
        "entra-marvin32" => sample[..^3] + Number(Marvin32(Ascii(sample[..^3]), "AadPwd00"), 6, EntraDigits)[..3],
        "azure-devops-crc32" or "azure-devops-crc32-required" => DevOps(random),
        "jwt" => SampleDocuments.JsonWebToken(format, random),
        "base64-json" => SampleDocuments.Base64Json(format, random),
        "base64-reftkn" => Convert.ToBase64String(Ascii("reftkn:01:1234567890:" + Letters(random, 27))),
        "base64-number-bytes" => (sample.StartsWith("BBDC-", StringComparison.Ordinal) ? "BBDC-" : "") + NumberAndBytes(random),
        "base64-number-first" => Convert.ToBase64String(Ascii("3" + Digits(random, 17))) + sample[sample.IndexOf('.')..],
        "base64-user-password" => SampleDocuments.UserAndPassword(format, random),
        "macaroon" => Macaroon(format, random),
        "wif" => Wif(random),
        _ => SampleDocuments.Apply(check, format, sample, random),
    };

    internal static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    internal static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    internal static string Letters(Random random, int count)
        => new(Enumerable.Range(0, count).Select(_ => Base62[random.Next(62)]).ToArray());

    internal static string Digits(Random random, int count)
        => new(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))).ToArray());

    internal static uint Crc32(byte[] data)
    {
        var remainder = 0xFFFFFFFFu;
        foreach (var bit in data.SelectMany(value => Enumerable.Range(0, 8).Select(i => (uint)(value >> i & 1))))
        {
            remainder = (remainder & 1) != bit ? remainder >> 1 ^ 0xEDB88320u : remainder >> 1;
        }

        return ~remainder;
    }

    internal static ushort Crc16(byte[] data)
    {
        uint remainder = 0;
        foreach (var bit in data.SelectMany(value => Enumerable.Range(0, 8).Select(i => (uint)(value >> (7 - i) & 1))))
        {
            var top = (remainder >> 15 & 1) ^ bit;
            remainder = (remainder << 1 & 0xFFFF) ^ (top * 0x1021);
        }

        return (ushort)remainder;
    }

    internal static uint Marvin32(byte[] data, string label)
    {
        var padded = data.Append((byte)0x80).Concat(new byte[(4 - ((data.Length + 1) % 4)) % 4]).ToArray();
        var seed = Ascii(label).Reverse().ToArray();
        var (a, b) = (BitConverter.ToUInt32(seed, 0), BitConverter.ToUInt32(seed, 4));
        for (var i = 0; i <= padded.Length; i += 4)
        {
            a += i < padded.Length ? BitConverter.ToUInt32(padded, i) : 0;
            b ^= a;
            a = uint.RotateLeft(a, 20) + b;
            b = uint.RotateLeft(b, 9) ^ a;
            a = uint.RotateLeft(a, 27) + b;
            b = uint.RotateLeft(b, 19);
        }

        return a ^ b;
    }

    internal static string Number(ulong value, int count, string digits)
        => count == 0 ? "" : Number(value / (ulong)digits.Length, count - 1, digits) + digits[(int)(value % (ulong)digits.Length)];

    private static string Nkey(string sample)
    {
        var bytes = FromBase32(sample);
        var body = bytes[..34];
        return ToBase32(body.Concat(BitConverter.GetBytes(Crc16(body))).ToArray());
    }

    private static string Identifiable(string sample, string label)
    {
        var isUrl = sample.Contains('-') || sample.Contains('_') || sample.Contains("AzFu");
        var padded = sample.Replace('-', '+').Replace('_', '/');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        var bytes = Convert.FromBase64String(padded);
        BitConverter.GetBytes(Marvin32(bytes[..^4], label)).CopyTo(bytes, bytes.Length - 4);
        var text = Convert.ToBase64String(bytes);
        return isUrl ? text.Replace('+', '-').Replace('/', '_') : text;
    }

    private static string Cask(string sample)
    {
        var hash = BitConverter.GetBytes(Marvin32(Convert.FromBase64String(sample[..80]), "Default0"));
        ulong value = BitConverter.ToUInt32(hash.Reverse().ToArray());
        var digits = Number(value, 6, Base62).TrimStart('0').PadRight(6, '0');
        return sample[..80] + digits[..4] + (sample.Length >= 88 ? digits[4..5] + "A==" : "");
    }

    private static string DevOps(Random random)
    {
        var bytes = Bytes(random, 33)[..32];
        var places = new[] { 22, 8, 7, 2 };
        var data = bytes.Where((_, i) => !places.Contains(i)).ToArray();
        var stored = BitConverter.GetBytes(Crc32(data) ^ 0xE0B9692Du);
        for (var i = 0; i < 4; i++)
        {
            bytes[places[i]] = stored[i];
        }

        return ToBase32(bytes)[..52].ToLowerInvariant();
    }

    private static string NumberAndBytes(Random random)
    {
        var bytes = Ascii("3" + Digits(random, 11)).Append((byte)':').Concat(Bytes(random, 20)).ToArray();
        return Convert.ToBase64String(bytes);
    }

    private static string Macaroon(CredentialFormat format, Random random)
    {
        var host = format.Id.Contains("test", StringComparison.Ordinal) ? "test.pypi.org" : "pypi.org";
        var bytes = new byte[] { 2, 1, (byte)host.Length }.Concat(Ascii(host)).Append((byte)2).Concat(Bytes(random, 60)).ToArray();
        return "pypi-" + Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static string Wif(Random random)
    {
        const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        var body = Bytes(random, 33);
        body[0] = 0x80;
        var all = body.Concat(SHA256.HashData(SHA256.HashData(body))[..4]).ToArray();
        var value = new System.Numerics.BigInteger(all, isUnsigned: true, isBigEndian: true);
        var text = "";
        for (; value > 0; value /= 58)
        {
            text = Alphabet[(int)(value % 58)] + text;
        }

        return text;
    }

    private static string Bech32(string hrp, Random random)
    {
        const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
        var data = Enumerable.Range(0, 52).Select(i => i == 51 ? 0 : random.Next(32)).ToArray();
        var values = hrp.Select(c => c >> 5).Append(0).Concat(hrp.Select(c => c & 31)).Concat(data).Concat(new int[6]);
        var generator = new[] { 0x3b6a57b2L, 0x26508e6dL, 0x1ea119faL, 0x3d4233ddL, 0x2a1462b3L };
        var sum = values.Aggregate(1L, (sum, value) =>
        {
            var top = sum / (1L << 25);
            sum = (sum % (1L << 25) * 32) ^ (long)value;
            return Enumerable.Range(0, 5).Where(i => (top & (1L << i)) != 0).Aggregate(sum, (s, i) => s ^ generator[i]);
        }) ^ 1;
        var checksum = Enumerable.Range(0, 6).Select(i => (int)(sum >> (5 * (5 - i)) & 31));
        return hrp + "1" + new string(data.Concat(checksum).Select(value => Alphabet[value]).ToArray());
    }

    private static string ToBase32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(value => Convert.ToString(value, 2).PadLeft(8, '0')));
        bits = bits.PadRight((bits.Length + 4) / 5 * 5, '0');
        return string.Concat(Enumerable.Range(0, bits.Length / 5)
            .Select(i => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Convert.ToInt32(bits.Substring(5 * i, 5), 2)]));
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(8 * i, 8), 2)).ToArray();
    }
}
