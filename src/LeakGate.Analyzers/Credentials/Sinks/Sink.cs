using System;
using System.Collections.Immutable;
using LeakGate.Analyzers.Binding;

namespace LeakGate.Analyzers.Credentials.Sinks;

/// <summary>
/// One place where an API takes a credential. A row describes the member where it is declared: an override, an implementation of an
/// interface member, or a member inherited by a derived type is the same sink.
/// </summary>
/// <param name="Type">Metadata name of the declaring type: arity suffix for generics, <c>+</c> before nested types, <c>*</c> as in <see cref="WildcardName"/>.</param>
/// <param name="Member"><c>.ctor</c>, <c>this[]</c>, or the name of the method or property.</param>
/// <param name="Given">How the credential is handed over.</param>
/// <param name="Parameters">The parameter's name in each version of the API; empty for properties and indexers.</param>
/// <param name="Positions">Where it stands when the call does not bind; empty if only a bound call can tell.</param>
/// <param name="Arity">Smallest number of positional arguments with which a call carries the credential; null if unsure or not a call.</param>
/// <param name="Kind">What is taken.</param>
/// <param name="KeyIndex">For <see cref="SinkKind.KeyValue"/>: index of the argument that holds the name (0 for an indexer); otherwise null.</param>
/// <param name="Package">NuGet package, or BCL.</param>
/// <param name="IsExtension">Whether the member is an extension method, so that calls name no type.</param>
/// <param name="Source">Where the signature was read.</param>
/// <param name="IsVerified">Whether the signature was read in the API's own source or metadata.</param>
internal sealed record Sink(
    string Type,
    string Member,
    SinkGiven Given,
    ImmutableArray<string> Parameters,
    ImmutableArray<SinkPosition> Positions,
    int? Arity,
    SinkKind Kind,
    int? KeyIndex,
    string Package,
    bool IsExtension,
    string Source,
    bool IsVerified)
{
    /// <summary>The metadata name of a constructor.</summary>
    public const string ConstructorName = ".ctor";

    /// <summary>How the catalogue writes an indexer.</summary>
    public const string IndexerName = "this[]";

    /// <summary>The type's name as code writes it: no namespace, no outer type, no arity; an attribute keeps its suffix.</summary>
    public string SimpleTypeName => SimpleNameOf(Type);

    /// <summary>The namespace, in which a pattern may hold a star.</summary>
    public string Namespace => Type.Substring(0, NamespaceLength);

    /// <summary>Whether the credential goes to a constructor.</summary>
    public bool IsConstructor => Member == ConstructorName;

    /// <summary>Whether the type belongs to the platform, so that code which uses it binds without restored packages.</summary>
    public bool IsPlatform => Package == "BCL";

    /// <summary>Whether the type is a pattern for many types.</summary>
    public bool IsPattern => WildcardName.IsPattern(Type);

    /// <summary>The rule that a hard-coded value breaks here.</summary>
    public string RuleId => Kind switch
    {
        SinkKind.CryptoKey or SinkKind.InitializationVector or SinkKind.Salt => RuleIds.CryptographicKey,
        SinkKind.ConnectionString => RuleIds.ConnectionString,
        SinkKind.PrivateKey => RuleIds.PrivateKey,
        SinkKind.UrlUserInfo => RuleIds.CredentialInUrl,
        _ => RuleIds.CredentialArgument,
    };

    /// <summary>Whether <paramref name="metadataName"/>, with its namespace, is the type of this row.</summary>
    public bool IsType(string metadataName) =>
        IsPattern ? WildcardName.Matches(Type, metadataName) : string.Equals(Type, metadataName, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="name"/> is the type's namespace: the test that stands behind a simple name when code does not bind.</summary>
    public bool IsNamespace(string name) =>
        IsPattern
            ? WildcardName.Matches(Namespace, name)
            : name.Length == NamespaceLength && string.CompareOrdinal(Type, 0, name, 0, name.Length) == 0;

    /// <summary>Whether a parameter called <paramref name="name"/> takes the credential.</summary>
    public bool IsParameter(string name) => Parameters.Contains(name);

    /// <summary>Whether the argument at <paramref name="index"/> of an unbound call with <paramref name="argumentCount"/> arguments is the credential.</summary>
    public bool IsAt(int index, int argumentCount)
    {
        foreach (var position in Positions)
        {
            if (position.Index == index && position.AppliesTo(argumentCount))
            {
                return true;
            }
        }

        return false;
    }

    private int NamespaceLength => Math.Max(Type.LastIndexOf('.'), 0);

    private static string SimpleNameOf(string type)
    {
        var start = type.LastIndexOfAny(['.', '+']) + 1;
        var end = type.IndexOf('`', start);
        return type.Substring(start, (end < 0 ? type.Length : end) - start);
    }
}
