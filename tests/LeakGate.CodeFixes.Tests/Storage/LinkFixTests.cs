using System.Threading.Tasks;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Storage;

public sealed class LinkFixTests
{
    [Theory]
    [InlineData("new BlobSasBuilder { ExpiresOn = {|LEAK2007:DateTimeOffset.UtcNow.AddYears(10)|} }", "new BlobSasBuilder { ExpiresOn = DateTimeOffset.UtcNow.AddHours(1) }")]
    [InlineData("new BlobSasBuilder { ExpiresOn = {|LEAK2007:DateTime.Now.AddDays(30).AddHours(2)|} }", "new BlobSasBuilder { ExpiresOn = DateTime.Now.AddHours(1) }")]
    [InlineData("new BlobSasBuilder { ExpiresOn = {|LEAK2007:DateTimeOffset.MaxValue|} }", "new BlobSasBuilder { ExpiresOn = DateTimeOffset.UtcNow.AddHours(1) }")]
    [InlineData("new BlobSasBuilder { ExpiresOn = {|LEAK2007:DateTimeOffset.UtcNow + TimeSpan.FromDays(8)|} }", "new BlobSasBuilder { ExpiresOn = DateTimeOffset.UtcNow.AddHours(1) }")]
    [InlineData("new BlobSasBuilder(BlobSasPermissions.Read, {|LEAK2007:DateTimeOffset.UtcNow.AddDays(30)|})", "new BlobSasBuilder(BlobSasPermissions.Read, DateTimeOffset.UtcNow.AddHours(1))")]
    [InlineData("new GetPreSignedUrlRequest { Expires = {|LEAK2007:DateTime.MaxValue|} }", "new GetPreSignedUrlRequest { Expires = DateTime.UtcNow.AddHours(1) }")]
    [InlineData("new GetPreSignedUrlRequest { Expires = {|LEAK2007:DateTime.UtcNow.AddHours(24 * 30)|}, Key = \"k\" }", "new GetPreSignedUrlRequest { Expires = DateTime.UtcNow.AddHours(1), Key = \"k\" }")]
    [InlineData("new GetPreSignedUrlRequest { Protocol = {|LEAK2007:Amazon.S3.Protocol.HTTP|} }", "new GetPreSignedUrlRequest { Protocol = Amazon.S3.Protocol.HTTPS }")]
    public Task A_link_lives_for_an_hour(string before, string after) => StorageFixMarkup.BodyAsync($"object o = {before};", $"object o = {after};");

    [Fact]
    public Task The_clock_that_is_read_stays_and_what_held_the_lifetime_goes() => StorageFixMarkup.MembersAsync("""
            private const int Days = 365;

            void Run()
            {
                const int Hours = 24 * 90;
                var now = DateTimeOffset.UtcNow;
                var sas = new BlobSasBuilder
                {
                    StartsOn = now,
                    ExpiresOn = {|LEAK2007:now.AddHours(Hours)|}, // a season
                };
                var lifetime = TimeSpan.FromDays(30);
                var next = new BlobSasBuilder { ExpiresOn = {|LEAK2007:now.Add(lifetime)|} };
                var last = new BlobSasBuilder { ExpiresOn = {|LEAK2007:now.AddDays(Days)|} };
            }
        """, """
            void Run()
            {
                var now = DateTimeOffset.UtcNow;
                var sas = new BlobSasBuilder
                {
                    StartsOn = now,
                    ExpiresOn = now.AddHours(1), // a season
                };
                var lifetime = TimeSpan.FromDays(30);
                var next = new BlobSasBuilder { ExpiresOn = now.AddHours(1) };
                var last = new BlobSasBuilder { ExpiresOn = now.AddHours(1) };
            }
        """);

    [Fact]
    public Task A_shorter_limit_of_the_project_holds() => StorageFixMarkup.BodyAsync(
        "var sas = new BlobSasBuilder { ExpiresOn = {|LEAK2007:DateTimeOffset.UtcNow.AddHours(2)|} };",
        "var sas = new BlobSasBuilder { ExpiresOn = DateTimeOffset.UtcNow.AddMinutes(14) };",
        test => test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nleakgate.shared_link_days = 0.01\n")));

    [Fact]
    public Task Numbers_are_seconds() => StorageFixMarkup.FileAsync("""
        using Minio;
        using Minio.DataModel.Args;

        class Program { object Args() => new PresignedGetObjectArgs().WithBucket("b").WithExpiry({|LEAK2007:60 * 60 * 24 * 30|}); }
        """, """
        using Minio;
        using Minio.DataModel.Args;

        class Program { object Args() => new PresignedGetObjectArgs().WithBucket("b").WithExpiry(3600); }
        """, test => test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None);

}
