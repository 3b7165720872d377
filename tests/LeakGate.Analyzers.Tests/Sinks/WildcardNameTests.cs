using LeakGate.Analyzers.Binding;
using LeakGate.Analyzers.Credentials.Sinks;
using Xunit;

namespace LeakGate.Analyzers.Tests.Sinks;

public sealed class WildcardNameTests
{
    [Theory]
    [InlineData("Amazon.*.Amazon*Client", "Amazon.S3.AmazonS3Client", true)]
    [InlineData("Amazon.*.Amazon*Client", "Amazon.S3.Transfer.AmazonS3Client", false)]
    [InlineData("Amazon.*.Amazon*Client", "Amazon.S3.AmazonS3ClientConfig", false)]
    [InlineData("Amazon.*.Amazon*Client", "Amazon.S3.AmazonClientClient", true)]
    [InlineData("Amazon.*", "Amazon.", true)]
    [InlineData("Amazon.*", "Amazon", false)]
    [InlineData("*", "Any", true)]
    [InlineData("*", "Any.Other", false)]
    [InlineData("*a*b", "xaab", true)]
    [InlineData("a**b", "ab", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("abc", "abc", true)]
    [InlineData("abc", "abd", false)]
    public void A_star_stands_for_a_run_without_a_dot(string pattern, string name, bool expected)
    {
        Assert.Equal(expected, WildcardName.Matches(pattern, name));
    }

    [Fact]
    public void Many_stars_against_a_long_name_take_no_noticeable_time()
    {
        var pattern = string.Concat(System.Linq.Enumerable.Repeat("*a", 40)) + "b";

        Assert.False(WildcardName.Matches(pattern, new string('a', 20_000)));
    }
}
