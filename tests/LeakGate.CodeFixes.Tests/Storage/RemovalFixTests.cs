using System.Threading.Tasks;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Storage;

/// <summary>Calls, settings and grants that go as a whole.</summary>
public sealed class RemovalFixTests
{
    // Newer compilers do not mind an asynchronous method that waits for nothing.
#if ROSLYN_LATEST
    private const string Waiting = "";
#else
    private const string Waiting = "\n        await Task.CompletedTask;";
#endif

    [Fact]
    public Task A_call_goes_with_its_line_and_the_comments_above_it_stay() => StorageFixMarkup.MembersAsync("""
            void Run(Cdk.Bucket bucket)
            {
                Console.WriteLine();

                // The site needs it.
                {|LEAK2001:bucket.GrantPublicAccess()|}; // for now

                Console.WriteLine();
            }
        """, """
            void Run(Cdk.Bucket bucket)
            {
                Console.WriteLine();

                // The site needs it.

                Console.WriteLine();
            }
        """);

    [Theory]
    [InlineData("{|LEAK2001:bucket.GrantPublicAccess()|}; Console.WriteLine();", "Console.WriteLine();")]
    [InlineData("Console.WriteLine(); {|LEAK2001:bucket.GrantPublicAccess()|};", "Console.WriteLine();")]
    [InlineData("_ = {|LEAK2001:bucket.GrantPublicAccess()|}; Console.WriteLine();", "Console.WriteLine();")]
    [InlineData("if (isPublic) {|LEAK2009:bucket.GrantPublicAccess()|}; Console.WriteLine();", "if (isPublic) {|LEAK2009:bucket.GrantPublicAccess()|}; Console.WriteLine();")]
    [InlineData("if (level > 2) {|LEAK2001:bucket.GrantPublicAccess()|}; else Console.WriteLine();", "if (level > 2) { } else Console.WriteLine();")]
    [InlineData("for (;;) {|LEAK2001:bucket.GrantPublicAccess()|};", "for (;;) { }")]
    [InlineData("{|LEAK2008:app.UseDirectoryBrowser()|}.UseStaticFiles();", "app.UseStaticFiles();")]
    [InlineData("{|LEAK2008:app.UseStaticFiles().UseDirectoryBrowser()|};", "app.UseStaticFiles();")]
    [InlineData("var next = {|LEAK2008:app.UseDirectoryBrowser()|}; next.UseStaticFiles();", "var next = app; next.UseStaticFiles();")]
    [InlineData("Func<IApplicationBuilder, IApplicationBuilder> open = a => {|LEAK2008:a.UseDirectoryBrowser()|};", "Func<IApplicationBuilder, IApplicationBuilder> open = a => a;")]
    [InlineData("Action<IApplicationBuilder> open = a => {|LEAK2008:a.UseDirectoryBrowser()|};", "Action<IApplicationBuilder> open = a => { };")]
    [InlineData("Func<Task> open = () => {|LEAK2003:s3.DeletePublicAccessBlockAsync(new DeletePublicAccessBlockRequest())|};", "Func<Task> open = () => Task.CompletedTask;")]
    public Task A_call_is_taken_out_of_what_is_around_it(string before, string after) => StorageFixMarkup.BodyAsync(before, after);

    [Fact]
    public Task Links_of_a_chain_go_with_their_lines() => StorageFixMarkup.MembersAsync("""
            void Run(IApplicationBuilder app)
            {
                app
                    .{|LEAK2008:UseDirectoryBrowser()|}
                    .UseStaticFiles();
            }
        """, """
            void Run(IApplicationBuilder app)
            {
                app
                    .UseStaticFiles();
            }
        """);

    [Fact]
    public Task Members_that_consist_of_the_call_become_empty() => StorageFixMarkup.MembersAsync("""
            void Open(Cdk.Bucket bucket) => {|LEAK2001:bucket.GrantPublicAccess()|};

            Task Open(AmazonS3Client s3) => {|LEAK2003:s3.DeletePublicAccessBlockAsync(new DeletePublicAccessBlockRequest())|};
        """, """
            void Open(Cdk.Bucket bucket) { }

            Task Open(AmazonS3Client s3) => Task.CompletedTask;
        """);

    [Fact]
    public Task The_only_thing_that_is_awaited_leaves_something_to_await() => StorageFixMarkup.MembersAsync("""
            async Task Open(AmazonS3Client s3)
            {
                await {|LEAK2003:s3.DeletePublicAccessBlockAsync(new DeletePublicAccessBlockRequest())|};
            }

            async Task Two(AmazonS3Client s3)
            {
                await {|LEAK2003:s3.DeletePublicAccessBlockAsync(new DeletePublicAccessBlockRequest())|}.ConfigureAwait(false);
                await Task.Delay(1);
            }
        """, """
            async Task Open(AmazonS3Client s3)
            {$$
            }

            async Task Two(AmazonS3Client s3)
            {
                await Task.Delay(1);
            }
        """.Replace("$$", Waiting, System.StringComparison.Ordinal));

    [Fact]
    public Task A_call_whose_result_is_used_has_no_fix() => StorageFixMarkup.NoneAsync("""
            Task<DeletePublicAccessBlockResponse> Open(AmazonS3Client s3) => {|LEAK2003:s3.DeletePublicAccessBlockAsync(new DeletePublicAccessBlockRequest())|};

            async Task<int> Code(AmazonS3Client s3)
                => (int)(await {|LEAK2003:s3.DeletePublicAccessBlockAsync(new DeletePublicAccessBlockRequest())|}).HttpStatusCode;
        """);

    [Theory]
    [InlineData(
        "app.UseStaticFiles(new StaticFileOptions { FileProvider = {|LEAK2008:new Microsoft.Extensions.FileProviders.PhysicalFileProvider(\"/\")|}, RequestPath = \"/files\" });",
        "app.UseStaticFiles(new StaticFileOptions { RequestPath = \"/files\" });")]
    [InlineData(
        "var o = new StaticFileOptions(); o.FileProvider = {|LEAK2008:new Microsoft.Extensions.FileProviders.PhysicalFileProvider(\"/\")|}; app.UseStaticFiles(o);",
        "var o = new StaticFileOptions(); app.UseStaticFiles(o);")]
    [InlineData(
        "var r = new PutObjectRequest { Key = \"a\" }; r.Headers[\"x-amz-acl\"] = {|LEAK2001:\"public-read\"|};",
        "var r = new PutObjectRequest { Key = \"a\" }; r.Headers[\"x-amz-acl\"] = \"private\";")]
    [InlineData(
        "var h = new Dictionary<string, string> { [\"x-ms-version\"] = \"2021-08-06\", [\"x-ms-blob-public-access\"] = {|LEAK2001:\"container\"|} };",
        "var h = new Dictionary<string, string> { [\"x-ms-version\"] = \"2021-08-06\" };")]
    [InlineData(
        "var h = new Dictionary<string, string> { { \"x-ms-blob-public-access\", {|LEAK2001:\"blob\"|} }, { \"x-ms-version\", \"2021-08-06\" } };",
        "var h = new Dictionary<string, string> { { \"x-ms-version\", \"2021-08-06\" } };")]
    [InlineData(
        "var h = new Dictionary<string, string>(); h.Add(\"x-ms-blob-public-access\", {|LEAK2001:\"blob\"|}); h.Clear();",
        "var h = new Dictionary<string, string>(); h.Clear();")]
    public Task A_setting_whose_default_is_closed_is_left_out(string before, string after) => StorageFixMarkup.BodyAsync(before, after);

    [Theory]
    [InlineData(
        "var l = new S3AccessControlList(); l.AddGrant(new S3Grantee { URI = {|LEAK2004:\"http://acs.amazonaws.com/groups/global/AllUsers\"|} }, S3Permission.READ); l.Grants.Clear();",
        "var l = new S3AccessControlList(); l.Grants.Clear();")]
    [InlineData(
        "var g = new List<S3Grant> { new S3Grant { Grantee = new S3Grantee { URI = {|LEAK2004:\"http://acs.amazonaws.com/groups/global/AllUsers\"|} }, Permission = S3Permission.READ }, new S3Grant() };",
        "var g = new List<S3Grant> { new S3Grant() };")]
    [InlineData(
        "var g = new[] { new S3Grant { Grantee = new S3Grantee { URI = {|LEAK2004:\"http://acs.amazonaws.com/groups/global/AllUsers\"|} } } };",
        "var g = new S3Grant[0];")]
    [InlineData(
        "var grantee = new S3Grantee { URI = {|LEAK2004:\"http://acs.amazonaws.com/groups/global/AllUsers\"|} }; var l = new S3AccessControlList(); l.AddGrant(grantee, S3Permission.READ);",
        "var l = new S3AccessControlList();")]
    public Task A_grant_is_removed_as_a_whole(string before, string after) => StorageFixMarkup.BodyAsync(before, after);

    [Fact]
    public Task A_grant_on_lines_of_its_own_goes_with_them() => StorageFixMarkup.MembersAsync("""
            private const string Everyone = {|LEAK2004:"http://acs.amazonaws.com/groups/global/AllUsers"|};

            S3AccessControlList List() => new()
            {
                Grants = new List<S3Grant>
                {
                    new() { Grantee = new S3Grantee { CanonicalUser = "a" }, Permission = S3Permission.FULL_CONTROL }, // owner
                    new() { Grantee = new S3Grantee { URI = Everyone }, Permission = S3Permission.READ }, // everyone
                },
            };
        """, """
            S3AccessControlList List() => new()
            {
                Grants = new List<S3Grant>
                {
                    new() { Grantee = new S3Grantee { CanonicalUser = "a" }, Permission = S3Permission.FULL_CONTROL }, // owner
                },
            };
        """);

    [Fact]
    public Task A_grant_that_is_returned_has_no_fix() => StorageFixMarkup.NoneAsync("""
            S3Grantee Everyone() => new() { URI = {|LEAK2004:"http://acs.amazonaws.com/groups/global/AllUsers"|} };
        """);
}
