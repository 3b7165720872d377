using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Reports a failed expectation by throwing <see cref="InvalidOperationException"/>, which every test framework counts as a failure.
/// </summary>
public sealed class DefaultVerifier : IVerifier
{
    private readonly ImmutableStack<string> _context;

    public DefaultVerifier()
        : this(ImmutableStack<string>.Empty)
    {
    }

    private DefaultVerifier(ImmutableStack<string> context) => _context = context;

    public void Empty<T>(string collectionName, IEnumerable<T> collection)
    {
        var items = collection.ToList();
        if (items.Count != 0)
        {
            Throw($"'{collectionName}' should be empty but has: {string.Join(", ", items)}");
        }
    }

    public void Equal<T>(T expected, T actual, string? message = null)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Throw(message ?? $"Expected '{expected}' but found '{actual}'.");
        }
    }

    public void True([DoesNotReturnIf(false)] bool assert, string? message = null)
    {
        if (!assert)
        {
            Throw(message ?? "Expected true but found false.");
        }
    }

    public void False([DoesNotReturnIf(true)] bool assert, string? message = null)
    {
        if (assert)
        {
            Throw(message ?? "Expected false but found true.");
        }
    }

    [DoesNotReturn]
    public void Fail(string? message = null) => Throw(message ?? "Verification failed.");

    public void LanguageIsSupported(string language)
    {
        if (language != LanguageNames.CSharp)
        {
            Throw($"Language '{language}' is not supported.");
        }
    }

    public void NotEmpty<T>(string collectionName, IEnumerable<T> collection)
    {
        if (!collection.Any())
        {
            Throw($"'{collectionName}' should not be empty.");
        }
    }

    public void SequenceEqual<T>(
        IEnumerable<T> expected,
        IEnumerable<T> actual,
        IEqualityComparer<T>? equalityComparer = null,
        string? message = null)
    {
        var wanted = expected.ToList();
        var found = actual.ToList();
        if (!wanted.SequenceEqual(found, equalityComparer ?? EqualityComparer<T>.Default))
        {
            Throw(message ?? $"Expected [{string.Join(", ", wanted)}] but found [{string.Join(", ", found)}].");
        }
    }

    public IVerifier PushContext(string context) => new DefaultVerifier(_context.Push(context));

    [DoesNotReturn]
    private void Throw(string message)
    {
        // Outermost first: the reader wants to know which check it was before what differed.
        var context = string.Join(Environment.NewLine, _context.Reverse().Select(c => "Context: " + c));
        throw new InvalidOperationException(context.Length == 0 ? message : context + Environment.NewLine + message);
    }
}
