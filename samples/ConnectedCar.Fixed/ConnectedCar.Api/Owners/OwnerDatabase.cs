using Npgsql;

namespace ConnectedCar.Api.Owners;

/// <summary>The PostgreSQL database of vehicle owners.</summary>
internal static class OwnerDatabase
{
    private const string ConnectionName = "Owners";

    public static NpgsqlDataSource Open(IConfiguration configuration)
        => NpgsqlDataSource.Create(configuration.RequiredConnectionString(ConnectionName));
}
