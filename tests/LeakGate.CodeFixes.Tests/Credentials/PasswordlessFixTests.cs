using System.Threading.Tasks;
using LeakGate.CodeFixes.Credentials.Passwordless;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Credentials;

public sealed class PasswordlessFixTests
{
    private const string KeyId = "AKIA" + "ZD7DA75JT65S7FBD";
    private const string SecretKey = "5rAf/muk1+mMMfWwuxNgEzB63tPRak+prBUjKyoQ";
    private const string AccountKey = "k9Wz3pQ7vXr2Lt8Nc5Ym1Hb6Jd4Gf0SaUeKoIiTzPqRwVxBnMlCyDhEgFjAsZ7u2q4t6w8y0b1d3f5h7j9k1Lm==";

    private const string AwsStub = """
        namespace Amazon { public class RegionEndpoint { public static RegionEndpoint EUWest1; } }
        namespace Amazon.Runtime
        {
            public abstract class AWSCredentials { }
            public class BasicAWSCredentials : AWSCredentials { public BasicAWSCredentials(string accessKey, string secretKey) { } }
            public abstract class AmazonServiceClient { }
        }
        namespace Amazon.S3
        {
            public class AmazonS3Config { }
            public class AmazonS3Client : Amazon.Runtime.AmazonServiceClient
            {
                public AmazonS3Client() { }
                public AmazonS3Client(Amazon.RegionEndpoint region) { }
                public AmazonS3Client(AmazonS3Config config) { }
                public AmazonS3Client(Amazon.Runtime.AWSCredentials credentials, Amazon.RegionEndpoint region) { }
                public AmazonS3Client(string awsAccessKeyId, string awsSecretAccessKey) { }
                public AmazonS3Client(string awsAccessKeyId, string awsSecretAccessKey, Amazon.RegionEndpoint region) { }
            }
        }
        """;

    private const string AzureStub = """
        using System;
        namespace Azure { public class AzureKeyCredential { public AzureKeyCredential(string key) { } } }
        namespace Azure.Core { public abstract class TokenCredential { } }
        namespace Azure.Identity
        {
            public class DefaultAzureCredential : Azure.Core.TokenCredential { }
            public class ClientSecretCredential : Azure.Core.TokenCredential { public ClientSecretCredential(string tenantId, string clientId, string clientSecret) { } }
        }
        namespace Azure.Security.KeyVault.Secrets { public class SecretClient { public SecretClient(Uri vaultUri, Azure.Core.TokenCredential credential) { } } }
        namespace Azure.AI.OpenAI
        {
            public class AzureOpenAIClient
            {
                public AzureOpenAIClient(Uri endpoint, Azure.AzureKeyCredential credential) { }
                public AzureOpenAIClient(Uri endpoint, Azure.Core.TokenCredential credential) { }
            }
        }
        namespace Azure.AI.Language { public class KeyOnlyClient { public KeyOnlyClient(Uri endpoint, Azure.AzureKeyCredential credential) { } } }
        namespace Azure.Storage.Blobs
        {
            public class BlobClientOptions { }
            public class BlobServiceClient { public BlobServiceClient(string connectionString) { } public BlobServiceClient(Uri serviceUri, Azure.Core.TokenCredential credential, BlobClientOptions options = default) { } }
            public class BlobContainerClient { public BlobContainerClient(string connectionString, string blobContainerName) { } public BlobContainerClient(Uri uri, Azure.Core.TokenCredential credential, BlobClientOptions options = default) { } }
        }
        namespace Azure.Data.Tables
        {
            public class TableServiceClient { public TableServiceClient(string connectionString) { } public TableServiceClient(Uri endpoint, Azure.Core.TokenCredential credential) { } }
            public class TableClient { public TableClient(string connectionString, string tableName) { } public TableClient(Uri endpoint, string tableName, Azure.Core.TokenCredential credential) { } }
        }
        namespace Azure.Messaging.ServiceBus { public class ServiceBusClient { public ServiceBusClient(string connectionString) { } public ServiceBusClient(string fullyQualifiedNamespace, Azure.Core.TokenCredential credential) { } } }
        namespace Azure.Messaging.EventHubs.Producer
        {
            public class EventHubProducerClient
            {
                public EventHubProducerClient(string connectionString) { }
                public EventHubProducerClient(string connectionString, string eventHubName) { }
                public EventHubProducerClient(string fullyQualifiedNamespace, string eventHubName, Azure.Core.TokenCredential credential) { }
            }
        }
        namespace Microsoft.Azure.Cosmos
        {
            public class CosmosClient
            {
                public CosmosClient(string connectionString) { }
                public CosmosClient(string accountEndpoint, string authKeyOrResourceToken) { }
                public CosmosClient(string accountEndpoint, global::Azure.Core.TokenCredential tokenCredential) { }
            }
        }
        """;

    private const string SqlStub = """
        namespace Microsoft.Data.SqlClient { public enum SqlAuthenticationMethod { ActiveDirectoryDefault } public class SqlConnection { public SqlConnection(string connectionString) { } } }
        """;

    private const string GoogleStub = """
        namespace Google.Apis.Auth.OAuth2 { public class GoogleCredential { public static GoogleCredential FromJson(string json) => null; public static GoogleCredential GetApplicationDefault() => null; } }
        """;

    private const string Storage = "DefaultEndpointsProtocol=https;AccountName=cars;AccountKey=" + AccountKey + ";EndpointSuffix=core.windows.net";

    [Theory]
    [InlineData("new AmazonS3Client({|LEAK1001:\"" + KeyId + "\"|}, {|LEAK1001:\"" + SecretKey + "\"|}, RegionEndpoint.EUWest1)", "new AmazonS3Client(RegionEndpoint.EUWest1)")]
    [InlineData("new AmazonS3Client({|LEAK1001:\"" + KeyId + "\"|}, {|LEAK1001:\"" + SecretKey + "\"|})", "new AmazonS3Client()")]
    [InlineData("new AmazonS3Client(new BasicAWSCredentials({|LEAK1001:\"" + KeyId + "\"|}, {|LEAK1001:\"" + SecretKey + "\"|}), RegionEndpoint.EUWest1)", "new AmazonS3Client(RegionEndpoint.EUWest1)")]
    public Task Aws_AsksTheDefaultChain(string before, string after) => CredentialFix.VerifyAsync(
        $"using Amazon;\nusing Amazon.Runtime;\nusing Amazon.S3;\n\nclass Store\n{{\n    object Open() => {before}; // videos\n}}\n",
        $"using Amazon;\nusing Amazon.Runtime;\nusing Amazon.S3;\n\nclass Store\n{{\n    object Open() => {after}; // videos\n}}\n",
        title: "Sign in without a key: AWS's default credential chain (give the program a role; revoke the key)",
        stub: AwsStub);

    [Fact]
    public Task Aws_ConstantsGoWithTheirOnlyUse() => CredentialFix.VerifyAsync(
        $$"""
        using Amazon;
        using Amazon.Runtime;
        using Amazon.S3;

        class Store
        {
            private const string Bucket = "videos";

            // Until the vault is there.
            private const string KeyId = {|LEAK1001:"{{KeyId}}"|};
            private const string SecretKey = {|LEAK1001:"{{SecretKey}}"|};

            object Open()
            {
                var credentials = new BasicAWSCredentials(KeyId, SecretKey);
                return new AmazonS3Client(credentials, RegionEndpoint.EUWest1);
            }
        }
        """,
        """
        using Amazon;
        using Amazon.Runtime;
        using Amazon.S3;

        class Store
        {
            private const string Bucket = "videos";

            object Open()
            {
                return new AmazonS3Client(RegionEndpoint.EUWest1);
            }
        }
        """,
        stub: AwsStub);

    [Theory]
    [InlineData("new Azure.AI.OpenAI.AzureOpenAIClient(endpoint, new Azure.AzureKeyCredential({|LEAK1005:\"k7Qm2Xv9Lt4Zp8Rw3Nd6\"|}))", "new Azure.AI.OpenAI.AzureOpenAIClient(endpoint, new DefaultAzureCredential())")]
    [InlineData("new SecretClient(endpoint, new ClientSecretCredential(\"t\", \"c\", {|LEAK1005:\"k7Qm2Xv9Lt4Zp8Rw3Nd6\"|}))", "new SecretClient(endpoint, new DefaultAzureCredential())")]
    [InlineData("new BlobServiceClient({|LEAK1001:\"" + Storage + "\"|})", "new BlobServiceClient(new Uri(\"https://cars.blob.core.windows.net\"), new DefaultAzureCredential())")]
    [InlineData("new BlobContainerClient({|LEAK1001:\"" + Storage + "\"|}, \"films\")", "new BlobContainerClient(new Uri(\"https://cars.blob.core.windows.net/films\"), new DefaultAzureCredential())")]
    [InlineData("new Azure.Data.Tables.TableServiceClient({|LEAK1001:\"" + Storage + "\"|})", "new Azure.Data.Tables.TableServiceClient(new Uri(\"https://cars.table.core.windows.net\"), new DefaultAzureCredential())")]
    [InlineData("new Azure.Data.Tables.TableClient({|LEAK1001:\"" + Storage + "\"|}, \"trips\")", "new Azure.Data.Tables.TableClient(new Uri(\"https://cars.table.core.windows.net\"), \"trips\", new DefaultAzureCredential())")]
    [InlineData("new ServiceBusClient({|LEAK1001:\"Endpoint=sb://cars.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=k7Qm2Xv9Lt4Zp8Rw3Nd6k7Qm2Xv9Lt4Zp8Rw3Nd6b0c=\"|})", "new ServiceBusClient(\"cars.servicebus.windows.net\", new DefaultAzureCredential())")]
    [InlineData("new Azure.Messaging.EventHubs.Producer.EventHubProducerClient({|LEAK1001:\"Endpoint=sb://cars.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=k7Qm2Xv9Lt4Zp8Rw3Nd6k7Qm2Xv9Lt4Zp8Rw3Nd6b0c=\"|}, \"trips\")", "new Azure.Messaging.EventHubs.Producer.EventHubProducerClient(\"cars.servicebus.windows.net\", \"trips\", new DefaultAzureCredential())")]
    [InlineData("new Microsoft.Azure.Cosmos.CosmosClient(\"https://cars.documents.azure.com:443/\", {|LEAK1001:\"" + AccountKey + "\"|})", "new Microsoft.Azure.Cosmos.CosmosClient(\"https://cars.documents.azure.com:443/\", new DefaultAzureCredential())")]
    public Task Azure_UsesTheDefaultCredential(string before, string after) => CredentialFix.VerifyAsync(
        Azure(before), Azure(after), title: "Sign in without a key: DefaultAzureCredential (grant the program's identity a role; revoke the key)", stub: AzureStub);

    [Fact]
    public Task Azure_ClientThatTakesNoToken_ReadsItsKey() => CredentialFix.VerifyAsync(
        Azure("new Azure.AI.Language.KeyOnlyClient(endpoint, new Azure.AzureKeyCredential({|LEAK1005:\"k7Qm2Xv9Lt4Zp8Rw3Nd6\"|}))"),
        Azure("new Azure.AI.Language.KeyOnlyClient(endpoint, new Azure.AzureKeyCredential(Environment.GetEnvironmentVariable(\"STORE_KEY\")\n        ?? throw new InvalidOperationException(\"Set the environment variable STORE_KEY.\")))"),
        stub: AzureStub);

    [Theory]
    [InlineData("Server=tcp:cars.database.windows.net,1433;Database=cars;User ID=app;Password=Tr4vel!ng-Owl-77;Encrypt=True;", "Server=tcp:cars.database.windows.net,1433;Database=cars;Encrypt=True;Authentication=Active Directory Default;")]
    [InlineData("Data Source=cars.database.windows.net;Initial Catalog=cars;Uid=app;Pwd=Tr4vel!ng-Owl-77", "Data Source=cars.database.windows.net;Initial Catalog=cars;Authentication=Active Directory Default")]
    public Task SqlServer_InAzure_SignsInByIdentity(string before, string after) => CredentialFix.VerifyAsync(
        $"class Cars\n{{\n    private const string Connection = {{|LEAK1003:\"{before}\"|}};\n    object Open() => new Microsoft.Data.SqlClient.SqlConnection(Connection);\n}}\n",
        $"class Cars\n{{\n    private const string Connection = \"{after}\";\n    object Open() => new Microsoft.Data.SqlClient.SqlConnection(Connection);\n}}\n",
        title: "Sign in without a password: Authentication=Active Directory Default (grant the program's identity access; change the password)",
        stub: SqlStub);

    [Fact]
    public Task SqlServer_Elsewhere_KeepsItsLogin() => CredentialFix.VerifyAsync(
        "class Cars\n{\n    object Open() => new Microsoft.Data.SqlClient.SqlConnection({|LEAK1003:\"Server=db7.internal;User ID=app;Password=Tr4vel!ng-Owl-77\"|});\n}\n",
        "using System;\n\nclass Cars\n{\n    object Open() => new Microsoft.Data.SqlClient.SqlConnection(\"Server=db7.internal;User ID=app;Password=\" + (Environment.GetEnvironmentVariable(\"CARS_PASSWORD\") ?? throw new InvalidOperationException(\"Set the environment variable CARS_PASSWORD.\")));\n}\n",
        stub: SqlStub);

    [Fact]
    public Task Google_UsesTheApplicationDefault() => CredentialFix.VerifyAsync(
        """
        using Google.Apis.Auth.OAuth2;

        class Cars
        {
            object Open() => GoogleCredential.FromJson({|LEAK1005:"Tr4vel!ng-Owl-77-x"|});
        }
        """,
        """
        using Google.Apis.Auth.OAuth2;

        class Cars
        {
            object Open() => GoogleCredential.GetApplicationDefault();
        }
        """,
        key: CredentialFix.MostSpecific,
        stub: GoogleStub);

    [Fact]
    public void Key_StaysFromReleaseToRelease() => Assert.Equal("LeakGate.Credentials.Passwordless", PasswordlessFix.Key);

    private static string Azure(string expression)
        => $"using System;\nusing Azure.Identity;\nusing Azure.Messaging.ServiceBus;\nusing Azure.Security.KeyVault.Secrets;\nusing Azure.Storage.Blobs;\n\nclass Store\n{{\n    object Open(Uri endpoint) => {expression};\n}}\n";
}
