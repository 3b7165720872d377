using ConnectedCar.Api.Vehicles;

namespace ConnectedCar.Api.Partners;

internal static class PartnerEndpoints
{
    public static void MapPartners(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/vehicles/{vin}/state", async (Vin vin, TelematicsGateway gateway, CancellationToken cancellation)
                => Results.Content(await gateway.StateAsync(vin, cancellation), "application/json"))
            .AddEndpointFilter<DeviceKeyFilter>()
            .WithSummary("Asks the telematics contractor for the vehicle's state");

        routes.MapGet("/maps/latest", async (MapUpdates maps, CancellationToken cancellation)
                => Results.Ok(new
                {
                    release = await maps.LatestAsync(cancellation),
                    signedBy = MapUpdates.PartnerCertificateThumbprint,
                }))
            .AddEndpointFilter<DeviceKeyFilter>()
            .WithSummary("Tells which map a navigation system should have");
    }
}
