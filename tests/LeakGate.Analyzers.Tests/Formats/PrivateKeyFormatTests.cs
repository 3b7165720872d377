using System;
using System.Linq;
using System.Security.Cryptography;
using LeakGate.Analyzers.Credentials.Formats;
using Xunit;

namespace LeakGate.Analyzers.Tests.Formats;

/// <summary>Private keys in the forms that source holds them in; headers, public keys and certificates are none.</summary>
public sealed class PrivateKeyFormatTests
{
    private const string Begin = "-----BEGIN " + "PRIVATE KEY-----";
    private const string End = "-----END " + "PRIVATE KEY-----";

    private static readonly string Pem = SampleDocuments.RsaPem();

    [Fact]
    public void Key_in_lines() => Assert.Equal(Pem.Length, KeyIn(Pem).Length);

    [Fact]
    public void Key_with_windows_line_ends() => KeyIn(Pem.Replace("\n", "\r\n"));

    [Fact]
    public void Key_with_indented_lines() => KeyIn(Pem.Replace("\n", "\n        "));

    [Fact]
    public void Key_with_escaped_line_breaks() => KeyIn(Pem.Replace("\n", "\\n"));

    [Fact]
    public void Key_with_doubly_escaped_line_breaks() => KeyIn(Pem.Replace("\n", "\\\\n"));

    [Fact]
    public void Key_on_one_line() => KeyIn(Pem.Replace("\n", ""));

    [Fact]
    public void Key_in_json() => KeyIn("{ \"key\": \"" + Pem.Replace("\n", "\\n") + "\" }");

    [Fact]
    public void Key_without_footer() => KeyIn(Pem[..Pem.IndexOf("-----END", StringComparison.Ordinal)]);

    [Fact]
    public void Key_whose_footer_is_a_hole() => KeyIn(Pem[..(Pem.Length / 2)] + "\ufffc");

    [Fact]
    public void Key_with_old_headers_that_say_encrypted()
    {
        var body = string.Join("\n", SampleChecksums.Letters(new Random(5), 640).Chunk(64).Select(line => new string(line)));
        var match = KeyIn("-----BEGIN " + "RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123\n\n" + body + "\n-----END RSA PRIVATE KEY-----");

        Assert.Equal("Possible", match.Confidence.ToString());
    }

    [Fact]
    public void Encrypted_key_is_less_sure()
        => Assert.Equal("Possible", KeyIn(FormatSampleGenerator.Sample("pem-encrypted-private-key")).Confidence.ToString());

    [Fact]
    public void Body_that_is_no_key_structure_is_less_sure()
    {
        var match = KeyIn(Begin + "\n" + SampleChecksums.Letters(new Random(7), 64) + "\n" + End);

        Assert.Equal("Likely", match.Confidence.ToString());
    }

    [Fact]
    public void Filler_in_place_of_the_body_is_an_example() => Assert.True(KeyIn(Begin + "\n" + new string('x', 64) + "\n" + End).IsExample);

    [Theory]
    [InlineData(Begin)]
    [InlineData(End)]
    [InlineData(Begin + "\n")]
    [InlineData(Begin + "\n" + End)]
    [InlineData(Begin + "\n\ufffc\n" + End)]
    [InlineData(Begin + "\n{0}\n" + End)]
    [InlineData(Begin + "\n...\n" + End)]
    [InlineData(Begin + "\nMIIE...\n" + End)]
    [InlineData("-----BEGIN " + "RSA PRIVATE KEY-----, -----END RSA PRIVATE KEY-----")]
    [InlineData("-----BEGIN " + "PGP PRIVATE KEY BLOCK-----")]
    [InlineData("The file must start with " + Begin + ".")]
    [InlineData("PuTTY-User-Key-File-2: ssh-rsa")]
    [InlineData("{\"kty\":\"RSA\",\"n\":\"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc\",\"e\":\"AQAB\"}")]
    [InlineData("{ \"type\": \"service_account\", \"project_id\": \"p\" }")]
    public void Without_a_body_there_is_no_key(string text) => Assert.Empty(FormatMatcherTests.Find(text));

    [Fact]
    public void Public_keys_and_certificates_are_silent()
    {
        using var rsa = RSA.Create(2048);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=x", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));

        foreach (var text in new[]
        {
            rsa.ExportSubjectPublicKeyInfoPem(),
            rsa.ExportRSAPublicKeyPem(),
            Convert.ToBase64String(rsa.ExportSubjectPublicKeyInfo()),
            Convert.ToBase64String(rsa.ExportRSAPublicKey()),
            rsa.ToXmlString(includePrivateParameters: false),
            certificate.ExportCertificatePem(),
            Convert.ToBase64String(certificate.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Cert)),
            Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(certificate.ExportCertificatePem())),
        })
        {
            Assert.Empty(FormatMatcherTests.Find(text, "certificate publicKey"));
        }
    }

    [Fact]
    public void The_last_line_of_a_block_is_no_key_of_its_own()
    {
        const string Line = "UG6kJakLvqrKI5FL46aVj0COazmzVuKWDwIDAQAB";
        var full = string.Concat(Enumerable.Repeat("Qm4tZ8vXw2Lk7PnR", 4));

        Assert.NotEmpty(FormatMatcherTests.Find(Line, "aws secret access key"));
        Assert.Empty(FormatMatcherTests.Find($"-----BEGIN RSA PUBLIC KEY-----\n{full}\n{Line}\n-----END RSA PUBLIC KEY-----", "aws secret access key"));
    }

    [Fact]
    public void A_real_pfx_is_found()
    {
        using var rsa = RSA.Create(2048);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=x", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));
        var pfx = Convert.ToBase64String(certificate.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pkcs12, "p"));

        Assert.Equal("pfx-base64", KeyIn(pfx).Format.Id);
    }

    [Theory]
    [InlineData("nistP256")]
    [InlineData("nistP384")]
    [InlineData("nistP521")]
    public void Elliptic_curve_keys_are_found_without_header(string curve)
    {
        using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));

        Assert.Equal("pkcs8-ec", KeyIn(Convert.ToBase64String(key.ExportPkcs8PrivateKey())).Format.Id);
        Assert.StartsWith("sec1-", KeyIn(Convert.ToBase64String(key.ExportECPrivateKey())).Format.Id);
    }

    [Fact]
    public void Service_account_file_is_one_finding()
        => Assert.Equal("google-service-account", KeyIn(FormatSampleGenerator.Sample("google-service-account")).Format.Id);

    private static FormatMatch KeyIn(string text)
    {
        var match = FormatMatcherTests.Single(text);
        Assert.Equal("LEAK1002", match.Format.Rule);
        return match;
    }
}
