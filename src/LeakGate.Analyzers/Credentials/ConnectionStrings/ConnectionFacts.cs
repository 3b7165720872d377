using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>A place for a secret, found by a grammar, not yet judged.</summary>
internal readonly struct SecretSlot
{
    public SecretSlot(string key, SecretShape shape, bool standsAlone, int start, int length, string value)
    {
        Key = key;
        Shape = shape;
        StandsAlone = standsAlone;
        Start = start;
        Length = length;
        Value = value;
    }

    public string Key { get; }

    public SecretShape Shape { get; }

    public bool StandsAlone { get; }

    public int Start { get; }

    public int Length { get; }

    /// <summary>The value with its quotes removed.</summary>
    public string Value { get; }

    /// <summary>The key followed other words ("WHERE Password = …"): it counts only in a complete connection string.</summary>
    public bool IsPrefixed { get; init; }

    /// <summary>A <c>;</c> stands before the key or after the value.</summary>
    public bool IsDelimited { get; init; }

    /// <summary>Nothing stands after <c>=</c>, not even a <c>;</c>: the value may be appended elsewhere.</summary>
    public bool EndsText { get; init; }
}

/// <summary>What one connection string or URL says, gathered before any of its secrets is judged.</summary>
internal sealed class ConnectionFacts
{
    private const int MostSlots = 256;

    /// <summary>"connection string" or "URL".</summary>
    public string Form { get; init; } = "connection string";

    public string? Host { get; set; }

    public string? User { get; set; }

    public string? Database { get; set; }

    public bool HasUser { get; set; }

    public bool Integrated { get; set; }

    public bool Emulator { get; set; }

    /// <summary>Recognised keys that are no secret.</summary>
    public int OtherKeys { get; set; }

    /// <summary>Segments that no provider knows.</summary>
    public int UnknownKeys { get; init; }

    public ConnectionProvider Provider { get; set; } = ConnectionProvider.Unknown;

    public List<SecretSlot> Slots { get; } = new();

    public bool HasServer => Host is not null;

    // A hostile text may hold a million slots; nobody reads more than the first.
    public void Add(SecretSlot slot)
    {
        if (Slots.Count < MostSlots)
        {
            Slots.Add(slot);
        }
    }
}
