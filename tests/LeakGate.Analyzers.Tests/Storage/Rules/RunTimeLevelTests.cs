using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Rules;

/// <summary>LEAK2009: a level that no constant gives.</summary>
public sealed class RunTimeLevelTests
{
    [Theory]
    [InlineData("container.CreateIfNotExists({|LEAK2009:Enum.Parse<PublicAccessType>(config[\"Access\"])|});")]
    [InlineData("container.CreateIfNotExists({|LEAK2009:(PublicAccessType)Enum.Parse(typeof(PublicAccessType), config[\"Access\"])|});")]
    [InlineData("container.Create({|LEAK2009:configuration.GetValue<PublicAccessType>(\"Storage:Access\")|});")]
    [InlineData("container.Create({|LEAK2009:options.Value.Access|});")]
    [InlineData("container.Create({|LEAK2009:settings.Access|});")]
    [InlineData("var level = Enum.Parse<PublicAccessType>(Environment.GetEnvironmentVariable(\"ACCESS\")); container.Create({|LEAK2009:level|});")]
    [InlineData("var request = new PutObjectRequest { CannedACL = {|LEAK2009:S3CannedACL.FindValue(Environment.GetEnvironmentVariable(\"ACL\"))|} };")]
    [InlineData("var request = new PutObjectRequest { CannedACL = {|LEAK2009:config[\"Acl\"]|} };")]
    public Task A_level_that_is_read_whole_is_not_proved_private(string body) => StorageMarkup.VerifyAsync(Program(body));

    [Theory]
    [InlineData("container.Create(PublicAccessType.None);")]
    [InlineData("container.Create();")]
    [InlineData("container.Create(metadata: Metadata());")]
    [InlineData("var request = new PutObjectRequest { Key = config[\"Key\"] };")]
    [InlineData("var request = new PutObjectRequest { CannedACL = S3CannedACL.Private };")]
    public Task What_is_given_or_left_out_is_known(string body) => StorageMarkup.VerifyAsync(Program(body));

    private static string Program(string body) => $$"""
        class Settings { public PublicAccessType Access { get; set; } }

        interface IOptions<T> { T Value { get; } }

        interface IConfiguration { T GetValue<T>(string key); }

        class Program
        {
            void Run(BlobContainerClient container, Dictionary<string, string> config, IConfiguration configuration, IOptions<Settings> options, Settings settings)
            {
                {{body}}
            }

            static IDictionary<string, string> Metadata() => null;
        }
        """;
}
