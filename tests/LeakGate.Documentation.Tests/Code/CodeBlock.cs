using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit.Abstractions;

namespace LeakGate.Documentation.Tests.Code;

/// <summary>A block of C# in a page that says of itself whether it is bad or good.</summary>
public sealed class CodeBlock : IXunitSerializable
{
    private const string Fence = "```";

    public CodeBlock()
    {
    }

    private CodeBlock(string page, int line, bool isBad, string code)
    {
        (Page, Line, IsBad, Code) = (page, line, isBad, code);
    }

    /// <summary>The page's path from the repository's root.</summary>
    public string Page { get; private set; } = string.Empty;

    /// <summary>Where the block begins, counted from one.</summary>
    public int Line { get; private set; }

    public bool IsBad { get; private set; }

    public string Code { get; private set; } = string.Empty;

    /// <summary>The rule that the page is about; null for a page about none.</summary>
    public string? Rule
    {
        get
        {
            var name = Path.GetFileNameWithoutExtension(Page);
            return name.StartsWith("LEAK", StringComparison.Ordinal) ? name : null;
        }
    }

    /// <summary>The blocks of a page that begin with <c>```csharp bad</c> or <c>```csharp good</c>.</summary>
    public static IEnumerable<CodeBlock> Of(string page)
    {
        var lines = Repository.Read(page).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] is Fence + "csharp bad" or Fence + "csharp good")
            {
                var end = Array.IndexOf(lines, Fence, i);
                yield return new CodeBlock(page, i + 1, lines[i].EndsWith("bad", StringComparison.Ordinal), string.Join("\n", lines.Skip(i + 1).Take(end - i - 1)) + "\n");
                i = end;
            }
        }
    }

    /// <summary>The same block without the lines that hold <paramref name="text"/>.</summary>
    internal CodeBlock Without(string text)
        => new(Page, Line, IsBad, string.Join("\n", Code.Split('\n').Where(line => !line.Contains(text, StringComparison.Ordinal))));

    public void Deserialize(IXunitSerializationInfo info)
    {
        Page = info.GetValue<string>(nameof(Page));
        Line = info.GetValue<int>(nameof(Line));
        IsBad = info.GetValue<bool>(nameof(IsBad));
        Code = info.GetValue<string>(nameof(Code));
    }

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Page), Page);
        info.AddValue(nameof(Line), Line);
        info.AddValue(nameof(IsBad), IsBad);
        info.AddValue(nameof(Code), Code);
    }

    // Test names must not show the code: some of it is made to look like a secret.
    public override string ToString() => $"{Page}:{Line} {(IsBad ? "bad" : "good")}";
}
