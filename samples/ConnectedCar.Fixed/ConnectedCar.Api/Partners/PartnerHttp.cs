using System.Net;

namespace ConnectedCar.Api.Partners;

/// <summary>Makes clients for partners that still ask for HTTP basic or digest authentication.</summary>
internal static class PartnerHttp
{
    public static HttpClient SignedIn(Uri baseAddress, string user, string password)
        => new(HandlerFor(baseAddress, user, password)) { BaseAddress = baseAddress };

    private static SocketsHttpHandler HandlerFor(Uri baseAddress, string user, string password)
    {
        var credentials = new CredentialCache
        {
            { baseAddress, "Basic", new NetworkCredential(user, password) },
            { baseAddress, "Digest", new NetworkCredential(user, password) },
        };
        return new SocketsHttpHandler { Credentials = credentials };
    }
}
