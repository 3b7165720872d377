using ConnectedCar.Api.Vehicles;

namespace ConnectedCar.Api.Videos;

internal static class VideoEndpoints
{
    public static void MapVideos(this IEndpointRouteBuilder routes)
    {
        var videos = routes.MapGroup("/vehicles/{vin}/videos").AddEndpointFilter<DeviceKeyFilter>();

        videos.MapPost("/road", async (Vin vin, Stream body, VideoStore store, CancellationToken cancellation) =>
            {
                var address = await store.SaveRoadAsync(vin, body, cancellation);
                return Results.Created(address, new { address });
            })
            .WithSummary("Stores a video of the road and returns the address for the insurer");

        videos.MapPost("/cabin", async (Vin vin, Stream body, VideoStore store, CancellationToken cancellation) =>
            {
                await store.SaveCabinAsync(vin, body, cancellation);
                return Results.NoContent();
            })
            .WithSummary("Stores a video of the cabin");
    }
}
