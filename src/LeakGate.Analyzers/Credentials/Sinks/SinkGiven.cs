namespace LeakGate.Analyzers.Credentials.Sinks;

/// <summary>The way in which the credential is handed over.</summary>
internal enum SinkGiven
{
    /// <summary>As an argument of a constructor, method or attribute.</summary>
    Argument,

    /// <summary>By an assignment to a property or field, object initializers and <c>with</c> included.</summary>
    Property,

    /// <summary>By an assignment through an indexer: <c>builder["Password"] = value</c>.</summary>
    Indexer,

    /// <summary>As the receiver of an extension method: <c>"secret".Sha256()</c>.</summary>
    Receiver,
}
