using System;

namespace LeakGate.Analyzers.Documents.Reading;

/// <summary>What a key or value of a file holds that is worth a closer look.</summary>
[Flags]
internal enum EntryInterests
{
    None = 0,

    /// <summary>A word that names of credentials are made of.</summary>
    Word = 1,

    /// <summary>The fixed text of a credential's format.</summary>
    Format = 2,

    /// <summary>The start of a format that is too short to mean anything but at the start of a value.</summary>
    Opening = 4,

    /// <summary>A word in whose company an otherwise nameless value has a format: a provider, a service.</summary>
    Context = 8,

    /// <summary><c>://</c>.</summary>
    Url = 16,

    /// <summary>What a URL with a credential has: <c>@</c> or <c>?</c>.</summary>
    UrlSign = 32,

    /// <summary>What stands between a name and a value inside of a text: an equals sign, a quote, an option's dashes.</summary>
    Sign = 64,

    /// <summary>The key, or the key above it, names a credential.</summary>
    Named = 128,
}
