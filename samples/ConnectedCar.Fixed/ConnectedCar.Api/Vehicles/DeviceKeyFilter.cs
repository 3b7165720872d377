using System.Security.Cryptography;
using System.Text;

namespace ConnectedCar.Api.Vehicles;

/// <summary>Lets a call through only with the fleet's device key, which comes from configuration.</summary>
internal sealed class DeviceKeyFilter(IConfiguration configuration, ILogger<DeviceKeyFilter> logger) : IEndpointFilter
{
    private const string ApiKeySetting = "Devices:ApiKey";
    private const string ApiKeyMissing = "No device key is configured; set Devices__ApiKey.";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var expected = configuration[ApiKeySetting];
        if (string.IsNullOrEmpty(expected))
        {
            return Results.Problem(ApiKeyMissing, statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var request = context.HttpContext.Request;
        var given = request.Headers[DeviceHeaders.ApiKey].ToString();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given)))
        {
            logger.LogWarning("Refused a device with firmware {Firmware}", request.Headers[DeviceHeaders.FirmwareVersion].ToString());
            return Results.Unauthorized();
        }

        return await next(context);
    }
}
