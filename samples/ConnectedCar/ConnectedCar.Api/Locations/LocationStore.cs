using System.Runtime.CompilerServices;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using ConnectedCar.Api.DataServer;
using ConnectedCar.Api.Vehicles;

namespace ConnectedCar.Api.Locations;

/// <summary>Keeps one JSON object for each location, under the vehicle and the day (UTC).</summary>
internal sealed class LocationStore(IAmazonS3 s3)
{
    public Task RecordAsync(Vin vin, VehicleLocation location, CancellationToken cancellation)
    {
        var at = location.At.UtcDateTime;
        var request = new PutObjectRequest
        {
            BucketName = DataServerDefaults.LocationBucket,
            Key = $"{DayPrefix(vin, DateOnly.FromDateTime(at))}{at:HHmmssfff}.json",
            ContentType = "application/json",
            ContentBody = JsonSerializer.Serialize(location, JsonSerializerOptions.Web),
            CannedACL = S3CannedACL.Private,
        };
        return s3.PutObjectAsync(request, cancellation);
    }

    /// <summary>The locations of one day, in the order in which they were recorded.</summary>
    public async IAsyncEnumerable<VehicleLocation> OfDayAsync(
        Vin vin, DateOnly day, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var listing = new ListObjectsV2Request { BucketName = DataServerDefaults.LocationBucket, Prefix = DayPrefix(vin, day) };
        await foreach (var entry in s3.Paginators.ListObjectsV2(listing).S3Objects.WithCancellation(cancellation))
        {
            using var stored = await s3.GetObjectAsync(DataServerDefaults.LocationBucket, entry.Key, cancellation);
            var location = await JsonSerializer.DeserializeAsync<VehicleLocation>(
                stored.ResponseStream, JsonSerializerOptions.Web, cancellation);
            if (location is not null)
            {
                yield return location;
            }
        }
    }

    private static string DayPrefix(Vin vin, DateOnly day) => $"{vin}/{day:yyyy-MM-dd}/";
}
