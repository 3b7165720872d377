using LeakGate.Analyzers.Storage;
using LeakGate.Analyzers.Storage.Policies;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Policies;

public sealed class MembersTests
{
    [Theory]
    [InlineData("allUsers", PublicPrincipal.Everyone)]
    [InlineData("ALLUSERS", PublicPrincipal.Everyone)]
    [InlineData("READER:allUsers", PublicPrincipal.Everyone)]
    [InlineData("allAuthenticatedUsers", PublicPrincipal.AnyAccount)]
    [InlineData("http://acs.amazonaws.com/groups/global/AllUsers", PublicPrincipal.Everyone)]
    [InlineData("https://acs.amazonaws.com/groups/global/AuthenticatedUsers", PublicPrincipal.AnyAccount)]
    [InlineData("uri=\"http://acs.amazonaws.com/groups/global/AllUsers\"", PublicPrincipal.Everyone)]
    [InlineData("id=\"79a59df900b949e5\", uri=\"http://acs.amazonaws.com/groups/global/AllUsers\"", PublicPrincipal.Everyone)]
    [InlineData("http://cam.qcloud.com/groups/global/AllUsers", PublicPrincipal.Everyone)]
    [InlineData("*", PublicPrincipal.Everyone)]
    [InlineData("qcs::cam::anyone:anyone", PublicPrincipal.Everyone)]
    [InlineData("http://acs.amazonaws.com/groups/s3/LogDelivery", PublicPrincipal.None)]
    [InlineData("user:allusers@example.com", PublicPrincipal.None)]
    [InlineData("group:all@example.com", PublicPrincipal.None)]
    [InlineData("domain:example.com", PublicPrincipal.None)]
    [InlineData("projectOwner:p", PublicPrincipal.None)]
    [InlineData("\uFFFC", PublicPrincipal.None)]
    [InlineData("", PublicPrincipal.None)]
    [InlineData(",,=,", PublicPrincipal.None)]
    public void Judges_members(string member, object expected) => Assert.Equal(expected, Members.Judge(member));

    [Theory]
    [InlineData("public-read", false, Exposure.PublicRead)]
    [InlineData("public-read", true, Exposure.PublicList)]
    [InlineData("publicRead", false, Exposure.PublicRead)]
    [InlineData("PUBLIC_READ", false, Exposure.PublicRead)]
    [InlineData("PublicReadWrite", false, Exposure.PublicWrite)]
    [InlineData("public-read-write", true, Exposure.PublicWrite)]
    [InlineData("public-read-write-delivered", true, Exposure.PublicWrite)]
    [InlineData("authenticated-read", false, Exposure.PublicRead)]
    [InlineData("ObjectReadWithoutList", true, Exposure.PublicRead)]
    [InlineData("private", true, Exposure.None)]
    [InlineData("bucket-owner-full-control", true, Exposure.None)]
    public void Judges_canned_acls(string acl, bool onBucket, object expected) => Assert.Equal(expected, Members.JudgeCannedAcl(acl, onBucket));

    [Theory]
    [InlineData("")]
    [InlineData("publication")]
    [InlineData("public-reader")]
    public void Other_text_is_no_canned_acl(string text) => Assert.Null(Members.JudgeCannedAcl(text));

    [Theory]
    [InlineData("WRITE", PolicyAccess.Write)]
    [InlineData("FULL_CONTROL", PolicyAccess.Read | PolicyAccess.List | PolicyAccess.Write)]
    [InlineData("READ", PolicyAccess.Read)]
    [InlineData("OWNER", PolicyAccess.Read | PolicyAccess.List | PolicyAccess.Write)]
    [InlineData("roles/storage.legacyBucketReader", PolicyAccess.List)]
    [InlineData("roles/storage.objectCreator", PolicyAccess.Write)]
    [InlineData("", PolicyAccess.Read)]
    public void Judges_roles(string role, object expected) => Assert.Equal(expected, Members.AccessOfRole(role));
}
