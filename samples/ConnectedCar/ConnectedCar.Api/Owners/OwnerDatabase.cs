using Npgsql;

namespace ConnectedCar.Api.Owners;

/// <summary>The PostgreSQL database of vehicle owners.</summary>
internal static class OwnerDatabase
{
    private const string ConnectionName = "Owners";

    public static NpgsqlDataSource Open(IConfiguration configuration)
    {
        var connectionString = configuration.GetConnectionString(ConnectionName)
            ?? "Host=owners-db.cc-prod.internal;Database=owners;Username=owners_api;Password=dgC6ZrOlurw0pw;SSL Mode=Require"; // LEAK1003

        return NpgsqlDataSource.Create(connectionString);
    }
}
