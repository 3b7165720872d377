using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Rules;

/// <summary>Lifetimes of shared links that callers give to a wrapper.</summary>
public sealed class WrappedLinkTests
{
    private const string Wrapper = """
        class Links
        {
            public object For(TimeSpan validity) => new BlobSasBuilder { ExpiresOn = DateTimeOffset.UtcNow.Add(validity) };

            public object Hours(string path, int hours = 1)
            {
                var end = DateTimeOffset.UtcNow.AddHours(hours);
                return new BlobSasBuilder { ExpiresOn = end };
            }

            public object Until(DateTimeOffset end) => new BlobSasBuilder { ExpiresOn = end };
        }
        """;

    [Theory]
    [InlineData("links.For({|LEAK2007:TimeSpan.FromDays(31)|});")]
    [InlineData("links.For(validity: {|LEAK2007:TimeSpan.MaxValue|});")]
    [InlineData("links.Hours(\"a\", {|LEAK2007:24 * 30|});")]
    [InlineData("links.Until({|LEAK2007:DateTimeOffset.UtcNow.AddYears(1)|});")]
    [InlineData("const int Year = 365; links.For({|LEAK2007:TimeSpan.FromDays(Year)|});")]
    public Task The_caller_that_gives_too_long_is_the_finding(string body) => StorageMarkup.VerifyAsync(Wrapper, Caller(body));

    [Theory]
    [InlineData("links.For(TimeSpan.FromDays(7));")]
    [InlineData("links.For(other);")]
    [InlineData("links.Hours(\"a\");")]
    [InlineData("links.Hours(\"a\", 168);")]
    [InlineData("links.Until(DateTimeOffset.UtcNow.AddMinutes(5));")]
    public Task Short_and_unknown_lifetimes_are_silent(string body) => StorageMarkup.VerifyAsync(Wrapper, Caller(body));

    [Fact]
    public Task A_wrapper_around_the_wrapper_hands_the_question_on() => StorageMarkup.VerifyAsync(Wrapper, """
        class Outer
        {
            object Share(Links links, int days) => links.For(TimeSpan.FromDays(days));

            void Run(Links links)
            {
                Share(links, {|LEAK2007:90|});
                Share(links, 1);
            }
        }
        """);

    [Fact]
    public Task The_caller_may_use_an_interface() => StorageMarkup.VerifyAsync("""
        interface ILinks { object For(TimeSpan lifetime); }

        class Links : ILinks
        {
            public object For(TimeSpan validity) => new BlobSasBuilder { ExpiresOn = DateTimeOffset.UtcNow + validity };
        }

        class Caller { void Run(ILinks links) => links.For({|LEAK2007:TimeSpan.FromDays(30)|}); }
        """);

    [Fact]
    public Task A_setting_that_holds_the_lifetime_is_followed_to_where_it_is_set() => StorageMarkup.VerifyAsync("""
        class Settings { public int Seconds { get; set; } }

        class Links
        {
            object For(Settings settings) => new BlobSasBuilder { ExpiresOn = DateTimeOffset.UtcNow.AddSeconds(settings.Seconds) };

            Settings Long() => new Settings { Seconds = {|LEAK2007:31536000|} };
            Settings Short() => new Settings { Seconds = 600 };
        }
        """);

    [Theory]
    [InlineData("new BlobSasBuilder { StartsOn = new DateTimeOffset(new DateTime(2021, 1, 1)), ExpiresOn = {|LEAK2007:new DateTimeOffset(new DateTime(2030, 1, 1))|} };")]
    [InlineData("new BlobSasBuilder { StartsOn = new DateTime(2021, 1, 1), ExpiresOn = new DateTime(2021, 1, 2) };")]
    [InlineData("new BlobSasBuilder { StartsOn = DateTimeOffset.UtcNow, ExpiresOn = new DateTime(2030, 1, 1) };")]
    public Task A_fixed_end_is_as_far_as_its_start(string creation) => StorageMarkup.VerifyAsync($"class P {{ object Run() => {creation} }}");

    private static string Caller(string body) => $"class Caller {{ void Run(Links links, TimeSpan other) {{ {body} }} }}";
}
