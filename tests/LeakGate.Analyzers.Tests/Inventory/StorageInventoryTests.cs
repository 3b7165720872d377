using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Inventory;
using LeakGate.Analyzers.Tests.Documents;
using Xunit;

namespace LeakGate.Analyzers.Tests.Inventory;

/// <summary>Every resource that code creates or opens is told, exposed or not, with what decided.</summary>
public sealed class StorageInventoryTests
{
    private const string Aws = "using Amazon.S3; using Amazon.S3.Model; using System.Threading.Tasks; class Store { async Task M(IAmazonS3 s3) {\n";
    private const string Azure = "using Azure.Storage.Blobs; using Azure.Storage.Blobs.Models; using System.Threading.Tasks; class Store { async Task M(BlobServiceClient service) {\n";

    [Theory]
    [InlineData("await s3.PutBucketAsync(\"logs\");", "2: aws, bucket 'logs', closed, default")]
    [InlineData("await s3.PutBucketAsync(new PutBucketRequest { BucketName = \"logs\" });", "2: aws, bucket 'logs', closed, default")]
    [InlineData("await s3.PutBucketAsync(new PutBucketRequest { BucketName = \"drop\", CannedACL = S3CannedACL.PublicReadWrite });", "2: aws, bucket 'drop', public-write, explicit, LEAK2005")]
    [InlineData("await s3.PutBucketAsync(new PutBucketRequest { BucketName = \"own\", CannedACL = S3CannedACL.Private });", "2: aws, bucket 'own', closed, explicit")]
    [InlineData("await s3.GetObjectAsync(\"videos\", \"key\");", "2: aws, bucket 'videos', unknown, elsewhere")]
    [InlineData("await s3.GetObjectAsync(System.Environment.GetEnvironmentVariable(\"BUCKET\"), \"key\");", "2: aws, bucket '', unknown, elsewhere")]
    [InlineData("s3.GetPreSignedURL(new GetPreSignedUrlRequest { BucketName = \"videos\", Key = \"k\", Expires = System.DateTime.UtcNow.AddMinutes(5) });", "2: aws, shared link 'videos', closed, default")]
    [InlineData("s3.GetPreSignedURL(new GetPreSignedUrlRequest { BucketName = \"videos\", Key = \"k\", Expires = System.DateTime.UtcNow.AddDays(300) });", "2: aws, shared link 'videos', public-read, explicit, LEAK2007")]
    public async Task Aws_is_told(string statement, string expected) => Assert.Equal([expected], await InventoryRun.SightingsAsync(Aws + statement + "\n} }"));

    [Theory]
    [InlineData("await service.CreateBlobContainerAsync(\"logs\");", "2: azure, blob container 'logs', closed, default")]
    [InlineData("await service.CreateBlobContainerAsync(\"web\", PublicAccessType.BlobContainer);", "2: azure, blob container 'web', public-list, explicit, LEAK2001")]
    [InlineData("await service.CreateBlobContainerAsync(\"own\", PublicAccessType.None);", "2: azure, blob container 'own', closed, explicit")]
    [InlineData("service.GetBlobContainerClient(\"videos\");", "2: azure, blob container 'videos', unknown, elsewhere")]
    public async Task Azure_is_told(string statement, string expected) => Assert.Equal([expected], await InventoryRun.SightingsAsync(Azure + statement + "\n} }"));

    [Fact]
    public async Task A_container_that_is_opened_and_then_published_has_one_name()
        => Assert.Equal(
            ["2: azure, blob container 'images', unknown, elsewhere", "3: azure, blob container 'images', public-read, explicit, LEAK2001"],
            await InventoryRun.SightingsAsync(Azure + "var images = service.GetBlobContainerClient(\"images\");\nawait images.CreateIfNotExistsAsync(PublicAccessType.Blob);\n} }"));

    [Fact]
    public async Task A_guard_that_makes_an_acl_harmless_closes()
    {
        const string Source = """
            using Amazon.CDK.AWS.S3;
            class Stack : Amazon.CDK.Stack
            {
                public Stack() => _ = new Bucket(this, "Videos", new BucketProps { BucketName = "videos", BlockPublicAccess = BlockPublicAccess.BLOCK_ALL, AccessControl = BucketAccessControl.PUBLIC_READ });
            }
            """;

        Assert.Equal(["4: aws, bucket 'videos', closed, guard"], await InventoryRun.SightingsAsync(Source));
    }

    [Theory]
    [InlineData("Data Source=cars.db", "database file", "'cars.db', closed, default", "Microsoft.Data.Sqlite", "SqliteConnection")]
    [InlineData("Server=tcp:db7.cars.internal,1433;Database=owners;User Id=api;Password=Tr4vel!ng-Owl-77", "database", "'owners', unknown, elsewhere", "Microsoft.Data.SqlClient", "SqlConnection")]
    [InlineData("Host=db.cars.internal;Username=api", "database", "'db.cars.internal', unknown, elsewhere", "Npgsql", "NpgsqlConnection")]
    public async Task Databases_are_told_by_name_and_nothing_else_of_the_connection_string(string connection, string kind, string expected, string ns, string type)
    {
        var source = "namespace " + ns + " { class " + type + " { public " + type + "(string s) { } } }\nclass Store { object M() => new " + ns + "." + type + "(\"" + connection + "\"); }";

        var sighting = Assert.Single(await InventoryRun.SightingsAsync(source));

        Assert.Equal("2: any, " + kind + " " + expected, sighting);
        Assert.DoesNotContain("Owl", sighting, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_report_nothing_is_told()
        => Assert.Empty(await InventoryRun.SightingsAsync(Aws + "await s3.PutBucketAsync(\"logs\");\n} }", BuildOptions.None));

    [Fact]
    public async Task Test_code_has_no_inventory()
        => Assert.Empty(await InventoryRun.SightingsAsync(Aws + "await s3.PutBucketAsync(\"logs\");\n} }", BuildOptions.Of(("LeakGateReport", "true"), ("IsTestProject", "true"))));

    [Fact]
    public async Task What_is_not_the_sdk_is_not_told()
        => Assert.Empty(await InventoryRun.SightingsAsync("class S3 { public void PutBucketAsync(string n) { } void M() => PutBucketAsync(\"logs\"); void N() => this.PutBucketAsync(\"x\"); }"));

    [Fact]
    public void Catalogue_names_each_way_once()
    {
        var rows = ResourceCatalogue.BuiltIn.Rows;

        Assert.True(rows.Length > 60, $"{rows.Length} rows");
        Assert.Equal(rows.Length, rows.Select(row => row.Id).Distinct().Count());
        Assert.All(rows, row => Assert.False(row.Decided == Decided.Default && row.Default.Length == 0, row.Id));
    }
}
