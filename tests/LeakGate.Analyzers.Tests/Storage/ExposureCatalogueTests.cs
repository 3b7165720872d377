using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Storage;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage;

public sealed class ExposureCatalogueTests
{
    private static readonly string[] s_requirements =
    {
        "database-port", "database-receiver", "another-opening", "root-folder", "allow-statement", "public-subnets", "restore-attribute",
    };

    public static TheoryData<string> Ids
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var row in ExposureCatalogue.BuiltIn.Rows)
            {
                data.Add(row.Id);
            }

            return data;
        }
    }

    [Fact]
    public void Holds_what_the_contract_asks_for()
    {
        Assert.True(ExposureCatalogue.BuiltIn.Rows.Length >= 300);
        Assert.Equal(
            new[] { "LEAK2001", "LEAK2002", "LEAK2003", "LEAK2004", "LEAK2005", "LEAK2006", "LEAK2007", "LEAK2008", "LEAK2010" },
            ExposureCatalogue.BuiltIn.Rows.Select(r => r.Rule).Distinct().OrderBy(r => r, StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_are_unique() => Assert.Equal(ExposureCatalogue.BuiltIn.Rows.Length, ExposureCatalogue.BuiltIn.Rows.Select(r => r.Id).Distinct().Count());

    [Fact]
    public void The_header_names_the_columns()
    {
        using var stream = typeof(ExposureCatalogue).Assembly.GetManifestResourceStream("exposures.tsv")!;
        using var reader = new System.IO.StreamReader(stream);
        var header = reader.ReadToEnd().Split('\n').First(line => line.Length > 0 && line[0] != '#');

        Assert.Equal(ExposureRow.Columns, header.Split('\t'));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_row_says_all_that_the_engine_needs(string id)
    {
        var row = Row(id);

        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", row.Id);
        Assert.NotEmpty(row.What);
        Assert.NotEmpty(row.Members);
        Assert.NotEqual(Exposure.None, row.Exposure);
        Assert.Equal(row.Given == ExposureGiven.Header, row.Types.IsEmpty);
        Assert.All(row.Members, m => Assert.Matches(@"^(\.ctor|[A-Za-z_][A-Za-z0-9_-]*)$", m));
        Assert.All(row.Types, t => Assert.Matches(@"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)+(`\d)?(\+[A-Za-z_][A-Za-z0-9_]*)*(`\d)?$", t.MetadataName));
        Assert.All(row.Parameters, p => Assert.InRange(p.Position, 0, 9));
        Assert.All(row.Requires, r => Assert.Contains(r, s_requirements));
        Assert.True(!row.IsVerified || row.Source.Length > 0, "a verified row names its source");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_row_has_the_values_that_its_kind_needs(string id)
    {
        var row = Row(id);
        var constants = row.Given is ExposureGiven.Enum or ExposureGiven.Property or ExposureGiven.Argument or ExposureGiven.Header;

        // NotPrincipals opens whatever it names.
        Assert.True(!row.UnsafeValues.IsEmpty == constants || row.Members.Contains("NotPrincipals"), "unsafe values");
        Assert.Equal(row.UnsafeValues.Length, row.UnsafeValues.Select(v => v.Text).Distinct(StringComparer.Ordinal).Count());
        if (row.Given == ExposureGiven.Enum)
        {
            Assert.All(row.Members, m => Assert.NotNull(row.FindUnsafe(m)));
        }

        if (row.Given == ExposureGiven.Argument)
        {
            Assert.NotEmpty(row.Parameters);
        }

        if (row.Fix is ExposureFix.ReplaceValue or ExposureFix.SetProperty)
        {
            Assert.NotEmpty(row.SafeValue);
            Assert.Null(row.FindUnsafe(row.SafeValue.Trim('"').Split('.').Last()));
        }

        if (row.Given == ExposureGiven.Partial)
        {
            Assert.Equal(4, row.Members.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_fits_its_exposure(string id)
    {
        var row = Row(id);
        var fitting = row.Exposure switch
        {
            Exposure.PublicRead => new[] { "LEAK2001", "LEAK2004", "LEAK2008" },
            Exposure.PublicList => new[] { "LEAK2001", "LEAK2004" },
            Exposure.PublicWrite => new[] { "LEAK2005" },
            Exposure.Network => new[] { "LEAK2002", "LEAK2006" },
            Exposure.Link => new[] { "LEAK2007" },
            Exposure.Guard => new[] { "LEAK2002", "LEAK2003" },
            Exposure.Listing => new[] { "LEAK2008" },
            _ => new[] { "LEAK2010" },
        };

        Assert.Contains(row.Rule, fitting);
        Assert.All(row.UnsafeValues, v => Assert.Equal(v.Exposure == Exposure.PublicWrite ? "LEAK2005" : row.Rule, row.RuleFor(v.Exposure)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_scan_by_name_would_meet_every_row(string id)
    {
        var row = Row(id);
        if (row.Given == ExposureGiven.Header)
        {
            Assert.All(row.Members, m => Assert.Contains(m, ExposureCatalogue.BuiltIn.HeaderNames));
            return;
        }

        var names = ExposureCatalogue.BuiltIn.SimpleNames;
        var seenByType = row.Types.All(t => names.Contains(t.SimpleName) || names.Contains(t.ContainingName));
        var seenByMember = row.Members.All(names.Contains);
        var dot = row.SafeValue.LastIndexOf('.');
        var enumName = dot < 0 ? "" : row.SafeValue[..dot].Split('.').Last();

        var seenByWord = row.Given is ExposureGiven.Grantee or ExposureGiven.Cidr && row.Cloud == "gcp";

        Assert.True(seenByType || seenByMember || seenByWord || names.Contains(enumName), $"{row.Id}: nothing anchors it");
    }

    [Theory]
    [InlineData("allUsers")]
    [InlineData("READER:allAuthenticatedUsers")]
    [InlineData("http://acs.amazonaws.com/groups/global/AllUsers")]
    [InlineData("public-read-write")]
    [InlineData("publicReadWrite")]
    [InlineData("authenticated-read")]
    [InlineData("0.0.0.0/0")]
    [InlineData("255.255.255.255")]
    public void Values_that_open_by_themselves_are_met_by_word(string value)
        => Assert.Contains(AnchorNames.Words, word => value.Contains(word, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Anchors_are_not_everyday_names()
    {
        string[] everyday = { "Binding", "Options", "Firewall", "ExpiresOn", "Create", "CreateAsync", "Policy", "Value", "Type", "Expires", "Members", "Enabled", "Parse", "Uri", "Group", "Source", ".ctor", "State" };

        Assert.DoesNotContain(everyday, ExposureCatalogue.BuiltIn.SimpleNames.Contains);
    }

    [Theory]
    [InlineData("PublicAccessType", "azure-blobs-public-access-type")]
    [InlineData("S3CannedACL", "aws-s3-canned-acl")]
    [InlineData("PublicAccessBlockConfigurationProperty", "cdk-s3-cfn-bucket-block-partial")]
    public void Finds_rows_by_type(string simpleName, string id)
        => Assert.Contains(ExposureCatalogue.BuiltIn.ForType(simpleName), r => r.Id == id);

    [Theory]
    [InlineData("CannedACL", "aws-s3-put-object-acl")]
    [InlineData("GrantPublicAccess", "cdk-s3-grant-public-access")]
    public void Finds_rows_by_member(string member, string id)
        => Assert.Contains(ExposureCatalogue.BuiltIn.ForMember(member), r => r.Id == id);

    [Fact]
    public void Finds_rows_by_value_and_header()
    {
        Assert.Contains(ExposureCatalogue.BuiltIn.ForEnumValue("BlobContainer"), r => r.Id == "azure-blobs-public-access-type");
        Assert.Contains(ExposureCatalogue.BuiltIn.ForHeader("X-Amz-Acl"), r => r.Id == "header-x-amz-acl");
        Assert.Empty(ExposureCatalogue.BuiltIn.ForMember("NoSuchMember"));
        Assert.Empty(ExposureCatalogue.BuiltIn.ForMember("BlobContainer"));
    }

    [Theory]
    [InlineData("azure-blobs-public-access-type", "Blob", Exposure.PublicRead, "LEAK2001")]
    [InlineData("azure-blobs-public-access-type", "BlobContainer", Exposure.PublicList, "LEAK2001")]
    [InlineData("aws-s3-put-bucket-acl", "PublicRead", Exposure.PublicList, "LEAK2001")]
    [InlineData("aws-s3-put-bucket-acl", "PUBLIC-READ-WRITE", Exposure.PublicWrite, "LEAK2005")]
    [InlineData("aws-s3-put-object-acl", "public-read-write", Exposure.PublicRead, "LEAK2001")]
    public void Values_tell_what_they_open(string id, string value, object exposure, string rule)
    {
        var found = Row(id).FindUnsafe(value)!;

        Assert.Equal(exposure, found.Exposure);
        Assert.Equal(rule, Row(id).RuleFor(found.Exposure));
    }

    [Theory]
    [InlineData("None")]
    [InlineData("blob")]
    [InlineData("")]
    public void Other_values_are_safe(string value) => Assert.Null(Row("azure-blobs-public-access-type").FindUnsafe(value));

    [Fact]
    public void Splits_names_of_nested_and_generic_types()
    {
        var nested = Row("cdk-s3-cfn-bucket-block-off").Types[0];
        var generic = Row("azure-fluent-sql-firewall-range").Types[0];

        Assert.Equal(("Amazon.CDK.AWS.S3", "CfnBucket", "PublicAccessBlockConfigurationProperty"), (nested.Namespace, nested.ContainingName, nested.SimpleName));
        Assert.Equal("IWithIPAddressRange", generic.SimpleName);
    }

    [Theory]
    [InlineData(5, "assigned")]
    [InlineData(9, "open")]
    [InlineData(15, "rewrite")]
    [InlineData(10, "Blob=open")]
    [InlineData(10, "Elsewhere=public-read")]
    [InlineData(0, "")]
    public void A_users_broken_row_is_refused_by_column(int column, string cell)
    {
        var cells = Enumerable.Repeat("", ExposureRow.Columns.Length).ToArray();
        (cells[0], cells[3], cells[4], cells[5], cells[7], cells[9], cells[11]) = ("own", "My.Level", "Blob", "enum", "Blob", "public-read", "LEAK2001");
        Assert.True(ExposureRow.TryRead(cells, out var good, out _));
        Assert.Equal(ExposureCatalogue.BuiltIn.Rows.Length + 1, ExposureCatalogue.BuiltIn.With(new[] { good! }).Rows.Length);

        cells[column] = cell;
        Assert.False(ExposureRow.TryRead(cells, out _, out var error));
        Assert.StartsWith(ExposureRow.Columns[column], error, StringComparison.Ordinal);
        Assert.False(ExposureRow.TryRead(new[] { "x" }, out _, out _));
    }

    private static ExposureRow Row(string id) => ExposureCatalogue.BuiltIn.Rows.Single(r => r.Id == id);
}
