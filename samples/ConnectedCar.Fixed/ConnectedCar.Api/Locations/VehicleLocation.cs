namespace ConnectedCar.Api.Locations;

/// <summary>Where a vehicle was: WGS 84 degrees, speed in km/h.</summary>
internal sealed record VehicleLocation(DateTimeOffset At, double Latitude, double Longitude, double Speed);
