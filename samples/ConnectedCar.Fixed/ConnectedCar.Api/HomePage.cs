using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;

namespace ConnectedCar.Api;

/// <summary>Lists the endpoints that are mapped, with what each does.</summary>
internal static class HomePage
{
    public static string Render(EndpointDataSource source)
    {
        var rows = new StringBuilder();
        foreach (var endpoint in source.Endpoints.OfType<RouteEndpoint>().OrderBy(endpoint => endpoint.RoutePattern.RawText))
        {
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
            var summary = endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary;
            rows.AppendLine(
                $"<tr><td>{string.Join(' ', methods)}</td><td><code>{WebUtility.HtmlEncode(endpoint.RoutePattern.RawText)}</code></td>"
                + $"<td>{WebUtility.HtmlEncode(summary)}</td></tr>");
        }

        return $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Connected car</title></head>
            <body>
            <h1>Connected car: back end</h1>
            <table>
            <thead><tr><th>Method</th><th>Path</th><th>What it does</th></tr></thead>
            <tbody>
            {rows}</tbody>
            </table>
            <p>Calls from a vehicle carry the header <code>{Vehicles.DeviceHeaders.ApiKey}</code>.</p>
            </body>
            </html>
            """;
    }
}
