using ConnectedCar.Api.Vehicles;
using Npgsql;

namespace ConnectedCar.Api.Owners;

internal sealed class OwnerRepository(NpgsqlDataSource database)
{
    public async Task RegisterAsync(Vin vin, OwnerRegistration registration, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            insert into owners (vin, name, email, password_hash) values ($1, $2, $3, $4)
            on conflict (vin) do update set name = excluded.name, email = excluded.email, password_hash = excluded.password_hash
            """);
        command.Parameters.AddWithValue(vin.ToString());
        command.Parameters.AddWithValue(registration.Name);
        command.Parameters.AddWithValue(registration.Email);
        command.Parameters.AddWithValue(PasswordHash.Create(registration.Password));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<Owner?> FindAsync(Vin vin, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select name, email from owners where vin = $1");
        command.Parameters.AddWithValue(vin.ToString());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new Owner(vin.ToString(), reader.GetString(0), reader.GetString(1))
            : null;
    }
}
