using System;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Testing.Tests;

/// <summary>Asserts that a test under test fails, and says why.</summary>
internal static class Failure
{
    public static async Task ExpectAsync(Func<Task> run, params string[] parts)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(run);
        foreach (var part in parts)
        {
            Assert.Contains(part, failure.Message);
        }
    }
}
