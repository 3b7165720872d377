using System.Collections.Immutable;
using System.Linq;
using LeakGate.Analyzers.Catalogues;
using LeakGate.Analyzers.Credentials.Sinks;
using Xunit;

namespace LeakGate.Analyzers.Tests.Sinks;

public sealed class SinkCatalogueTests
{
    private static SinkCatalogue Catalogue => SinkCatalogue.Default;

    [Fact]
    public void Every_row_is_unique()
    {
        var twice = Catalogue.Sinks
            .SelectMany(sink => sink.Parameters.DefaultIfEmpty(string.Empty), (sink, parameter) => (sink.Type, sink.Member, sink.Given, parameter))
            .GroupBy(key => key)
            .Where(group => group.Count() > 1);

        Assert.Empty(twice);
    }

    [Fact]
    public void Names_are_well_formed()
    {
        Assert.All(Catalogue.Sinks, sink =>
        {
            Assert.Matches(@"^[A-Za-z_*][\w*]*(\.[\w*]+)+(\+\w+)?(`\d)?(\+\w+)?$", sink.Type);
            Assert.Matches(@"^(\.ctor|this\[\]|[A-Za-z_]\w*)$", sink.Member);
            Assert.All(sink.Parameters, name => Assert.Matches(@"^[A-Za-z_]\w*$", name));
            Assert.NotEmpty(sink.Package);
            Assert.Matches(@"^\w[\w*]*$", sink.SimpleTypeName.Replace('*', 'x'));
        });
    }

    [Fact]
    public void An_argument_has_a_parameter_and_positions_and_nothing_else_has_positions()
    {
        Assert.All(Catalogue.Sinks, sink =>
        {
            Assert.Equal(sink.Given is SinkGiven.Argument or SinkGiven.Receiver, sink.Parameters.Length > 0);
            Assert.Equal(sink.Given == SinkGiven.Argument, sink.Positions.Length > 0);
            Assert.Equal(sink.Given == SinkGiven.Argument, sink.Arity is not null);
            Assert.Equal(sink.Given == SinkGiven.Indexer, sink.Member == Sink.IndexerName);
        });
    }

    [Fact]
    public void The_arity_is_the_smallest_number_of_arguments_of_all_positions()
    {
        Assert.All(
            Catalogue.Sinks.Where(sink => sink.Given == SinkGiven.Argument),
            sink => Assert.Equal(sink.Positions.Min(position => position.MinArguments), sink.Arity));
    }

    [Fact]
    public void A_verified_row_names_its_source()
    {
        Assert.All(Catalogue.Sinks.Where(sink => sink.IsVerified), sink => Assert.NotEmpty(sink.Source));
        Assert.True(Catalogue.Sinks.Count(sink => sink.IsVerified) >= 750);
    }

    [Fact]
    public void A_key_value_row_says_where_the_name_stands_and_no_other_does()
    {
        Assert.All(Catalogue.Sinks, sink => Assert.Equal(sink.Kind == SinkKind.KeyValue, sink.KeyIndex is not null));
    }

    [Theory]
    [InlineData("SymmetricSecurityKey", RuleIds.CryptographicKey)]
    [InlineData("NetworkCredential", RuleIds.CredentialArgument)]
    [InlineData("NpgsqlConnection", RuleIds.ConnectionString)]
    [InlineData("BasicAWSCredentials", RuleIds.CredentialArgument)]
    [InlineData("UriBuilder", RuleIds.CredentialInUrl)]
    [InlineData("JsonWebKeySet", RuleIds.PrivateKey)]
    public void A_kind_decides_the_rule(string type, string ruleId)
    {
        Assert.Equal([ruleId], Catalogue.ByTypeName(type).Select(sink => sink.RuleId).Distinct());
    }

    [Fact]
    public void Constructors_are_found_by_type_and_members_by_member()
    {
        Assert.All(Catalogue.ByTypeName("SqlConnection"), sink => Assert.True(sink.IsConstructor));
        Assert.Equal(2, Catalogue.ByTypeName("SqlConnection").Count);
        Assert.Contains(Catalogue.ByMemberName("Password"), sink => sink.Type == "Npgsql.NpgsqlConnectionStringBuilder");
        Assert.Contains(Catalogue.ByMemberName("UseSqlServer"), sink => sink is { IsExtension: true, Kind: SinkKind.ConnectionString });
        Assert.NotEmpty(Catalogue.ByMemberName(Sink.IndexerName));
        Assert.Empty(Catalogue.ByTypeName("StringBuilder"));
        Assert.Empty(Catalogue.ByMemberName("ToString"));
    }

    [Fact]
    public void An_attribute_is_found_with_and_without_its_suffix()
    {
        Assert.Equal(Catalogue.ByTypeName("HeadersAttribute"), Catalogue.ByTypeName("Headers"));
        Assert.Single(Catalogue.ByTypeName("Headers"));
    }

    [Fact]
    public void The_watched_names_lead_to_rows_and_each_row_is_watched()
    {
        var names = Catalogue.SimpleNames.ToHashSet();

        Assert.Equal(names.Count, Catalogue.SimpleNames.Count());
        Assert.DoesNotContain(Sink.IndexerName, names);
        Assert.All(names, name => Assert.NotEmpty(Catalogue.ByTypeName(name).Concat(Catalogue.ByMemberName(name))));
        Assert.All(
            Catalogue.Sinks.Where(sink => !sink.IsPattern && sink.Given != SinkGiven.Indexer),
            sink => Assert.Contains(sink.IsConstructor ? sink.SimpleTypeName : sink.Member, names));
    }

    [Theory]
    [InlineData("AmazonSQSClient", true)]
    [InlineData("AmazonClient", true)]
    [InlineData("AmazonSQSConfig", false)]
    [InlineData("MyAmazonSQSClient", false)]
    [InlineData("SqsClient", false)]
    public void Every_client_of_the_cloud_with_keys_in_its_constructor_is_watched(string name, bool watched)
    {
        Assert.Equal(watched, Catalogue.IsWatchedPattern(name));
    }

    [Fact]
    public void A_pattern_gives_its_rows_only_where_no_row_names_the_type()
    {
        Assert.All(Catalogue.ByTypeName("AmazonKinesisClient"), sink => Assert.True(sink.IsPattern));
        Assert.NotEmpty(Catalogue.ByTypeName("AmazonKinesisClient"));

        var named = Catalogue.ByTypeName("NetworkCredential")[0] with { Type = "Amazon.Kinesis.AmazonKinesisClient" };
        Assert.Same(named, Assert.Single(SinkCatalogue.Create([named]).ByTypeName("AmazonKinesisClient")));

        var pattern = Catalogue.ByTypeName("AmazonKinesisClient")[0];
        Assert.True(pattern.IsType("Amazon.Kinesis.AmazonKinesisClient"));
        Assert.True(pattern.IsNamespace("Amazon.Kinesis"));
        Assert.False(pattern.IsNamespace("Contoso.Kinesis"));
        Assert.False(pattern.IsType("Amazon.Kinesis.Model.AmazonKinesisClient"));
    }

    [Fact]
    public void Nested_and_generic_types_are_watched_by_the_name_that_code_writes()
    {
        var initializer = Catalogue.Sinks.Single(sink => sink.Type == "Google.Apis.Services.BaseClientService+Initializer");
        Assert.Equal(("Initializer", "Google.Apis.Services"), (initializer.SimpleTypeName, initializer.Namespace));

        var userManager = Catalogue.ByMemberName("CreateAsync").First(sink => sink.Type == "Microsoft.AspNetCore.Identity.UserManager`1");
        Assert.Equal("UserManager", userManager.SimpleTypeName);
    }

    [Theory]
    [InlineData("Renci.SshNet.SftpClient", 2, 3, true)]
    [InlineData("Renci.SshNet.SftpClient", 3, 4, true)]
    [InlineData("Renci.SshNet.SftpClient", 2, 4, false)]
    [InlineData("Octokit.Credentials", 0, 1, true)]
    [InlineData("Octokit.Credentials", 0, 2, false)]
    [InlineData("Octokit.Credentials", 1, 2, true)]
    [InlineData("Microsoft.Azure.Cosmos.CosmosClient", 1, 2, true)]
    public void A_position_holds_for_its_numbers_of_arguments(string type, int index, int count, bool expected)
    {
        Assert.Equal(expected, Catalogue.Sinks.Where(sink => sink.Type == type && sink.IsConstructor).Any(sink => sink.IsAt(index, count)));
    }

    [Fact]
    public void A_users_row_comes_first_and_replaces_the_built_in_row_of_the_same_place()
    {
        var builtIn = Catalogue.ByTypeName("NetworkCredential").Single();
        var own = builtIn with { Kind = SinkKind.Token, Package = "own" };
        var added = own with { Type = "Contoso.Vault.VaultClient", Parameters = ImmutableArray.Create("pin") };

        var widened = SinkCatalogue.Create([own, added]);

        Assert.Same(own, Assert.Single(widened.ByTypeName("NetworkCredential")));
        Assert.Same(added, Assert.Single(widened.ByTypeName("VaultClient")));
        Assert.Equal(Catalogue.Sinks.Length + 1, widened.Sinks.Length);
        Assert.Empty(Catalogue.ByTypeName("VaultClient"));
    }

    [Theory]
    [InlineData(2, "value", "'value' is no way to give a credential; allowed are argument, property, indexer, receiver")]
    [InlineData(4, "two", "'two' is no position; write 2, 2@4 or 2@3-4")]
    [InlineData(4, "2@2", "'2@2' is no position; write 2, 2@4 or 2@3-4")]
    [InlineData(4, "2@5-4", "'2@5-4' is no position; write 2, 2@4 or 2@3-4")]
    [InlineData(5, "-1", "'-1' and '' must be numbers or empty")]
    [InlineData(0, "", "a sink needs a type and a member")]
    public void A_wrong_cell_is_named_with_what_it_may_hold(int column, string text, string message)
    {
        var cells = CatalogueReader.ReadEmbedded("sinks.tsv").First(row => row[2] == "argument" && row[6] == "password").ToArray();
        Assert.True(SinkRow.TryRead(cells, out _, out _));

        cells[column] = text;

        Assert.False(SinkRow.TryRead(cells, out var sink, out var error));
        Assert.Null(sink);
        Assert.Equal(message, error);
    }

    [Fact]
    public void An_unknown_kind_a_missing_key_and_a_short_row_are_errors()
    {
        var cells = CatalogueReader.ReadEmbedded("sinks.tsv").First(row => row[6] == "key-value").ToArray();

        Assert.False(SinkRow.TryRead(cells[..^1], out _, out var shortRow));
        Assert.Equal("a sink has 12 columns, not 11", shortRow);

        cells[7] = string.Empty;
        Assert.False(SinkRow.TryRead(cells, out _, out var noKey));
        Assert.EndsWith("does not say which argument holds the name", noKey);

        cells[6] = "pin";
        Assert.False(SinkRow.TryRead(cells, out _, out var kind));
        Assert.StartsWith("'pin' is no kind of sink; allowed are password, token,", kind);
    }
}
