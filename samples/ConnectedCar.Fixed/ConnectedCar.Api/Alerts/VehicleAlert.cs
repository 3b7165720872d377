namespace ConnectedCar.Api.Alerts;

/// <summary>A trouble code that the vehicle reports by itself, such as "P0217".</summary>
internal sealed record VehicleAlert(string Code, string Text);
