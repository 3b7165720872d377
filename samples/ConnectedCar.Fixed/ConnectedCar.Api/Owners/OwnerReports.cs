using Npgsql;

namespace ConnectedCar.Api.Owners;

/// <summary>Counts over all owners, taken from the read replica so that they don't slow the registrations down.</summary>
internal sealed class OwnerReports(IConfiguration configuration)
{
    private const string ReplicaHostSetting = "Reports:Host";
    private const string ReplicaPasswordSetting = "Reports:Password";

    public async Task<IReadOnlyList<OwnerCount>> CountByCountryAsync(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(ReplicaConnectionString());
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("select country, count(*) from owners group by country order by country", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);

        var counts = new List<OwnerCount>();
        while (await reader.ReadAsync(cancellation))
        {
            counts.Add(new OwnerCount(reader.GetString(0), reader.GetInt64(1)));
        }

        return counts;
    }

    private string ReplicaConnectionString()
    {
        var replica = new NpgsqlConnectionStringBuilder
        {
            Host = configuration[ReplicaHostSetting] ?? "owners-replica.cc-prod.internal",
            Database = "owners",
            Username = "reports",
            SslMode = SslMode.Require,
        };
        replica.Password = configuration.Required(ReplicaPasswordSetting);
        return replica.ConnectionString;
    }
}
