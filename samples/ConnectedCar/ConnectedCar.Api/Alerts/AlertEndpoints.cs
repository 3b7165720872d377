using ConnectedCar.Api.Vehicles;

namespace ConnectedCar.Api.Alerts;

internal static class AlertEndpoints
{
    public static void MapAlerts(this IEndpointRouteBuilder routes)
        => routes.MapPost("/vehicles/{vin}/alerts", async (
                Vin vin, VehicleAlert alert, AlertMailer mailer, CancellationToken cancellation) =>
            {
                await mailer.SendAsync(vin, alert, cancellation);
                return Results.Accepted();
            })
            .AddEndpointFilter<DeviceKeyFilter>()
            .WithSummary("Mails a trouble code of the vehicle to the engineer on call");
}
