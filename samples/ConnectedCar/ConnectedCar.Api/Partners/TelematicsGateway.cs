using System.Net.Http.Headers;
using ConnectedCar.Api.Vehicles;

namespace ConnectedCar.Api.Partners;

/// <summary>Asks the telematics contractor for a vehicle's state, such as the charge of its battery.</summary>
internal sealed class TelematicsGateway(IConfiguration configuration)
{
    private const string Section = "Partners:Telematics";

    private readonly HttpClient _http = new();

    public async Task<string> StateAsync(Vin vin, CancellationToken cancellation)
    {
        var options = ReadOptions();
        var login = await _http.PostAsJsonAsync(options.TokenEndpoint, new Login(options.UserName, options.Password), cancellation);
        login.EnsureSuccessStatusCode();
        var session = await login.Content.ReadFromJsonAsync<Session>(cancellation);

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(options.BaseAddress, $"vehicles/{vin}/state"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session?.AccessToken);
        using var response = await _http.SendAsync(request, cancellation);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellation);
    }

    private TelematicsGatewayOptions ReadOptions()
    {
        var options = configuration.GetSection(Section).Get<TelematicsGatewayOptions>() ?? new TelematicsGatewayOptions();
        if (string.IsNullOrEmpty(options.Password))
        {
            options.Password = "cRxl-62yzYyxHCV"; // LEAK1006
        }

        return options;
    }

    private sealed record Login(string UserName, string? Password);

    private sealed record Session(string AccessToken);
}
