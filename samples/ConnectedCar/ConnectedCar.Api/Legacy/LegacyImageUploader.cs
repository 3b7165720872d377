using ConnectedCar.Api.Vehicles;
using Microsoft.WindowsAzure.Storage;
using Microsoft.WindowsAzure.Storage.Blob;

namespace ConnectedCar.Api.Legacy;

/// <summary>Stores the still images of vehicles whose recorder speaks to the old storage account only.</summary>
internal sealed class LegacyImageUploader(IConfiguration configuration)
{
    private const string ConnectionName = "LegacyStorage";
    private const string EmulatorAccount = "UseDevelopmentStorage=true";

    private readonly Lazy<CloudBlobClient> _client = new(() => CloudStorageAccount
        .Parse(configuration.GetConnectionString(ConnectionName) ?? EmulatorAccount)
        .CreateCloudBlobClient());

    public async Task PrepareContainersAsync()
    {
        await PrepareImagesAsync();

        var manuals = _client.Value.GetContainerReference(LegacyContainers.Manuals);
        await manuals.CreateIfNotExistsAsync(BlobContainerPublicAccessType.Blob, options: null, operationContext: null); // LEAK2001

        var diagnostics = _client.Value.GetContainerReference(LegacyContainers.Diagnostics);
        await diagnostics.CreateIfNotExistsAsync(BlobContainerPublicAccessType.Off, options: null, operationContext: null);
    }

    /// <summary>Returns the address that the owner's app shows the image from.</summary>
    public async Task<Uri> UploadAsync(Vin vin, Stream image)
    {
        var container = _client.Value.GetContainerReference(LegacyContainers.RecorderImages);
        var blob = container.GetBlockBlobReference($"{vin}/{DateTime.UtcNow:yyyyMMdd-HHmmssfff}.jpg");
        blob.Properties.ContentType = "image/jpeg";
        await blob.UploadFromStreamAsync(image);
        return blob.Uri;
    }

    private async Task PrepareImagesAsync()
    {
        var permissions = new BlobContainerPermissions();
        var images = _client.Value.GetContainerReference(LegacyContainers.RecorderImages);
        await images.CreateIfNotExistsAsync();

        // The app lists the images of a trip itself, without signing in.
        permissions.PublicAccess = BlobContainerPublicAccessType.Container; // LEAK2001
        await images.SetPermissionsAsync(permissions);
    }
}
