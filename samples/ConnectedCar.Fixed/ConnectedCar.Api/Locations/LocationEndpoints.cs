using ConnectedCar.Api.Vehicles;

namespace ConnectedCar.Api.Locations;

internal static class LocationEndpoints
{
    public static void MapLocations(this IEndpointRouteBuilder routes)
    {
        var locations = routes.MapGroup("/vehicles/{vin}/locations").AddEndpointFilter<DeviceKeyFilter>();

        locations.MapPost("/", async (Vin vin, VehicleLocation location, LocationStore store, CancellationToken cancellation) =>
            {
                await store.RecordAsync(vin, location, cancellation);
                return Results.NoContent();
            })
            .WithSummary("Records where the vehicle is");

        locations.MapGet("/{day}", (Vin vin, DateOnly day, LocationStore store, CancellationToken cancellation)
                => store.OfDayAsync(vin, day, cancellation))
            .WithSummary("Lists where the vehicle was on a day (yyyy-MM-dd)");
    }
}
