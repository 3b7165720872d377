using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>The checks by the names that the <c>checksum</c> column uses.</summary>
internal static class FormatChecks
{
    private static readonly Dictionary<string, FormatCheck> ByName = new(StringComparer.Ordinal)
    {
        ["github-crc32"] = GitHubChecksum.Check,
        ["grafana-crc32"] = GrafanaChecksum.Check,
        ["atlassian-crc32"] = AtlassianChecksum.Check,
        ["cloudflare-crc32"] = CloudflareChecksum.Check,
        ["gitlab-crc32"] = GitLabChecksum.Check,
        ["nkey-crc16"] = NkeyChecksum.Check,
        ["bech32"] = Bech32Checksum.Check,
        ["azure-storage"] = AzureIdentifiableKey.Storage,
        ["azure-cosmos"] = AzureIdentifiableKey.Cosmos,
        ["azure-batch"] = AzureIdentifiableKey.Batch,
        ["azure-messaging"] = AzureIdentifiableKey.Messaging,
        ["azure-iot"] = AzureIdentifiableKey.IoT,
        ["azure-redis"] = AzureIdentifiableKey.Redis,
        ["azure-search"] = AzureIdentifiableKey.Search,
        ["azure-registry"] = AzureIdentifiableKey.ContainerRegistry,
        ["azure-functions"] = AzureIdentifiableKey.Functions,
        ["azure-apim"] = AzureIdentifiableKey.ApiManagement,
        ["azure-ml"] = AzureIdentifiableKey.MachineLearning,
        ["cask-1"] = CaskChecksum.CheckFirstVersion,
        ["cask-2"] = CaskChecksum.CheckCurrentVersion,
        ["entra-marvin32"] = EntraChecksum.Check,
        ["azure-devops-crc32"] = AzureDevOpsChecksum.Check,
        ["azure-devops-crc32-required"] = AzureDevOpsChecksum.Require,
        ["jwt"] = JsonWebToken.Check,
        ["jwt-kubernetes"] = JsonWebToken.CheckKubernetes,
        ["base64-json"] = Base64Structures.CheckJson,
        ["base64-reftkn"] = Base64Structures.CheckReferenceToken,
        ["base64-number-bytes"] = Base64Structures.CheckNumberAndBytes,
        ["base64-number-first"] = Base64Structures.CheckLeadingNumber,
        ["base64-user-password"] = Base64Structures.CheckUserAndPassword,
        ["macaroon"] = Base64Structures.CheckMacaroon,
        ["pem"] = PemKey.Check,
        ["pem-base64"] = PemKey.CheckEncoded,
        ["der-private-key"] = DerKey.CheckPrivateKey,
        ["der-pfx"] = DerKey.CheckPfx,
        ["capi-blob"] = DerKey.CheckCapiBlob,
        ["rsa-xml"] = KeyDocuments.CheckRsaXml,
        ["putty"] = KeyDocuments.CheckPutty,
        ["jwk"] = KeyDocuments.CheckJwk,
        ["service-account"] = KeyDocuments.CheckServiceAccount,
        ["authorized-user"] = KeyDocuments.CheckAuthorizedUser,
        ["sas-query"] = SignedUrl.CheckSharedAccess,
        ["presigned-query"] = SignedUrl.CheckPresigned,
        ["wif"] = WalletImportFormat.Check,
        ["mixed"] = CharacterMix.CheckMixed,
        ["alnum"] = CharacterMix.CheckAlphanumeric,
        ["random"] = CharacterMix.CheckRandom,
    };

    public static IEnumerable<string> Names => ByName.Keys;

    public static FormatCheck? Find(string name) => ByName.TryGetValue(name, out var check) ? check : null;
}
