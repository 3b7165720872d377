using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Rules;

public sealed class WrapperTests
{
    private const string Wrapper = """
        class Store
        {
            public void Save(AmazonS3Client s3, string key, bool shared)
                => s3.PutObject(new PutObjectRequest { BucketName = "videos", Key = key, CannedACL = shared ? {|LEAK2009:S3CannedACL.PublicRead|} : S3CannedACL.Private });
        }
        """;

    [Fact]
    public Task The_callers_constant_is_the_finding() => StorageMarkup.VerifyAsync(Wrapper + """

        class Caller
        {
            void Run(Store store, AmazonS3Client s3, bool unknown)
            {
                store.Save(s3, "road", shared: {|LEAK2001:true|});
                store.Save(s3, "road", {|LEAK2001:true|});
                store.Save(s3, "cabin", false);
                store.Save(s3, "other", unknown);
            }
        }
        """);

    [Fact]
    public Task The_caller_may_stand_in_another_file() => StorageMarkup.VerifyAsync(Wrapper, """
        class Caller
        {
            void Run(Store store, AmazonS3Client s3) => store.Save(s3, "road", {|LEAK2001:true|});
        }
        """);

    [Fact]
    public Task A_wrapper_of_a_wrapper_hands_the_question_on() => StorageMarkup.VerifyAsync(Wrapper, """
        class Outer
        {
            public void Share(Store store, AmazonS3Client s3, bool open) => store.Save(s3, "road", open);

            void Run(Store store, AmazonS3Client s3)
            {
                Share(store, s3, {|LEAK2001:true|});
                Share(store, s3, open: false);
            }
        }
        """);

    [Fact]
    public Task The_caller_may_use_an_interface() => StorageMarkup.VerifyAsync("""
        interface IStore { void Save(AmazonS3Client s3, bool shared); }

        class Store : IStore
        {
            public void Save(AmazonS3Client s3, bool shared)
            {
                if (shared && IsPublic) { }
                var acl = shared ? {|LEAK2009:S3CannedACL.PublicRead|} : S3CannedACL.Private;
                s3.PutObject(new PutObjectRequest { CannedACL = acl });
            }

            bool IsPublic { get; }
        }

        class Caller { void Run(IStore store, AmazonS3Client s3) => store.Save(s3, {|LEAK2001:true|}); }
        """);

    [Fact]
    public Task A_guard_named_after_access_asks_the_callers() => StorageMarkup.VerifyAsync("""
        class Store
        {
            void Create(BlobContainerClient container, bool publicAccess)
            {
                var level = PublicAccessType.None;
                if (publicAccess)
                {
                    level = {|LEAK2009:PublicAccessType.Blob|};
                }

                container.Create(level);
            }

            void Run(BlobContainerClient container)
            {
                Create(container, {|LEAK2001:true|});
                Create(container, false);
            }
        }
        """);

    [Fact]
    public Task A_default_value_that_opens_is_the_finding() => StorageMarkup.VerifyAsync("""
        class Store
        {
            void Create(BlobContainerClient container, bool open = {|LEAK2001:true|}) => container.Create(open ? {|LEAK2009:PublicAccessType.Blob|} : PublicAccessType.None);
        }
        """);

    [Fact]
    public Task A_property_that_decides_is_followed_to_where_it_is_set() => StorageMarkup.VerifyAsync("""
        class Options { public bool PublicRead { get; set; } }

        class Store
        {
            void Create(BlobContainerClient container, Options options) => container.Create(options.PublicRead ? {|LEAK2009:PublicAccessType.Blob|} : PublicAccessType.None);
        }
        """, """
        class Startup
        {
            Options Open() => new Options { PublicRead = {|LEAK2001:true|} };
            Options Closed() => new Options { PublicRead = false };
        }
        """);

    [Theory]
    [InlineData("Save(s3, {|LEAK2001:true|}, true);")]
    [InlineData("Save(s3, shared: {|LEAK2001:true|}, published: true);")]
    [InlineData("Save(s3, true, false);")]
    [InlineData("Save(s3, false, true);")]
    [InlineData("Save(s3, true, other);")]
    public Task Two_flags_decide_together(string call) => StorageMarkup.VerifyAsync($$"""
        class Store
        {
            void Save(AmazonS3Client s3, bool shared, bool published)
                => s3.PutObject(new PutObjectRequest { CannedACL = shared && published ? {|LEAK2009:S3CannedACL.PublicRead|} : S3CannedACL.Private });

            void Run(AmazonS3Client s3, bool other)
            {
                {{call}}
            }
        }
        """);

    [Fact]
    public Task Two_members_of_an_options_object_decide_together() => StorageMarkup.VerifyAsync("""
        class Options { public bool Shared { get; set; } public string Kind { get; set; } }

        class Store
        {
            object Save(Options options)
                => new PutObjectRequest { CannedACL = options.Shared && options.Kind == "video" ? {|LEAK2009:S3CannedACL.PublicRead|} : S3CannedACL.Private };

            Options Open() => new Options { Shared = {|LEAK2001:true|}, Kind = "video" };
            Options Closed() => new Options { Shared = true, Kind = "log" };
        }
        """);

    [Fact]
    public Task A_guard_about_a_private_endpoint_says_nothing_of_the_level() => StorageMarkup.VerifyAsync("""
        class Store
        {
            void Run(BlobContainerClient container, bool hasPrivateEndpoint, string publicUrl, string oracle)
            {
                if (!hasPrivateEndpoint) { container.Create({|LEAK2001:PublicAccessType.Blob|}); }
                if (publicUrl != null) { container.Create({|LEAK2001:PublicAccessType.Blob|}); }
                if (oracle != null) { container.Create({|LEAK2001:PublicAccessType.Blob|}); }
            }
        }
        """);

    [Fact]
    public Task A_text_parameter_that_becomes_the_ACL_asks_the_callers() => StorageMarkup.VerifyAsync("""
        class Store
        {
            void Save(AmazonS3Client s3, string acl) => s3.PutObject(new PutObjectRequest { CannedACL = acl });

            void Run(AmazonS3Client s3)
            {
                Save(s3, {|LEAK2001:"public-read"|});
                Save(s3, "private");
            }
        }
        """);
}
