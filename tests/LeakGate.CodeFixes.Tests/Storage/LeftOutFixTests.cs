using System.Threading.Tasks;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Storage;

public sealed class LeftOutFixTests
{
    [Theory]
    [InlineData(
        "var b = {|LEAK2002:new PublicAccessBlockConfiguration|} { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true };",
        "var b = new PublicAccessBlockConfiguration { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true, RestrictPublicBuckets = true };")]
    [InlineData(
        "PublicAccessBlockConfiguration b = {|LEAK2002:new|}() { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true, };",
        "PublicAccessBlockConfiguration b = new() { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true, RestrictPublicBuckets = true, };")]
    [InlineData(
        "var b = {|LEAK2002:new PublicAccessBlockConfiguration|}(); b.BlockPublicAcls = true; b.IgnorePublicAcls = true;",
        "var b = new PublicAccessBlockConfiguration { BlockPublicPolicy = true, RestrictPublicBuckets = true }; b.BlockPublicAcls = true; b.IgnorePublicAcls = true;")]
    [InlineData(
        "PublicAccessBlockConfiguration b = {|LEAK2002:new|}(); b.BlockPublicAcls = true; b.IgnorePublicAcls = true; b.BlockPublicPolicy = true;",
        "PublicAccessBlockConfiguration b = new() { RestrictPublicBuckets = true }; b.BlockPublicAcls = true; b.IgnorePublicAcls = true; b.BlockPublicPolicy = true;")]
    [InlineData(
        "var p = {|LEAK2002:new DatabaseInstanceProps|} { VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC } };",
        "var p = new DatabaseInstanceProps { VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC }, PubliclyAccessible = false };")]
    public Task Adds_what_is_left_out(string before, string after) => StorageFixMarkup.BodyAsync(before, after);

    [Fact]
    public Task One_a_line_with_the_comments_where_they_were() => StorageFixMarkup.MembersAsync("""
            object Props() => new Cdk.BucketProps
            {
                BlockPublicAccess = new Cdk.BlockPublicAccess({|LEAK2002:new Cdk.BlockPublicAccessOptions|}
                {
                    BlockPublicAcls = true, // ACLs
                    IgnorePublicAcls = true // also
                }),
            };
        """, """
            object Props() => new Cdk.BucketProps
            {
                BlockPublicAccess = new Cdk.BlockPublicAccess(new Cdk.BlockPublicAccessOptions
                {
                    BlockPublicAcls = true, // ACLs
                    IgnorePublicAcls = true, // also
                    BlockPublicPolicy = true,
                    RestrictPublicBuckets = true
                }),
            };
        """);

    [Fact]
    public Task A_trailing_comma_stays_the_style() => StorageFixMarkup.MembersAsync("""
            PublicAccessBlockConfiguration Block => {|LEAK2002:new|}()
            {
                BlockPublicAcls = true,
                IgnorePublicAcls = true,
                BlockPublicPolicy = true,
            };
        """, """
            PublicAccessBlockConfiguration Block => new()
            {
                BlockPublicAcls = true,
                IgnorePublicAcls = true,
                BlockPublicPolicy = true,
                RestrictPublicBuckets = true,
            };
        """);

    [Fact]
    public Task Missing_flags_and_those_switched_off_compose() => StorageFixMarkup.MembersAsync("""
            PublicAccessBlockConfiguration Block => {|LEAK2002:new|}()
            {
                {|LEAK2003:BlockPublicAcls = false|},
                IgnorePublicAcls = true,
            };
        """, """
            PublicAccessBlockConfiguration Block => new()
            {
                BlockPublicAcls = true,
                IgnorePublicAcls = true,
                BlockPublicPolicy = true,
                RestrictPublicBuckets = true,
            };
        """);

    [Fact]
    public Task Many_settings_without_an_initializer_go_below_each_other() => StorageFixMarkup.MembersAsync("""
            void Run()
            {
                var block = {|LEAK2002:new PublicAccessBlockConfiguration|}();
                block.BlockPublicAcls = true;
            }
        """, """
            void Run()
            {
                var block = new PublicAccessBlockConfiguration
                {
                    IgnorePublicAcls = true,
                    BlockPublicPolicy = true,
                    RestrictPublicBuckets = true,
                };
                block.BlockPublicAcls = true;
            }
        """);
}
