using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How a failed expectation is reported; an adapter to a test framework.</summary>
public interface IVerifier
{
    /// <summary>Fails when the collection has an element.</summary>
    void Empty<T>(string collectionName, IEnumerable<T> collection);

    /// <summary>Fails when the values differ by the default comparer.</summary>
    void Equal<T>(T expected, T actual, string? message = null);

    /// <summary>Fails when the condition is false.</summary>
    void True([DoesNotReturnIf(false)] bool assert, string? message = null);

    /// <summary>Fails when the condition is true.</summary>
    void False([DoesNotReturnIf(true)] bool assert, string? message = null);

    /// <summary>Fails always.</summary>
    [DoesNotReturn]
    void Fail(string? message = null);

    /// <summary>Fails for a language other than C#.</summary>
    void LanguageIsSupported(string language);

    /// <summary>Fails when the collection has no element.</summary>
    void NotEmpty<T>(string collectionName, IEnumerable<T> collection);

    /// <summary>Fails when the sequences differ in length, order or an element.</summary>
    void SequenceEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null);

    /// <summary>A verifier whose failures say, before their message, what was being checked.</summary>
    IVerifier PushContext(string context);
}
