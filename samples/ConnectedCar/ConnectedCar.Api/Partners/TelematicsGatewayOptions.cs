namespace ConnectedCar.Api.Partners;

/// <summary>How the gateway of the telematics contractor is reached.</summary>
internal sealed class TelematicsGatewayOptions
{
    public Uri BaseAddress { get; set; } = new("https://gateway.telematics.example/");

    public string TokenEndpoint { get; set; } = "https://login.telematics.example/oauth2/token";

    public string UserName { get; set; } = "cc-backend";

    public string? Password { get; set; }
}
