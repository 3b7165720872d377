using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Storage;

public sealed class SafeValueFixTests
{
    [Theory]
    [InlineData("container.CreateIfNotExists({|LEAK2001:PublicAccessType.Blob|});", "container.CreateIfNotExists(PublicAccessType.None);")]
    [InlineData("container.SetAccessPolicy(accessType: {|LEAK2001:PublicAccessType.BlobContainer|});", "container.SetAccessPolicy(accessType: PublicAccessType.None);")]
    [InlineData(
        "container.Create({|LEAK2001:Azure.Storage.Blobs.Models.PublicAccessType.Blob|}); // was open",
        "container.Create(Azure.Storage.Blobs.Models.PublicAccessType.None); // was open")]
    [InlineData("container.Create({|LEAK2001:(PublicAccessType)1|});", "container.Create(PublicAccessType.None);")]
    [InlineData("container.Create({|LEAK2001:PublicAccessType /* open */ . /* wide */ Blob|});", "container.Create(PublicAccessType /* open */ . /* wide */ None);")]
    [InlineData("var access = {|LEAK2001:PublicAccessType.Blob|}; container.Create(access);", "var access = PublicAccessType.None; container.Create(access);")]
    [InlineData("const PublicAccessType Access = {|LEAK2001:PublicAccessType.Blob|}; container.Create(Access);", "const PublicAccessType Access = PublicAccessType.None; container.Create(Access);")]
    [InlineData("PublicAccessType? access = null; container.Create(access ?? {|LEAK2001:PublicAccessType.Blob|});", "PublicAccessType? access = null; container.Create(access ?? PublicAccessType.None);")]
    [InlineData("var sas = new BlobSasBuilder { Protocol = {|LEAK2007:SasProtocol.HttpsAndHttp|} };", "var sas = new BlobSasBuilder { Protocol = SasProtocol.Https };")]
    [InlineData("var sas = new BlobSasBuilder(); sas.SetPermissions({|LEAK2007:BlobSasPermissions.All|});", "var sas = new BlobSasBuilder(); sas.SetPermissions(BlobSasPermissions.Read);")]
    [InlineData("var sas = new BlobSasBuilder(); sas.SetPermissions({|LEAK2007:\"racwdl\"|});", "var sas = new BlobSasBuilder(); sas.SetPermissions(\"r\");")]
    [InlineData("var r = new PutBucketRequest { CannedACL = {|LEAK2005:S3CannedACL.PublicReadWrite|} };", "var r = new PutBucketRequest { CannedACL = S3CannedACL.Private };")]
    [InlineData("var r = new PutBucketRequest(); r.CannedACL = {|LEAK2001:S3CannedACL.PublicRead|};", "var r = new PutBucketRequest(); r.CannedACL = S3CannedACL.Private;")]
    [InlineData("var r = new PutBucketRequest { CannedACL = {|LEAK2001:\"public-read\"|} };", "var r = new PutBucketRequest { CannedACL = \"private\" };")]
    [InlineData("var r = new PutBucketRequest { CannedACL = {|LEAK2001:@\"public-read\"|} };", "var r = new PutBucketRequest { CannedACL = \"private\" };")]
    [InlineData("var r = new PutBucketRequest { CannedACL = S3CannedACL.FindValue({|LEAK2001:\"public-read\"|}) };", "var r = new PutBucketRequest { CannedACL = S3CannedACL.FindValue(\"private\") };")]
    [InlineData("var acl = {|LEAK2001:\"public-read\"|}; var r = new PutBucketRequest { CannedACL = acl };", "var acl = \"private\"; var r = new PutBucketRequest { CannedACL = acl };")]
    [InlineData("var p = new Cdk.BucketProps { {|LEAK2001:PublicReadAccess = true|}, Versioned = true };", "var p = new Cdk.BucketProps { PublicReadAccess = false, Versioned = true };")]
    [InlineData("var p = new Cdk.BucketProps { {|LEAK2001:PublicReadAccess = !false|} };", "var p = new Cdk.BucketProps { PublicReadAccess = false };")]
    [InlineData("const bool Open = {|LEAK2001:true|}; var p = new Cdk.BucketProps { PublicReadAccess = Open };", "const bool Open = false; var p = new Cdk.BucketProps { PublicReadAccess = Open };")]
    [InlineData("var p = new Cdk.BucketProps { BlockPublicAccess = {|LEAK2003:Cdk.BlockPublicAccess.BLOCK_ACLS|} };", "var p = new Cdk.BucketProps { BlockPublicAccess = Cdk.BlockPublicAccess.BLOCK_ALL };")]
    [InlineData("app.UseFileServer(enableDirectoryBrowsing: {|LEAK2008:true|});", "app.UseFileServer(enableDirectoryBrowsing: false);")]
    [InlineData("app.UseFileServer(new FileServerOptions { {|LEAK2008:EnableDirectoryBrowsing = true|} });", "app.UseFileServer(new FileServerOptions { EnableDirectoryBrowsing = false });")]
    [InlineData("app.UseStaticFiles(new StaticFileOptions { {|LEAK2008:ServeUnknownFileTypes = true|} });", "app.UseStaticFiles(new StaticFileOptions { ServeUnknownFileTypes = false });")]
    public Task Writes_the_safe_value(string before, string after) => StorageFixMarkup.BodyAsync(before, after);

    [Fact]
    public Task All_flags_of_a_block_are_set_at_once() => StorageFixMarkup.MembersAsync("""
            PublicAccessBlockConfiguration Block() => new()
            {
                // Off to make it work.
                {|LEAK2003:BlockPublicAcls = false|}, // one
                {|LEAK2003:IgnorePublicAcls = false|},
                {|LEAK2003:BlockPublicPolicy = false|},
                {|LEAK2003:RestrictPublicBuckets = false|}, // four
            };
        """, """
            PublicAccessBlockConfiguration Block() => new()
            {
                // Off to make it work.
                BlockPublicAcls = true, // one
                IgnorePublicAcls = true,
                BlockPublicPolicy = true,
                RestrictPublicBuckets = true, // four
            };
        """);

    [Fact]
    public Task A_flag_that_serves_other_purposes_stays_and_the_setting_is_changed() => StorageFixMarkup.MembersAsync("""
            private const bool Yes = {|LEAK2001:true|};

            object Props() => new Cdk.BucketProps { PublicReadAccess = Yes, Versioned = Yes };
        """, """
            private const bool Yes = true;

            object Props() => new Cdk.BucketProps { PublicReadAccess = false, Versioned = Yes };
        """);

    [Fact]
    public Task A_flag_that_several_settings_share_is_changed_once() => StorageFixMarkup.MembersAsync("""
            private const bool Open = {|LEAK2001:true|};

            object One() => new Cdk.BucketProps { PublicReadAccess = Open };
            object Two() => new Cdk.BucketProps { PublicReadAccess = Open };
        """, """
            private const bool Open = false;

            object One() => new Cdk.BucketProps { PublicReadAccess = Open };
            object Two() => new Cdk.BucketProps { PublicReadAccess = Open };
        """);

    [Fact]
    public Task The_caller_of_a_wrapper_says_no() => StorageFixMarkup.MembersAsync("""
            void Save(AmazonS3Client s3, bool shared) => s3.PutObjectAsync(new PutObjectRequest { CannedACL = shared ? {|LEAK2009:S3CannedACL.PublicRead|} : S3CannedACL.Private });

            void Run(AmazonS3Client s3)
            {
                Save(s3, shared: {|LEAK2001:true|}); // for insurers
                Save(s3, false);
            }
        """, """
            void Save(AmazonS3Client s3, bool shared) => s3.PutObjectAsync(new PutObjectRequest { CannedACL = shared ? {|LEAK2009:S3CannedACL.PublicRead|} : S3CannedACL.Private });

            void Run(AmazonS3Client s3)
            {
                Save(s3, shared: false); // for insurers
                Save(s3, false);
            }
        """);

    [Fact]
    public Task A_default_parameter_and_a_property_are_set() => StorageFixMarkup.MembersAsync("""
            public PublicAccessType Access { get; set; } = {|LEAK2001:PublicAccessType.Blob|};

            void Create(BlobContainerClient container, PublicAccessType access = {|LEAK2001:PublicAccessType.BlobContainer|}) => container.Create(access);
        """, """
            public PublicAccessType Access { get; set; } = PublicAccessType.None;

            void Create(BlobContainerClient container, PublicAccessType access = PublicAccessType.None) => container.Create(access);
        """);

    [Fact]
    public Task Where_buckets_refuse_ACLs_it_can_be_left_out() => StorageFixMarkup.BodyAsync(
        "var r = new PutObjectRequest { BucketName = \"videos\", CannedACL = {|LEAK2001:S3CannedACL.PublicRead|} };",
        "var r = new PutObjectRequest { BucketName = \"videos\" };",
        test => test.CodeActionEquivalenceKey = "LeakGate.Storage.LeaveOut");

    [Fact]
    public Task An_ACL_on_a_line_of_its_own_is_left_out_with_its_line() => StorageFixMarkup.MembersAsync("""
            object Request() => new PutObjectRequest
            {
                BucketName = "videos",
                CannedACL = {|LEAK2001:S3CannedACL.PublicRead|},
                Key = "a",
            };

            void Later(PutObjectRequest request)
            {
                request.Key = "b";
                request.CannedACL = {|LEAK2001:S3CannedACL.PublicRead|};
            }
        """, """
            object Request() => new PutObjectRequest
            {
                BucketName = "videos",
                Key = "a",
            };

            void Later(PutObjectRequest request)
            {
                request.Key = "b";
            }
        """, test => test.CodeActionEquivalenceKey = "LeakGate.Storage.LeaveOut");

    [Fact]
    public Task What_is_decided_at_run_time_has_no_fix() => StorageFixMarkup.BodyAsync(
        "container.Create(isPublic ? {|LEAK2009:PublicAccessType.Blob|} : PublicAccessType.None);",
        "container.Create(isPublic ? {|LEAK2009:PublicAccessType.Blob|} : PublicAccessType.None);");

    [Fact]
    public Task A_static_using_is_kept() => StorageFixMarkup.FileAsync("""
        using static Azure.Storage.Blobs.Models.PublicAccessType;

        class Program { void Run(BlobContainerClient container) => container.Create({|LEAK2001:Blob|}); }
        """, """
        using static Azure.Storage.Blobs.Models.PublicAccessType;

        class Program { void Run(BlobContainerClient container) => container.Create(None); }
        """);

    [Fact]
    public Task A_record_is_copied_with_the_safe_value() => StorageFixMarkup.FileAsync("""
        using Pulumi.Gcp.Storage;

        class Program { object Run(BucketArgs args) => args with { {|LEAK2003:UniformBucketLevelAccess = false|}, Name = "a" }; }
        """, """
        using Pulumi.Gcp.Storage;

        class Program { object Run(BucketArgs args) => args with { UniformBucketLevelAccess = true, Name = "a" }; }
        """, test =>
        {
            test.CompilerDiagnostics = CompilerDiagnostics.None;
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nleakgate.strict_storage = true\n"));
        });

    [Fact]
    public Task A_builder_gets_the_safe_argument() => StorageFixMarkup.FileAsync("""
        using Microsoft.Azure.Management.Storage.Fluent.BlobContainer.Update;
        using Microsoft.Azure.Management.Storage.Fluent.Models;

        class Program
        {
            void Run(IWithPublicAccess container) => container
                .WithPublicAccess({|LEAK2001:PublicAccess.Container|})
                .Apply();
        }
        """, """
        using Microsoft.Azure.Management.Storage.Fluent.BlobContainer.Update;
        using Microsoft.Azure.Management.Storage.Fluent.Models;

        class Program
        {
            void Run(IWithPublicAccess container) => container
                .WithPublicAccess(PublicAccess.None)
                .Apply();
        }
        """, test => test.CompilerDiagnostics = CompilerDiagnostics.None);

    [Fact]
    public Task A_text_of_another_file_is_replaced_where_it_is_given() => StorageFixMarkup.FileAsync("""
        class Program { object Run() => new PutObjectRequest { CannedACL = {|LEAK2001:Levels.Shared|} }; }
        """, """
        class Program { object Run() => new PutObjectRequest { CannedACL = "private" }; }
        """, test =>
        {
            test.TestState.Sources.Add(("Levels.cs", "static class Levels { public const string Shared = \"public-read\"; }"));
            test.FixedState.Sources.Add(("Levels.cs", "static class Levels { public const string Shared = \"public-read\"; }"));
        });

    [Theory]
    [InlineData("\r\n", "    ")]
    [InlineData("\n", "\t")]
    public Task Line_breaks_and_tabs_are_the_files_own(string line, string step)
    {
        return StorageFixMarkup.FileAsync(In("class Program\n{\n\tobject Run() => {|LEAK2002:new PublicAccessBlockConfiguration|}\n\t{\n\t\tBlockPublicAcls = true,\n\t\tIgnorePublicAcls = true,\n\t};\n}\n"), In(
            "class Program\n{\n\tobject Run() => new PublicAccessBlockConfiguration\n\t{\n\t\tBlockPublicAcls = true,\n\t\tIgnorePublicAcls = true,\n\t\tBlockPublicPolicy = true,\n\t\tRestrictPublicBuckets = true,\n\t};\n}\n"), null, line);

        string In(string text) => text.Replace("\n", line, System.StringComparison.Ordinal).Replace("\t", step, System.StringComparison.Ordinal);
    }
}
