using System;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Policy;

/// <summary>A finding that is meant to be as it is: which one, why, who answers for it and until when.</summary>
internal sealed class Exemption
{
    /// <summary>How long before its end an exemption is warned of, in days.</summary>
    public const int NoticeDays = 30;

    public string Rule { get; init; } = "";

    /// <summary>Exactly one of these three is not empty.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Name of a storage resource, with <c>*</c> and <c>?</c>.</summary>
    public string Resource { get; init; } = "";

    /// <summary>A file or folder, relative to the policy file's folder, with <c>*</c>, <c>**</c> and <c>?</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>Where the finding stood when the exemption was written, for readers: <c>src/Login.cs#Login.Password</c>. Decides nothing.</summary>
    public string Where { get; init; } = "";

    public string Reason { get; init; } = "";

    public string Owner { get; init; } = "";

    /// <summary>The last day on which it holds; null when it says none or none that can be read.</summary>
    public DateTime? Expires { get; init; }

    /// <summary>The entry in the file.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Where to report what is wrong with its end.</summary>
    public TextSpan ExpiresSpan { get; init; }

    /// <summary>The fields that are missing or empty, as a message names them; empty when none is.</summary>
    public string Missing { get; init; } = "";

    /// <summary>Its place among the exemptions of its file.</summary>
    public int Index { get; init; }

    /// <summary>What it names, for messages.</summary>
    public string Subject => Fingerprint.Length > 0 ? "fingerprint " + Fingerprint : Resource.Length > 0 ? $"resource '{Resource}'" : $"path '{Path}'";

    /// <summary>The path in <see cref="Where"/>.</summary>
    public string WherePath => Where.IndexOf('#') is var sign and >= 0 ? Where.Substring(0, sign) : Where;

    /// <summary>Whether it exempts on <paramref name="today"/>; without a date nothing expires.</summary>
    public bool Holds(DateTime? today) => Missing.Length == 0 && Expires is { } end && (today is not { } date || date <= end);
}
