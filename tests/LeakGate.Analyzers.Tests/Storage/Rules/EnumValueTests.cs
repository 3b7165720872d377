using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Rules;

public sealed class EnumValueTests
{
    [Theory]
    [InlineData("container.CreateIfNotExists({|LEAK2001:PublicAccessType.Blob|});")]
    [InlineData("container.SetAccessPolicy(accessType: {|LEAK2001:PublicAccessType.BlobContainer|});")]
    [InlineData("container.Create({|LEAK2001:Azure.Storage.Blobs.Models.PublicAccessType.Blob|});")]
    [InlineData("var level = {|LEAK2001:PublicAccessType.Blob|}; container.Create(level);")]
    [InlineData("const PublicAccessType Level = {|LEAK2001:PublicAccessType.Blob|}; container.Create(Level);")]
    [InlineData("container.Create({|LEAK2001:(PublicAccessType)2|});")]
    [InlineData("if (!exists) { container.Create({|LEAK2001:PublicAccessType.Blob|}); }")]
    [InlineData("if (container.CreateIfNotExists({|LEAK2001:PublicAccessType.Blob|}) != null) { }")]
    [InlineData("const bool Open = true; container.Create(Open ? {|LEAK2001:PublicAccessType.Blob|} : PublicAccessType.None);")]
    [InlineData("Action open = () => container.Create({|LEAK2001:PublicAccessType.Blob|});")]
    [InlineData("PublicAccessType? level = null; container.Create(level ?? {|LEAK2001:PublicAccessType.Blob|});")]
    [InlineData("var request = new PutObjectRequest { BucketName = \"b\", CannedACL = {|LEAK2001:S3CannedACL.PublicRead|} };")]
    [InlineData("var request = new PutObjectRequest(); request.CannedACL = {|LEAK2001:S3CannedACL.PublicRead|};")]
    [InlineData("var request = new PutBucketRequest { CannedACL = {|LEAK2005:S3CannedACL.PublicReadWrite|} };")]
    public Task Finds_open_values(string body) => StorageMarkup.VerifyBodyAsync(body);

    [Theory]
    [InlineData("container.CreateIfNotExists(PublicAccessType.None);")]
    [InlineData("if (container.GetProperties().PublicAccess == PublicAccessType.Blob) { }")]
    [InlineData("switch (container.GetProperties().PublicAccess) { case PublicAccessType.Blob: break; }")]
    [InlineData("var open = container.GetProperties().PublicAccess is PublicAccessType.Blob or PublicAccessType.BlobContainer;")]
    [InlineData("Console.WriteLine(PublicAccessType.Blob);")]
    [InlineData("var name = nameof(PublicAccessType.Blob);")]
    [InlineData("var open = PublicAccessType.Blob.HasFlag(PublicAccessType.BlobContainer);")]
    [InlineData("container.Create((PublicAccessType)0);")]
    [InlineData("const bool Open = false; container.Create(Open ? PublicAccessType.Blob : PublicAccessType.None);")]
    public Task Is_silent_on_closed_values_and_mentions(string body) => StorageMarkup.VerifyBodyAsync(body);

    [Theory]
    [InlineData("container.Create(level > 3 ? {|LEAK2009:PublicAccessType.Blob|} : PublicAccessType.None);")]
    [InlineData("container.Create(isPublic ? {|LEAK2009:PublicAccessType.Blob|} : PublicAccessType.None);")]
    [InlineData("if (isPublic) { container.Create({|LEAK2009:PublicAccessType.Blob|}); }")]
    [InlineData("if (!isPublic) { return; } container.Create({|LEAK2009:PublicAccessType.Blob|});")]
    [InlineData("container.Create(level switch { 1 => {|LEAK2009:PublicAccessType.Blob|}, _ => PublicAccessType.None });")]
    [InlineData("var table = new Dictionary<string, PublicAccessType> { [\"read\"] = {|LEAK2009:PublicAccessType.Blob|}, { \"list\", {|LEAK2009:PublicAccessType.BlobContainer|} } };")]
    public Task Leaves_to_LEAK2009_what_is_decided_at_run_time(string body) => StorageMarkup.VerifyBodyAsync(body);

    [Fact]
    public Task A_default_parameter_value_and_an_options_default_are_settings() => StorageMarkup.VerifyAsync("""
        class Options
        {
            public PublicAccessType Level { get; set; } = {|LEAK2001:PublicAccessType.Blob|};
        }

        class Store
        {
            public void Create(BlobContainerClient container, PublicAccessType level = {|LEAK2001:PublicAccessType.BlobContainer|}) => container.Create(level);

            public PublicAccessType Default() => {|LEAK2001:PublicAccessType.Blob|};
        }
        """);

    [Fact]
    public Task What_a_user_picks_from_a_list_is_no_setting() => StorageMarkup.VerifyAsync("""
        class Level { public string Label { get; set; } public PublicAccessType Code { get; set; } }

        class Editor
        {
            Level open;
            Level closed;

            Editor()
            {
                open = new Level { Label = "public", Code = {|LEAK2009:PublicAccessType.Blob|} };
                closed = new Level { Label = "private", Code = PublicAccessType.None };
            }
        }

        class Apply { void Run(BlobContainerClient container, Level picked) => container.Create({|LEAK2009:picked.Code|}); }

        class Settings { Level Default() => new Level { Code = {|LEAK2001:PublicAccessType.Blob|} }; }
        """);

    [Theory]
    [InlineData("PredefinedObjectAcl acl = {|LEAK2001:default|};", true)]
    [InlineData("var acl = {|LEAK2001:default(PredefinedObjectAcl)|};", true)]
    [InlineData("var acl = {|LEAK2001:default(PredefinedObjectAcl)|};", false)]
    [InlineData("PredefinedObjectAcl Level() => {|LEAK2001:default|};", true)]
    [InlineData("client.CreateBucket({|LEAK2001:default(PredefinedBucketAcl)|});", false)]
    public async Task A_default_that_opens_is_found(string body, bool isBound)
    {
        // As in Google.Cloud.Storage.V1 4.
        const string Levels = """
            namespace Google.Cloud.Storage.V1
            {
                public enum PredefinedObjectAcl { AuthenticatedRead, BucketOwnerFullControl, BucketOwnerRead, Private, ProjectPrivate, PublicRead }
            }
            """;
        var (code, start) = Marked(body);
        var found = Assert.Single(await (isBound ? Samples.StorageRun.AnalyzeAsync(code, Levels) : Samples.StorageRun.AnalyzeAsync(code)));
        Assert.Equal("LEAK2001", found.Id);
        Assert.Equal(start, found.Location.SourceSpan.Start);
        Assert.Contains("any Google account", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PredefinedObjectAcl? acl = default;")]
    [InlineData("var options = new UploadObjectOptions { PredefinedAcl = default };")]
    [InlineData("var level = default(PublicAccessType);")]
    public async Task A_default_that_is_closed_or_nothing_is_silent(string body) => Assert.Empty(await Samples.StorageRun.AnalyzeAsync(Marked(body).Code));

    [Theory]
    [InlineData("PublicRead", false)]
    [InlineData("AuthenticatedRead", true)]
    public async Task A_remark_on_one_value_is_not_made_on_others(string value, bool isMade)
    {
        var found = Assert.Single(await Samples.StorageRun.AnalyzeAsync(Marked($"var options = new UploadObjectOptions {{ PredefinedAcl = PredefinedObjectAcl.{value} }};").Code));
        Assert.Equal(isMade, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("any Google account", System.StringComparison.Ordinal));
    }

    private static (string Code, int Start) Marked(string body)
    {
        var code = "using Google.Cloud.Storage.V1; using Azure.Storage.Blobs.Models; class P { void Run(StorageClient client) { " + body + " } }";
        var start = code.IndexOf("{|LEAK2001:", System.StringComparison.Ordinal);
        return (code.Replace("{|LEAK2001:", "", System.StringComparison.Ordinal).Replace("|}", "", System.StringComparison.Ordinal), start);
    }

    [Fact]
    public Task An_attribute_argument_is_no_setting() => StorageMarkup.VerifyAsync("""
        class LevelAttribute : Attribute { public LevelAttribute(object value) { } }

        class Store
        {
            [Level(PublicAccessType.Blob)]
            public void Create() { }
        }
        """);

    [Fact]
    public Task A_value_that_a_method_only_compares_is_no_setting() => StorageMarkup.VerifyAsync("""
        class Checks
        {
            void Run(BlobContainerClient container) => Expect(PublicAccessType.Blob, container);

            static void Expect(PublicAccessType expected, BlobContainerClient container)
            {
                if (container.GetProperties().PublicAccess != expected) { throw new Exception(); }
            }
        }
        """);

    [Fact]
    public Task An_enum_of_the_same_name_from_elsewhere_does_not_count() => StorageMarkup.VerifyUnboundAsync("""
        using Contoso.Documents;

        class Program { void Run(dynamic container) { container.Create(PublicAccessType.Blob); } }
        """);

    [Fact]
    public Task An_enum_of_the_project_does_not_count() => StorageMarkup.VerifyAsync("""
        namespace App
        {
            enum PublicAccessType { None, Blob }

            class Program { void Run() => Console.WriteLine(Name(PublicAccessType.Blob)); static object Name(object value) => value; }
        }
        """);

    [Fact]
    public Task A_static_using_imports_the_values() => StorageMarkup.VerifyUnboundAsync("""
        using Azure.Storage.Blobs;
        using static Azure.Storage.Blobs.Models.PublicAccessType;

        class Program { void Run(BlobContainerClient container) { container.Create({|LEAK2001:Blob|}); container.Create(None); } }
        """);

    [Fact]
    public Task Half_typed_code_is_looked_at() => StorageMarkup.VerifyUnboundAsync("""
        using Azure.Storage.Blobs.Models;

        class Program { void Run() { container.CreateIfNotExists({|LEAK2001:PublicAccessType.Blob|}, 
        """);
}
