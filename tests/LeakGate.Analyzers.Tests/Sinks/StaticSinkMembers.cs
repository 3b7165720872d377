using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Sinks;

namespace LeakGate.Analyzers.Tests.Sinks;

/// <summary>Which members of the catalogue are static: the catalogue need not know, but a stub must.</summary>
internal static class StaticSinkMembers
{
    private static readonly HashSet<string> s_types = new(
        """
        MySqlHelper MySQLX ProtectedData Membership FormsAuthentication WebSecurity WebMail SecretValue Jira RabbitHutch AuthenticationFactory
        DefaultProfile SqlDependency InfluxDBClientFactory JWT CloudStorageAccount SpeechConfig SpeechTranslationConfig MongoCredential
        MongoClientSettings MongoUrl NatsAuthCred AuthTokens PdfReader Output RiotApi EventUtility StripeConfiguration TwilioClient
        KeyDerivation BCrypt TokenProvider NamespaceManager DeviceClient ModuleClient RegistryManager ServiceClient JobClient
        ProvisioningServiceClient NotificationHubClient OAuth1Authenticator EventHubClient SubscriptionClient TopicClient GoogleCredential
        TranslationClient DiscordClientBuilder Pkcs8PrivateKeyInfo ConnectionMultiplexer Auth
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static readonly HashSet<string> s_members = new(
        """
        Couchbase.Cluster.ConnectAsync
        CoreTweet.Tokens.Create
        MessageBird.Client.CreateDefault
        LaunchDarkly.Sdk.Server.Configuration.Builder
        Microsoft.Data.SqlClient.SqlConnection.ChangePassword
        Microsoft.ServiceBus.Messaging.QueueClient.CreateFromConnectionString
        NSec.Cryptography.Key.Import
        Npgsql.NpgsqlDataSource.Create
        Realms.Sync.Credentials.ApiKey
        Realms.Sync.Credentials.EmailPassword
        Realms.Sync.Credentials.JWT
        StackExchange.Redis.ConfigurationOptions.Parse
        System.Data.SqlClient.SqlConnection.ChangePassword
        Vonage.Request.Credentials.FromApiKeyAndSecret
        """.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether the member of <paramref name="sink"/> is called on its type.</summary>
    public static bool Contains(Sink sink) =>
        s_members.Contains($"{sink.Type}.{sink.Member}") || (s_types.Contains(sink.SimpleTypeName));
}
