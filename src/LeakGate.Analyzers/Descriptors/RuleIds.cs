namespace LeakGate.Analyzers;

/// <summary>The ids of all rules. An id says what is wrong, wherever it stands: C# code, a comment or a configuration file.</summary>
public static class RuleIds
{
    public const string KnownCredentialFormat = "LEAK1001";
    public const string PrivateKey = "LEAK1002";
    public const string ConnectionString = "LEAK1003";
    public const string CredentialInUrl = "LEAK1004";
    public const string CredentialArgument = "LEAK1005";
    public const string CredentialName = "LEAK1006";
    public const string CryptographicKey = "LEAK1007";
    public const string CredentialComparison = "LEAK1008";
    public const string RandomLiteral = "LEAK1009";
    public const string DefaultPassword = "LEAK1010";

    public const string PublicStorage = "LEAK2001";
    public const string PublicByDefault = "LEAK2002";
    public const string GuardSwitchedOff = "LEAK2003";
    public const string GrantToEveryone = "LEAK2004";
    public const string PublicWrite = "LEAK2005";
    public const string OpenNetwork = "LEAK2006";
    public const string BroadSharedLink = "LEAK2007";
    public const string OpenFileServing = "LEAK2008";
    public const string UndecidedAccess = "LEAK2009";
    public const string OpenCors = "LEAK2010";

    public const string InvalidPolicy = "LEAK9001";
    public const string ExpiredExemption = "LEAK9002";
    public const string IncompleteExemption = "LEAK9003";
    public const string UnusedExemption = "LEAK9004";
    public const string Suppression = "LEAK9005";
    public const string Absence = "LEAK9006";
    public const string UnreadDocument = "LEAK9007";
}
