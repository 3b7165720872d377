namespace ConnectedCar.Api.Legacy;

/// <summary>Containers of the storage account that the control units of the first series upload to.</summary>
internal static class LegacyContainers
{
    public const string RecorderImages = "recorder-images";
    public const string Manuals = "manuals";
    public const string Diagnostics = "diagnostics";
}
