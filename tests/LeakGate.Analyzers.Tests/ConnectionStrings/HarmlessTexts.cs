using Xunit;

namespace LeakGate.Analyzers.Tests.ConnectionStrings;

internal static class HarmlessTexts
{
    public static TheoryData<string> Rows { get; } = new() { "x" };
}
