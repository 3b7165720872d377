using System;
using System.Linq;
using LeakGate.Analyzers.Credentials.Sinks;
using Xunit;

namespace LeakGate.Analyzers.Tests.Sinks;

public sealed class HeaderCatalogueTests
{
    private static HeaderCatalogue Catalogue => HeaderCatalogue.Default;

    [Fact]
    public void Names_are_unique_and_tokens_of_HTTP()
    {
        Assert.Equal(Catalogue.Headers.Length, Catalogue.Headers.Select(h => h.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Catalogue.Headers, header =>
        {
            Assert.Matches("^[A-Za-z][A-Za-z0-9_-]*$", header.Name);
            Assert.NotEmpty(header.Source);
            Assert.All(header.Schemes, scheme => Assert.Matches("^[A-Za-z0-9-]+$", scheme));
        });
    }

    [Theory]
    [InlineData("authorization", "Authorization")]
    [InlineData("X-API-KEY", "X-Api-Key")]
    [InlineData("Private-Token", "PRIVATE-TOKEN")]
    public void A_header_is_found_in_any_case(string written, string name) => Assert.Equal(name, Catalogue.ByName(written)?.Name);

    [Theory]
    [InlineData("Accept")]
    [InlineData("Content-Type")]
    [InlineData("User-Agent")]
    [InlineData("X-Request-Id")]
    public void Other_headers_carry_no_credential(string name) => Assert.Null(Catalogue.ByName(name));

    [Theory]
    [InlineData("ProxyAuthorization", "Proxy-Authorization")]
    [InlineData("Cookie", "Cookie")]
    [InlineData("Accept", null)]
    public void An_enum_member_stands_for_its_header(string member, string? name) => Assert.Equal(name, Catalogue.ByMemberName(member)?.Name);

    [Theory]
    [InlineData("Bearer abc", "abc")]
    [InlineData("bearer   abc", "abc")]
    [InlineData("Basic abc", "abc")]
    [InlineData("Bearerabc", "Bearerabc")]
    [InlineData("Bearer", "")]
    [InlineData("Bearer ", "")]
    [InlineData("  abc", "abc")]
    [InlineData("", "")]
    public void The_scheme_is_no_part_of_the_credential(string value, string credential)
    {
        Assert.Equal(credential, value[Catalogue.ByName("Authorization")!.CredentialStart(value)..]);
    }

    [Theory]
    [InlineData("Authorization: Bearer abc", "abc")]
    [InlineData("x-api-key:abc", "abc")]
    [InlineData("X-Api-Key : abc", "abc")]
    public void A_header_line_is_split_at_its_colon(string line, string credential)
    {
        Assert.True(Catalogue.TryReadLine(line, out var header, out var start));
        Assert.NotNull(header);
        Assert.Equal(credential, line[start..]);
    }

    [Theory]
    [InlineData("Authorization: Bearer")]
    [InlineData("Authorization:")]
    [InlineData("Authorization")]
    [InlineData("Accept: application/json")]
    [InlineData(": abc")]
    [InlineData("")]
    public void Other_lines_carry_none(string line) => Assert.False(Catalogue.TryReadLine(line, out _, out _));
}
