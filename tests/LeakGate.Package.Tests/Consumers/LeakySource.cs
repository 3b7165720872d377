using System;
using System.Linq;

namespace LeakGate.Package.Tests;

/// <summary>
/// A program with one leak of each basic kind. Every secret is made up, and put together here from parts so that no scanner of this
/// repository takes one for real.
/// </summary>
internal static class LeakySource
{
    private const string Password = "Tr4ktor" + "-Lenkrad-9" + "91";
    private const string DatabasePassword = "g7Vw" + "Q2xKp" + "9Zt";
    private const string AccessKeyId = "AK" + "IA" + "Q3EGRTV5X2MBH7LN";
    private const string SecretAccessKey = "hV8rK2pXz0Lw" + "/Qe5TnY7uBmC3+dS" + "9gJ4fA1iWoZx";

    /// <summary>What no output may contain.</summary>
    public static string[] Secrets { get; } = [Password, DatabasePassword, AccessKeyId, SecretAccessKey];

    public const string FileName = "Program.cs";

    public const string Text = $$"""
        using System;
        using System.Net;

        internal static class Program
        {
            private const string Reports = "Server=db.cars.internal;Database=Cars;User Id=reports;Password={{DatabasePassword}};";

            private static void Main()
            {
                var uploader = new NetworkCredential("uploader", "{{Password}}");
                var awsAccessKeyId = "{{AccessKeyId}}";
                var awsSecretAccessKey = "{{SecretAccessKey}}";
                Console.WriteLine(uploader.UserName.Length + Reports.Length + awsAccessKeyId.Length + awsSecretAccessKey.Length);
            }
        }
        """;

    public static Finding ConnectionString { get; } = new(FileName, LineOf(DatabasePassword), "LEAK1003");

    public static Finding PasswordArgument { get; } = new(FileName, LineOf(Password), "LEAK1005");

    public static Finding AccessKey { get; } = new(FileName, LineOf(AccessKeyId), "LEAK1001");

    /// <summary>The lines that hold a secret, from the top: each has a finding, and no other line has.</summary>
    public static int[] LeakyLines { get; } = Secrets.Select(LineOf).Order().ToArray();

    private static int LineOf(string secret) => Text[..Text.IndexOf(secret, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
}
