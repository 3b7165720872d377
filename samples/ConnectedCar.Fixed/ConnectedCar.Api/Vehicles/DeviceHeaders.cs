namespace ConnectedCar.Api.Vehicles;

/// <summary>Headers that a vehicle's control unit sends.</summary>
internal static class DeviceHeaders
{
    public const string ApiKey = "X-Device-Api-Key";
    public const string FirmwareVersion = "X-Firmware-Version";
}
