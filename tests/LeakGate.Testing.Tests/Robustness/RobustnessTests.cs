using System.Linq;
using System.Threading.Tasks;
using LeakGate.Testing.Robustness;
using LeakGate.Testing.Tests.Analyzers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.Testing.Tests.Robustness;

public sealed class RobustnessTests
{
    private const string Source = "namespace N { class C { string s = \"bad\"; int M(int i) => i switch { 1 => 2, _ => 3 }; } }";

    [Fact]
    public Task A_careful_analyzer_passes()
        => CSharpRobustness<OrdinaryAnalyzer, DefaultVerifier>.DoesNotThrowAsync(Source, variants: 15);

    [Fact]
    public Task An_analyzer_that_needs_a_name_fails_on_a_class_without_one() => Failure.ExpectAsync(
        () => CSharpRobustness<NeedsNameAnalyzer, DefaultVerifier>.DoesNotThrowAsync(Source, variants: 40),
        "seed 1, variant",
        "NeedsNameAnalyzer threw: System.ArgumentOutOfRangeException");

    [Fact]
    public Task An_analyzer_that_prints_a_secret_fails() => Failure.ExpectAsync(
        () => CSharpRobustness<OrdinaryAnalyzer, DefaultVerifier>.DoesNotThrowAsync(Source, variants: 1, neverPrinted: new[] { "bad" }),
        "WORD1 prints what must never be printed: The word is 'bad'");

    [Fact]
    public Task Given_sources_are_run_one_by_one() => Failure.ExpectAsync(
        () => CSharpRobustness<ThrowingAnalyzer, DefaultVerifier>.DoesNotThrowOnAsync(new[] { "", "class C", "class Throw" }),
        "given sources, variant 2");

    [Fact]
    public void The_same_seed_breaks_the_same_way_and_another_does_not()
    {
        Assert.Equal(new SourceMutator(3).Mutate(Source, 20), new SourceMutator(3).Mutate(Source, 20));
        Assert.NotEqual(new SourceMutator(3).Mutate(Source, 20), new SourceMutator(4).Mutate(Source, 20));
    }

    [Fact]
    public void Truncation_gives_beginnings_of_every_length_class()
    {
        var cut = new SourceMutator(1).Truncate(Source, 10).ToList();
        Assert.InRange(cut.Count, 10, 20);
        Assert.All(cut, text => Assert.StartsWith(text, Source));
        Assert.Contains(cut, text => text.Length < Source.Length / 4);
        Assert.Contains(cut, text => text.Length > Source.Length * 3 / 4);
    }
}
