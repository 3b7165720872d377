using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Rules;

public sealed class SettingTests
{
    [Theory]
    [InlineData("var request = new PutObjectRequest { CannedACL = new S3CannedACL({|LEAK2001:\"public-read\"|}) };")]
    [InlineData("var request = new PutObjectRequest { CannedACL = S3CannedACL.FindValue({|LEAK2001:\"public-read\"|}) };")]
    [InlineData("var request = new PutBucketRequest { CannedACL = {|LEAK2005:\"public-read-write\"|} };")]
    [InlineData("var acl = {|LEAK2001:\"public-read\"|}; var request = new PutObjectRequest { CannedACL = acl };")]
    public Task Finds_texts_that_convert(string body) => StorageMarkup.VerifyBodyAsync(body);

    [Theory]
    [InlineData("var block = {|LEAK2002:new PublicAccessBlockConfiguration|} { BlockPublicAcls = true, IgnorePublicAcls = true };")]
    [InlineData("var block = {|LEAK2002:new PublicAccessBlockConfiguration|} { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true };")]
    [InlineData("PublicAccessBlockConfiguration block = {|LEAK2002:new|}() { BlockPublicAcls = true };")]
    [InlineData("var block = {|LEAK2002:new PublicAccessBlockConfiguration|}(); block.BlockPublicAcls = true; block.RestrictPublicBuckets = true;")]
    [InlineData("var block = {|LEAK2002:new PublicAccessBlockConfiguration|} { {|LEAK2003:BlockPublicAcls = false|}, IgnorePublicAcls = true };")]
    [InlineData("var block = new PublicAccessBlockConfiguration { {|LEAK2003:BlockPublicAcls = false|}, {|LEAK2003:IgnorePublicAcls = false|}, {|LEAK2003:BlockPublicPolicy = false|}, {|LEAK2003:RestrictPublicBuckets = false|} };")]
    public Task Finds_half_blocks_and_blocks_switched_off(string body) => StorageMarkup.VerifyBodyAsync(body);

    [Theory]
    [InlineData("var block = new PublicAccessBlockConfiguration { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true, RestrictPublicBuckets = true };")]
    [InlineData("var block = new PublicAccessBlockConfiguration { BlockPublicAcls = true, IgnorePublicAcls = true }; block.BlockPublicPolicy = true; block.RestrictPublicBuckets = true;")]
    [InlineData("var block = new PublicAccessBlockConfiguration { BlockPublicAcls = true, IgnorePublicAcls = exists, BlockPublicPolicy = exists, RestrictPublicBuckets = exists };")]
    public Task Is_silent_on_whole_blocks(string body) => StorageMarkup.VerifyBodyAsync(body);

    [Fact]
    public Task A_helper_that_sets_the_rest_counts() => StorageMarkup.VerifyAsync("""
        class Program
        {
            void Run()
            {
                var block = new PublicAccessBlockConfiguration { BlockPublicAcls = true, IgnorePublicAcls = true };
                Close(block);
            }

            static void Close(PublicAccessBlockConfiguration block) { block.BlockPublicPolicy = true; block.RestrictPublicBuckets = true; }
        }
        """);

    [Fact]
    public Task A_block_inside_a_request_is_read_where_nothing_binds() => StorageMarkup.VerifyAsync("""
        class Program
        {
            object Nested() => new PutPublicAccessBlockRequest { PublicAccessBlockConfiguration = {|LEAK2002:new|}() { BlockPublicAcls = true } };

            void Later(PutPublicAccessBlockRequest request) => request.PublicAccessBlockConfiguration.{|LEAK2003:BlockPublicPolicy = false|};
        }
        """.Replace("request.PublicAccessBlockConfiguration.{|LEAK2003:BlockPublicPolicy = false|}", "{|LEAK2003:request.PublicAccessBlockConfiguration.BlockPublicPolicy = false|}", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("var sas = new BlobSasBuilder { ExpiresOn = {|LEAK2007:DateTimeOffset.UtcNow.AddYears(10)|} };")]
    [InlineData("var sas = new BlobSasBuilder { ExpiresOn = {|LEAK2007:DateTime.Now.AddDays(30)|} };")]
    [InlineData("var sas = new BlobSasBuilder { ExpiresOn = {|LEAK2007:DateTimeOffset.MaxValue|} };")]
    [InlineData("var sas = new BlobSasBuilder { ExpiresOn = {|LEAK2007:DateTimeOffset.UtcNow.AddYears(1_000_000)|} };")]
    [InlineData("var sas = new BlobSasBuilder(); sas.ExpiresOn = {|LEAK2007:DateTimeOffset.UtcNow + TimeSpan.FromDays(8)|};")]
    [InlineData("const int Days = 365; var lifetime = TimeSpan.FromDays(Days); var sas = new BlobSasBuilder { ExpiresOn = {|LEAK2007:DateTimeOffset.UtcNow.Add(lifetime)|} };")]
    [InlineData("var request = new GetPreSignedUrlRequest { Expires = {|LEAK2007:DateTime.UtcNow.AddHours(24 * 30)|} };")]
    [InlineData("container.GenerateSasUri(BlobContainerSasPermissions.Read, {|LEAK2007:DateTimeOffset.UtcNow.AddMonths(2)|});")]
    [InlineData("container.GenerateSasUri({|LEAK2007:BlobContainerSasPermissions.All|}, DateTimeOffset.UtcNow.AddHours(1));")]
    [InlineData("var sas = new BlobSasBuilder { Protocol = {|LEAK2007:SasProtocol.HttpsAndHttp|} };")]
    public Task Finds_broad_links(string body) => StorageMarkup.VerifyBodyAsync(body);

    [Theory]
    [InlineData("var sas = new BlobSasBuilder { ExpiresOn = DateTimeOffset.UtcNow.AddHours(1) };")]
    [InlineData("var sas = new BlobSasBuilder { ExpiresOn = DateTimeOffset.UtcNow.AddDays(7) };")]
    [InlineData("var sas = new BlobSasBuilder { ExpiresOn = DateTimeOffset.UtcNow.AddDays(level) };")]
    [InlineData("var sas = new BlobSasBuilder { ExpiresOn = DateTimeOffset.UtcNow.AddDays(-30) };")]
    [InlineData("var sas = new BlobSasBuilder { ExpiresOn = new DateTime(2020, 13, 45) };")]
    [InlineData("container.GenerateSasUri(BlobContainerSasPermissions.Read, DateTimeOffset.UtcNow.AddMinutes(15));")]
    public Task Is_silent_on_short_links_and_unknown_ones(string body) => StorageMarkup.VerifyBodyAsync(body);
}
