using System.Linq;
using LeakGate.Analyzers.Credentials.Verdict;
using Xunit;
using Xunit.Abstractions;

namespace LeakGate.Analyzers.Tests.Verdict;

/// <summary>Each row of the tables by itself, then the two figures that the product promises. Rows are named by number, so that a log shows no value.</summary>
public class VerdictTableTests
{
    private static readonly VerdictRow[] s_positives = VerdictRow.Read(PositiveRows.Text).ToArray();
    private static readonly VerdictRow[] s_negatives = VerdictRow.Read(NegativeRows.Text).ToArray();

    private readonly ITestOutputHelper _output;

    public VerdictTableTests(ITestOutputHelper output) => _output = output;

    public static TheoryData<int, string> Positives => Number(s_positives);

    public static TheoryData<int, string> Negatives => Number(s_negatives);

    [Theory]
    [MemberData(nameof(Positives))]
    public void A_credential_is_found(int row, string name)
    {
        var verdict = s_positives[row].Judge();

        Assert.True(verdict.IsFinding, $"Row {row} ({name}) was dismissed: {verdict.Reason}.");
        Assert.NotEmpty(verdict.Evidence);
    }

    [Theory]
    [MemberData(nameof(Negatives))]
    public void What_only_looks_like_one_is_not(int row, string name)
    {
        var verdict = s_negatives[row].Judge();

        Assert.False(verdict.IsFinding, $"Row {row} ({name}) was reported: {verdict.Reason}.");
        Assert.Empty(verdict.Evidence);
    }

    [Fact]
    public void Precision_and_recall_hold()
    {
        var truePositives = s_positives.Count(row => row.Judge().IsFinding);
        var falsePositives = s_negatives.Count(row => row.Judge().IsFinding);
        var precision = (double)truePositives / (truePositives + falsePositives);
        var recall = (double)truePositives / s_positives.Length;
        _output.WriteLine($"{s_positives.Length} positives, {s_negatives.Length} negatives: precision {precision:F3}, recall {recall:F3}");

        Assert.True(s_positives.Length >= 300 && s_negatives.Length >= 500);
        Assert.True(precision >= 0.95, $"precision {precision:F3}");
        Assert.True(recall >= 0.95, $"recall {recall:F3}");
    }

    [Fact]
    public void Evidence_never_repeats_the_value()
    {
        foreach (var row in s_positives.Where(row => row.Value.Length >= 6))
        {
            var verdict = row.Judge();
            Assert.DoesNotContain(verdict.Evidence, code => code.Contains(row.Value, System.StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(row.Value, verdict.ToString(), System.StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Test_code_and_comments_lower_the_confidence()
    {
        foreach (var row in s_positives.Where(row => row.Circumstances.Length == 0 && row.Value.Any(char.IsDigit)))
        {
            var plain = row.Judge();
            var test = (row with { Circumstances = "test" }).Judge();
            Assert.True(test.IsFinding);
            Assert.True(test.Confidence < plain.Confidence || plain.Confidence == Confidence.Possible);
            Assert.Contains("context:test", test.Evidence);
        }
    }

    [Fact]
    public void The_same_value_always_gets_the_same_verdict()
    {
        foreach (var row in s_positives.Concat(s_negatives))
        {
            Assert.Equal(row.Judge().Reason, row.Judge().Reason);
        }
    }

    private static TheoryData<int, string> Number(VerdictRow[] rows)
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < rows.Length; i++)
        {
            data.Add(i, rows[i].Name);
        }

        return data;
    }
}
