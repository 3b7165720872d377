using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Credentials.ConnectionStrings;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Formats.Patterns;
using LeakGate.Analyzers.Json;
using LeakGate.Analyzers.Policy;
using LeakGate.Analyzers.Storage.Networks;
using LeakGate.Analyzers.Storage.Policies;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LeakGate.Fuzzing.Tests;

/// <summary>The parsers of values: whatever stands in a literal or in the policy file, they end and do not throw.</summary>
public sealed class ParserFuzzTests
{
    private static readonly string[] s_connectionStrings =
    {
        "Server=tcp:db.internal,1433;Database=fleet;User ID=app;Password=Tr4vel!ng-Owl-77;Encrypt=True",
        "Driver={ODBC Driver 18 for SQL Server};Server=db;Uid=app;Pwd={Tr4vel;!ng}}-Owl}",
        "DefaultEndpointsProtocol=https;AccountName=fleet;AccountKey=bm90IGEga2V5LCBqdXN0IGEgdGVzdCB2YWx1ZSBvZiBzaXh0eS1mb3VyIGJ5dGVzIGxlbmd0aCE=;EndpointSuffix=core.windows.net",
        "Endpoint=sb://fleet.servicebus.windows.net/;SharedAccessKeyName=root;SharedAccessKey=bm90IGEga2V5LCBqdXN0IGEgdGVzdCB2YWx1ZQ==",
        "postgresql://app:Tr4vel%21ng@db.internal:5432/fleet?sslmode=require", "mongodb+srv://app:Tr4vel!ng@cluster0.example.net/fleet?retryWrites=true",
        "redis:6379,password=Tr4vel!ng-Owl-77,ssl=True", "jdbc:oracle:thin:app/Tr4vel@//db:1521/XE", "amqp://guest:guest@mq:5672/%2f",
    };

    private static readonly string[] s_policies =
    {
        """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { "AWS": ["*"] }, "Action": ["s3:GetObject", "s3:List*"], "Resource": "arn:aws:s3:::fleet/*", "Condition": { "IpAddress": { "aws:SourceIp": ["0.0.0.0/1", "10.0.0.0/8"] } } } ] }""",
        """{ "Statement": { "Effect": "Deny", "NotPrincipal": "*", "NotAction": "s3:*", "Resource": ["*"] } }""",
        """{ "bindings": [ { "role": "roles/storage.objectViewer", "members": ["allUsers", "user:someone@example.com"] } ] }""",
    };

    private static readonly string[] s_leakGateFiles =
    {
        """
        {
          // the organisation's rules
          "$schema": "leakgate.schema.json",
          "enforce": ["LEAK2*", "LEAK1001"],
          "exemptions": [
            { "rule": "LEAK2001", "resource": "public-*", "reason": "web site", "owner": "web team", "expires": "2027-01-31" },
            { "rule": "LEAK1*", "path": "tests/**", "reason": "made up", "owner": "qa", "expires": "2026-12-31" },
          ],
          "credentialNames": ["pin code", { "words": "door secret", "kind": "secret" }],
          "credentialFormats": [{ "id": "fleet-token", "what": "fleet token", "pattern": "flt_[a-z0-9]{32}" }],
          "credentialSinks": [{ "type": "Fleet.Client", "member": ".ctor", "parameter": "key", "kind": "key" }],
          "storageExposures": [], "dataClasses": {}
        }
        """,
    };

    private static readonly string[] s_patterns =
    {
        "flt_[a-z0-9]{32}", "(AKIA|ASIA)[A-Z2-7]{16}", "[0-9]{8,10}:AA[A-Za-z0-9_-]{33}", "x{1,3}(ab|c)?[^\"]{4,}", "-----BEGIN [A-Z ]{0,20}KEY-----",
    };

    [Fact]
    public void Connection_strings() => Fuzz.Run(s_connectionStrings, static text => ConnectionStringAnalyzer.TryAnalyze(text, out _));

    [Fact]
    public void Credential_formats()
    {
        var samples = s_connectionStrings.Append("flt_0123456789abcdefghijklmnopqrstuv").Append("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl")
            .Append("-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAK\n-----END RSA PRIVATE KEY-----").ToArray();
        Fuzz.Run(samples, static text => FormatMatcher.Default.Match(text, text, new List<FormatMatch>()));
    }

    [Fact]
    public void Patterns_of_the_user() => Fuzz.Run(s_patterns, static text => Assert.Equal(FormatPattern.Parse(text, out var error) is null, error is not null));

    [Fact]
    public void Policy_documents() => Fuzz.Run(s_policies, static text => PolicyEvaluator.Evaluate(text));

    [Fact]
    public void Json() => Fuzz.Run(s_policies.Concat(s_leakGateFiles).ToArray(), static text => Assert.True(JsonReader.Parse(text, out var error) is not null || error is not null));

    [Fact]
    public void Files_called_leakgate_json() => Fuzz.Run(s_leakGateFiles, static text => PolicyFileReader.Read(SourceText.From(text)));

    [Fact]
    public void Address_ranges() => Fuzz.Run(["0.0.0.0/0", "::/0", "10.0.0.0-10.255.255.255", "2001:db8::1/64", "::ffff:0.0.0.0/96", "203.0.113.7"], static text => AddressRange.Judge(text));
}
