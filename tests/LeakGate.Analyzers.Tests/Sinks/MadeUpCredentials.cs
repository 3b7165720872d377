using System;
using System.Linq;
using LeakGate.Analyzers.Credentials.Sinks;

namespace LeakGate.Analyzers.Tests.Sinks;

/// <summary>Made-up values of the form that a sink takes. Long keys are computed, so that no scanner of this repository takes them for real.</summary>
internal static class MadeUpCredentials
{
    private const string Password = "Tr4vel!ng-Owl-77";
    private const string Token = "t9Kx2mQ7vLp4Zr8Ws3Nd6Yb1Hc5Jf0Gs";

    private static readonly string s_accountKey = Convert.ToBase64String(Filler(64));

    /// <summary>A text that is a credential for <paramref name="sink"/>.</summary>
    public static string For(Sink sink) => sink.Kind switch
    {
        SinkKind.Password => Password,
        SinkKind.Token => Token,
        SinkKind.Key => "k7Qm2Xv9Lt4Zp8Rw3Nd6Yb1Hc5Jf0Ga",
        SinkKind.ConnectionString => ConnectionString(sink),
        SinkKind.CryptoKey => "Zq8wN3vX6bT1mK9cR4pL7sD2fG5hJ0aY",
        SinkKind.InitializationVector => "q7W2e9R4t6Y1u8I3",
        SinkKind.Salt => "m4Xn8Zb2Vc6Kl1Qw",
        SinkKind.UrlUserInfo => "amqps://svc-orders:Owl77Travel93x@broker.internal:5671/",
        SinkKind.KeyValue => IsConnectionStringBuilder(sink) ? Password : Token,
        SinkKind.HeaderLine => "Authorization: Bearer " + Token,
        SinkKind.PrivateKey => PrivateKey(sink),
        _ => throw new ArgumentOutOfRangeException(nameof(sink)),
    };

    /// <summary>The bytes of a private key, for parameters that take key material in binary form.</summary>
    public static byte[] PrivateKeyBytes(Sink sink) => sink.Member switch
    {
        "ImportCspBlob" => [0x07, 0x02, 0x00, 0x00, 0x00, 0xA4, 0x00, 0x00, .. "RSA2"u8, .. Filler(580)],
        "Import" or "ImportPkcs8PrivateKey" =>
            [0x30, 0x82, 0x04, 0xBD, 0x02, 0x01, 0x00, 0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01,
             0x05, 0x00, 0x04, 0x82, 0x04, 0xA7, 0x30, 0x82, 0x04, 0xA3, 0x02, 0x01, 0x00, 0x02, 0x82, 0x01, 0x01, 0x00, .. Filler(1176)],
        _ =>
            [0x30, 0x82, 0x09, 0x51, 0x02, 0x01, 0x03, 0x30, 0x82, 0x09, 0x17, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07,
             0x01, 0xA0, 0x82, 0x09, 0x08, 0x04, 0x82, 0x09, 0x04, .. Filler(2310)],
    };

    /// <summary>The name that the other half of a key-value pair carries.</summary>
    public static string KeyFor(Sink sink) => sink switch
    {
        _ when IsConnectionStringBuilder(sink) => "Password",
        { Type: "System.Environment" } => "ORDERS_DB_PASSWORD",
        { Member: "AddParameter" or "AddQueryParameter" or "AddDefaultParameter" or "AddDefaultQueryParameter" } => "api_key",
        { Type: "Microsoft.AspNetCore.Http.IResponseCookies" } => "access_token",
        _ => "X-Api-Key",
    };

    private static bool IsConnectionStringBuilder(Sink sink) => sink.SimpleTypeName.EndsWith("ConnectionStringBuilder", StringComparison.Ordinal);

    private static string ConnectionString(Sink sink)
    {
        bool In(params string[] prefixes) => prefixes.Any(p => sink.Type.StartsWith(p, StringComparison.Ordinal));

        if (In("MongoDB."))
        {
            return "mongodb://svc-orders:Owl77Travel93x@db7.internal:27017/orders";
        }

        if (In("MySqlX."))
        {
            return "mysqlx://svc-orders:Owl77Travel93x@db7.internal:33060/orders";
        }

        if (In("StackExchange.Redis", "Microsoft.Extensions.Caching.StackExchangeRedis", "ServiceStack.Redis", "CSRedis", "Hangfire.Redis")
            || sink.Parameters.Contains("redisConnectionString"))
        {
            return $"cache7.internal:6380,password={Password},ssl=True,abortConnect=False";
        }

        if (In("EasyNetQ", "NServiceBus.RabbitMQ"))
        {
            return $"host=broker.internal;username=svc-orders;password={Password}";
        }

        if (In("Rebus.Config.RabbitMq"))
        {
            return "amqps://svc-orders:Owl77Travel93x@broker.internal:5671/";
        }

        if (In("Azure.Storage", "Azure.Data.Tables", "Microsoft.WindowsAzure.Storage", "Microsoft.Azure.Storage", "Microsoft.Azure.Cosmos.Table")
            || sink.Parameters.Contains("storageConnectionString"))
        {
            return $"DefaultEndpointsProtocol=https;AccountName=ordersprod7;AccountKey={s_accountKey};EndpointSuffix=core.windows.net";
        }

        if (In("Microsoft.Azure.Cosmos"))
        {
            return $"AccountEndpoint=https://ordersprod7.documents.azure.com:443/;AccountKey={s_accountKey};";
        }

        if (In("Azure.Data.AppConfiguration", "Microsoft.Extensions.Configuration.AzureApp"))
        {
            return $"Endpoint=https://ordersprod7.azconfig.io;Id=q7Wd-l9-s0:Zk3Vx8;Secret={Convert.ToBase64String(Filler(32))}";
        }

        if (In("Azure.Communication", "Azure.Messaging.WebPubSub", "Microsoft.Azure.SignalR", "Microsoft.Extensions.DependencyInjection.AzureSignalR"))
        {
            return $"Endpoint=https://ordersprod7.service.azure.com/;AccessKey={Convert.ToBase64String(Filler(32))};";
        }

        if (In("Microsoft.Azure.Devices"))
        {
            return $"HostName=ordersprod7.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey={Convert.ToBase64String(Filler(32))}";
        }

        if (In("Azure.Messaging", "Microsoft.Azure", "Microsoft.ServiceBus", "Rebus.Config.AzureServiceBus", "NServiceBus.AzureServiceBus", "MassTransit"))
        {
            return "Endpoint=sb://ordersprod7.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;"
                + $"SharedAccessKey={Convert.ToBase64String(Filler(32))};EntityPath=orders";
        }

        return $"Server=db7.internal;Database=orders;User Id=svc_orders;Password={Password};";
    }

    private static string PrivateKey(Sink sink) => sink.Member switch
    {
        "FromXmlString" =>
            $"<RSAKeyValue><Modulus>{Convert.ToBase64String(Filler(128))}</Modulus><Exponent>AQAB</Exponent>"
            + $"<P>{Convert.ToBase64String(Filler(64))}</P><D>{Convert.ToBase64String(Filler(128))}</D></RSAKeyValue>",
        "ImportFromPem" =>
            "-----BEGIN " + "PRIVATE KEY-----\n" + Convert.ToBase64String(PrivateKeyBytes(sink with { Member = "Import" })) + "\n-----END PRIVATE KEY-----\n",
        _ =>
            $$"""{"kty":"RSA","n":"{{Base64Url(128)}}","e":"AQAB","d":"{{Base64Url(128)}}","p":"{{Base64Url(64)}}","q":"{{Base64Url(64)}}"}""",
    };

    private static string Base64Url(int length) => Convert.ToBase64String(Filler(length)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    // A fixed sequence without pattern: the same sample in every run.
    private static byte[] Filler(int length)
    {
        var bytes = new byte[length];
        var state = 0x2545F491u;
        for (var i = 0; i < length; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            bytes[i] = (byte)(state >> 11);
        }

        return bytes;
    }
}
