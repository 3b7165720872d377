namespace ConnectedCar.Api.Partners;

/// <summary>Reads which map the navigation systems should have, from the map partner.</summary>
internal sealed class MapUpdates
{
    // SHA-1 of the certificate that signs the maps: public, and checked by the control units.
    public const string PartnerCertificateThumbprint = "7556c88ece76bdf0715690f120450a6e6dffc0f9";

    private static readonly Uri _partner = new("https://maps.partner.example/");

    private readonly HttpClient _http = PartnerHttp.SignedIn(_partner, "map-sync", "fx2pT2D5MqRJkMWv"); // LEAK1005

    public Task<string> LatestAsync(CancellationToken cancellation) => _http.GetStringAsync("releases/latest", cancellation);
}
