namespace LeakGate.Package.Tests;

/// <summary>A class with two leaks: one of a rule that the policy of the matrix enforces, one of a rule that it does not. The secrets are made up.</summary>
internal static class MatrixSource
{
    /// <summary>Enforced by <see cref="Policy"/>.</summary>
    public const string EnforcedRule = "LEAK1005";

    public const string OrdinaryRule = "LEAK1003";

    public const string Policy = $$"""
        {
          // What the matrix stands on.
          "enforce": ["{{EnforcedRule}}"]
        }
        """;

    private const string Password = "Tr4ktor" + "-Lenkrad-9" + "91";
    private const string DatabasePassword = "g7Vw" + "Q2xKp" + "9Zt";

    /// <summary>The source.</summary>
    /// <param name="name">The class's name.</param>
    /// <param name="head">What stands in front of everything.</param>
    /// <param name="onType">What stands in front of the class.</param>
    /// <param name="onMember">What stands in front of the member that holds both leaks.</param>
    /// <param name="inMember">What stands in front of the leaks, inside it.</param>
    public static string Of(string name, string head = "", string onType = "", string onMember = "", string inMember = "") => $$"""
        {{head}}
        {{onType}}
        internal static class {{name}}
        {
            {{onMember}}
            public static int Run()
            {
        {{inMember}}
                var uploader = new System.Net.NetworkCredential("uploader", "{{Password}}");
                var reports = "Server=db.cars.internal;Database=Cars;User Id=reports;Password={{DatabasePassword}};";
                return uploader.UserName.Length + reports.Length;
            }
        }
        """;
}
