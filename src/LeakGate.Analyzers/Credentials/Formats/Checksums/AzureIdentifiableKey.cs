using System;

namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>
/// Azure's identifiable keys: the last four bytes are the Marvin32 hash of all before, keyed with one of the labels that a service uses. Keys
/// from before 2022 have neither signature nor checksum.
/// </summary>
internal sealed class AzureIdentifiableKey
{
    private readonly ulong[] _seeds;

    private AzureIdentifiableKey(params string[] labels) => _seeds = Array.ConvertAll(labels, Marvin32.Seed);

    public static FormatCheck Storage { get; } = For("Default0");

    public static FormatCheck Cosmos { get; } = For("MastRW00", "MastRO00");

    public static FormatCheck Batch { get; } = For("AbAcct00");

    /// <summary>Service Bus, Event Hubs and Relay.</summary>
    public static FormatCheck Messaging { get; } = For("Send0000", "Listen00", "Manage00");

    public static FormatCheck IoT { get; } = For("IoTHub00", "DpsKey00", "Device00");

    public static FormatCheck Redis { get; } = For("Access00");

    public static FormatCheck Search { get; } = For("Query000", "PAdmin00");

    public static FormatCheck ContainerRegistry { get; } = For("ACRDflt0");

    public static FormatCheck Functions { get; } = For("Functi00", "System00", "Master00");

    // The subscription key's label is the same as the IoT hub's.
    public static FormatCheck ApiManagement { get; } = For("Tenant00", "IoTHub00", "Gatewy00", "GitKey00");

    public static FormatCheck MachineLearning { get; } = For("Classic0");

    private static FormatCheck For(params string[] labels) => new AzureIdentifiableKey(labels).Check;

    private CheckResult Check(string text, int start, int end)
    {
        if (BinaryText.Base64(text, start, end) is not { Length: > 8 } bytes)
        {
            return CheckResult.Checksum(false, start, end);
        }

        var n = bytes.Length - 4;
        var stored = (uint)(bytes[n] | bytes[n + 1] << 8 | bytes[n + 2] << 16 | bytes[n + 3] << 24);
        return CheckResult.Checksum(Array.Exists(_seeds, seed => Marvin32.Hash(bytes, n, seed) == stored), start, end);
    }
}
