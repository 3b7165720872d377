namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>What a DER structure is, as far as its first elements tell.</summary>
internal enum DerKind
{
    Other,
    Pkcs1,
    Pkcs8,
    EncryptedPkcs8,
    Sec1,
    Pfx,
}

/// <summary>Reads the first elements of ASN.1 in DER or BER. The text may be cut off: a structure is known by its start.</summary>
internal static class Asn1
{
    private const int Sequence = 0x30;
    private const int Integer = 0x02;
    private const int OctetString = 0x04;
    private const int ObjectIdentifier = 0x06;

    public static DerKind KindOf(byte[] data)
    {
        var position = 0;
        if (!Enter(data, Sequence, ref position))
        {
            return DerKind.Other;
        }

        if (position < data.Length && data[position] == Sequence)
        {
            // SEQUENCE { SEQUENCE { OID PBES2 (1.2.840.113549.1.5.13) or a PKCS#12 scheme (1.2.840.113549.1.12.1.x) … } OCTET STRING }
            return Enter(data, Sequence, ref position) && IsPasswordScheme(data, position) ? DerKind.EncryptedPkcs8 : DerKind.Other;
        }

        if (position + 3 >= data.Length || data[position] != Integer || data[position + 1] != 1)
        {
            return DerKind.Other;
        }

        var version = data[position + 2];
        position += 3;
        return (version, data[position]) switch
        {
            (0 or 1, Sequence) when Enter(data, Sequence, ref position) && position < data.Length && data[position] == ObjectIdentifier => DerKind.Pkcs8,
            (0, Integer) => DerKind.Pkcs1,
            (1, OctetString) => DerKind.Sec1,
            (3, Sequence) => DerKind.Pfx,
            _ => DerKind.Other,
        };
    }

    private static bool IsPasswordScheme(byte[] data, int position)
    {
        byte[] pkcs = { ObjectIdentifier, 0, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01 };
        if (position + pkcs.Length + 1 > data.Length)
        {
            return false;
        }

        for (var i = 0; i < pkcs.Length; i++)
        {
            if (i != 1 && data[position + i] != pkcs[i])
            {
                return false;
            }
        }

        return (data[position + 9], data[position + 10]) is (5, 3 or 10 or 13) or (12, 1);
    }

    /// <summary>Steps behind tag and length. The length may reach behind the data.</summary>
    private static bool Enter(byte[] data, int tag, ref int position)
    {
        if (position + 2 > data.Length || data[position] != tag)
        {
            return false;
        }

        var length = data[position + 1];
        position += 2 + (length > 0x80 ? length & 0x7F : 0);
        return length <= 0x84 && position <= data.Length;
    }
}
