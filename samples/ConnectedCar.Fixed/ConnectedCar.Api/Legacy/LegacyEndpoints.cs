using ConnectedCar.Api.Vehicles;

namespace ConnectedCar.Api.Legacy;

internal static class LegacyEndpoints
{
    public static void MapLegacyImages(this IEndpointRouteBuilder routes)
        => routes.MapPost("/legacy/vehicles/{vin}/images", async (Vin vin, Stream body, LegacyImageUploader uploader) =>
            {
                var address = await uploader.UploadAsync(vin, body);
                return Results.Created(address, new { address });
            })
            .AddEndpointFilter<DeviceKeyFilter>()
            .WithSummary("Stores a still image from a recorder of the first series");
}
