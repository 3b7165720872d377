using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using LeakGate.Analyzers.Credentials.Formats;

namespace LeakGate.Analyzers.Tests.Formats;

/// <summary>Samples that are documents: keys with their structure, tokens that hold JSON, signed URLs. Keys are new in every run.</summary>
internal static class SampleDocuments
{
    public static string Apply(string check, CredentialFormat format, string sample, Random random) => check switch
    {
        "pem" => Pem(sample, random),
        "pem-base64" => Convert.ToBase64String(SampleChecksums.Ascii(RsaPem())),
        "der-private-key" => Convert.ToBase64String(Der(format.Id)),
        "der-pfx" => Convert.ToBase64String(new byte[] { 0x30, 0x82, 0x05, 0x5E, 2, 1, 3, 0x30, 0x82, 5 }.Concat(SampleChecksums.Bytes(random, 300)).ToArray()),
        "capi-blob" => CapiBlob(sample),
        "rsa-xml" => RsaXml(),
        "putty" => sample + " ssh-ed25519\nEncryption: none\nComment: key\nPublic-Lines: 1\n" + SampleChecksums.Letters(random, 64)
            + "\nPrivate-Lines: 1\n" + SampleChecksums.Letters(random, 43) + "=\nPrivate-MAC: 00",
        "jwk" => "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + SampleChecksums.Letters(random, 43) + "\",\"d\":\"" + SampleChecksums.Letters(random, 43) + "\"}",
        "service-account" => "{\n \"type\": \"service_account\",\n \"private_key\": \"" + RsaPem().Replace("\n", "\\n") + "\",\n \"client_id\": \"1\"\n}",
        "authorized-user" => "{\"client_id\":\"1\",\"client_secret\":\"" + SampleChecksums.Letters(random, 24) + "\",\"refresh_token\":\"1x"
            + SampleChecksums.Letters(random, 60) + "\",\"type\":\"authorized_user\"}",
        "sas-query" => "https://account.blob.core.windows.net/c?sv=2022-11-02&sr=c&sp=rl&se=2030-01-01&"
            + "sig=" + Uri.EscapeDataString(Convert.ToBase64String(SampleChecksums.Bytes(random, 32))),
        "presigned-query" => "https://host/object?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=x%2Fs3&Key-Pair-Id=K2&" + sample,
        "cask-2" or "mixed" or "alnum" or "random" or "jwt-kubernetes" => sample,
        _ => throw new InvalidOperationException($"No sample for the check {check}."),
    };

    public static string JsonWebToken(CredentialFormat format, Random random)
    {
        var header = format.Id switch
        {
            "kubernetes-token" => "{\"alg\":\"RS256\",\"kid\":\"" + SampleChecksums.Letters(random, 43) + "\"}",
            "snowflake-token" => "{\"kid\":\"" + SampleChecksums.Digits(random, 12) + "\",\"alg\":\"RS256\"}",
            _ => "{\"typ\":\"JWT\",\"alg\":\"HS256\"}",
        };
        var payload = "{\"iss\":\"" + (format.Id == "kubernetes-token" ? "kubernetes/serviceaccount" : "me") + "\",\"sub\":\"" + SampleChecksums.Letters(random, 30) + "\",\"exp\":" + SampleChecksums.Digits(random, 10) + "}";
        var signature = SampleChecksums.Bytes(random, format.Id == "json-web-token" ? 32 : 256);
        return Url(SampleChecksums.Ascii(header)) + "." + Url(SampleChecksums.Ascii(payload)) + "." + Url(signature);
    }

    public static string Base64Json(CredentialFormat format, Random random)
    {
        var size = format.Id == "onepassword-token" ? 300 : 60;
        var json = "{\"k\":\"" + SampleChecksums.Letters(random, size) + "\",\"n\":\"name\",\"id\":1}";
        var body = Convert.ToBase64String(SampleChecksums.Ascii(json));
        return format.Id switch
        {
            "sentry-org-token" => "sntrys_" + body + "_" + SampleChecksums.Letters(random, 43),
            "grafana-cloud-token" => "glc_" + body,
            "onepassword-token" => "ops_" + body,
            _ => body,
        };
    }

    public static string UserAndPassword(CredentialFormat format, Random random)
    {
        var (user, password) = format.Id == "elastic-api-key" ? (20, 22) : (9, 15);
        var text = SampleChecksums.Letters(random, user) + ":" + SampleChecksums.Letters(random, password);
        return (format.Id == "basic-auth-header" ? "Basic " : "") + Convert.ToBase64String(SampleChecksums.Ascii(text));
    }

    public static string RsaPem()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportPkcs8PrivateKeyPem();
    }

    public static string RsaXml()
    {
        using var rsa = RSA.Create(1024);
        return rsa.ToXmlString(includePrivateParameters: true);
    }

    public static byte[] Der(string id)
    {
        using var rsa = RSA.Create(2048);
        using var p256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        return id switch
        {
            "pkcs8-rsa" => rsa.ExportPkcs8PrivateKey(),
            "pkcs1-rsa" => rsa.ExportRSAPrivateKey(),
            "pkcs8-ec" => p384.ExportPkcs8PrivateKey(),
            "sec1-p256" => p256.ExportECPrivateKey(),
            "sec1-p384" => p384.ExportECPrivateKey(),
            _ => new byte[] { 0x30, 0x2E, 2, 1, 0, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 4, 0x22, 4, 0x20 }.Concat(RandomNumberGenerator.GetBytes(32)).ToArray(),
        };
    }

    private static string CapiBlob(string sample)
    {
        using var rsa = RSA.Create(1024);
        var blob = new byte[] { 7, 2, 0, 0, 0, (byte)(sample.StartsWith("BwIAAACk", StringComparison.Ordinal) ? 0xA4 : 0x24), 0, 0 }
            .Concat(SampleChecksums.Ascii("RSA2")).Concat(BitConverter.GetBytes(1024)).Concat(BitConverter.GetBytes(65537))
            .Concat(rsa.ExportParameters(true).Modulus!).Concat(RandomNumberGenerator.GetBytes(448)).ToArray();
        return Convert.ToBase64String(blob);
    }

    private static string Pem(string header, Random random)
    {
        var footer = header.Replace("BEGIN", "END");
        if (header.Contains("RSA ", StringComparison.Ordinal))
        {
            return RSA.Create(2048).ExportRSAPrivateKeyPem();
        }

        var body = header.Contains("OPENSSH", StringComparison.Ordinal)
            ? SampleChecksums.Ascii("openssh-key-v1\0").Concat(SampleChecksums.Bytes(random, 200)).ToArray()
            : header.Contains("EC ", StringComparison.Ordinal) ? Der("sec1-p256")
            : header.Contains("PGP", StringComparison.Ordinal) || header.Contains("SSH2", StringComparison.Ordinal) ? SampleChecksums.Bytes(random, 300)
            : header.Contains("ENCRYPTED", StringComparison.Ordinal) ? EncryptedDer()
            : Der("pkcs8-rsa");
        var text = new StringBuilder(header).Append('\n');
        foreach (var line in Convert.ToBase64String(body).Chunk(64))
        {
            text.Append(line).Append('\n');
        }

        return text.Append(footer).ToString();
    }

    private static byte[] EncryptedDer()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportEncryptedPkcs8PrivateKey("pass phrase", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
    }

    private static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
