namespace LeakGate.Analyzers.Analysis;

/// <summary>Keys of the properties that a diagnostic carries. No value ever contains the secret.</summary>
public static class FindingProperties
{
    /// <summary><c>certain</c>, <c>likely</c> or <c>possible</c>.</summary>
    public const string Confidence = "leakgate.confidence";

    /// <summary>Why it was reported: short phrases, separated by <c>; </c>.</summary>
    public const string Evidence = "leakgate.evidence";

    /// <summary>What kind of credential it is: <c>password</c>, <c>API key</c>.</summary>
    public const string Kind = "leakgate.kind";

    /// <summary>What the credential is called where it was found: the variable, key or parameter.</summary>
    public const string Name = "leakgate.name";

    /// <summary>
    /// Where in a longer text the secret stands: <c>start+length</c>, counted in characters of the value from 0. Left out when all of the value is secret.
    /// </summary>
    public const string Part = "leakgate.part";

    /// <summary>The storage resource that the finding is about, where it can be told.</summary>
    public const string Resource = "leakgate.resource";

    /// <summary>What is exposed: <c>public-read</c>, <c>public-list</c>, <c>public-write</c>, <c>network</c>, <c>link</c>.</summary>
    public const string Exposure = "leakgate.exposure";

    /// <summary>Names the finding in a policy file, wherever its lines move and its file goes; see docs/policy.md.</summary>
    public const string Fingerprint = "leakgate.fingerprint";

    /// <summary>Where it stands, for readers of a policy file: <c>Orders.Login.Password</c>.</summary>
    public const string Place = "leakgate.place";

    /// <summary>The id of the catalogue row that decided.</summary>
    public const string Row = "leakgate.row";

    /// <summary>What a fix may do with a storage finding, in the words of the catalogue's column <c>fix</c>; left out when nothing may be done.</summary>
    public const string Fix = "leakgate.fix";

    /// <summary>What the fix writes, as C#: the safe value, or several separated by <c>|</c> of which the first that fits counts; the minutes of a lifetime.</summary>
    public const string Safe = "leakgate.safe";

    /// <summary>The settings that are left out, separated by <c>|</c>.</summary>
    public const string Missing = "leakgate.missing";

    /// <summary>The rule that a suppression is about (LEAK9005); left out where it is about several.</summary>
    public const string SuppressedRule = "leakgate.suppressed";
}
