using System;
using System.Linq;
using LeakGate.Analyzers.Tests.Rules.Editing;
using LeakGate.Analyzers.Tests.Rules.Flow;
using Xunit;

namespace LeakGate.Fuzzing.Tests;

/// <summary>Files of a project that are broken and mended one after the other: what is remembered between two states changes nothing that is found.</summary>
public sealed class EditFuzzTests
{
    private const int FilesOfProject = 12;

    private static readonly string[] s_files = CallerTests.Cases.All.Concat(ConstantFlowTests.Cases.All)
        .SelectMany(static one => one.PlainFiles.Select(static file => file.Text))
        .ToArray();

    [Fact]
    public void Edited_files() => Fuzz.Run(s_files, Edit, share: 0.4);

    // The text says which files stand beside it, so that what fails can be run again.
    private static void Edit(string text)
    {
        var random = new Random(text.Length);
        var files = Enumerable.Range(0, FilesOfProject).Select(_ => s_files[random.Next(s_files.Length)]).ToArray();
        var project = new EditedProject(files);
        Assert.Equal(project.FoundAnew(), project.Found());
        for (var i = 0; i < 3; i++)
        {
            var file = random.Next(FilesOfProject);
            project.Replace(file, i == 1 ? text : InsideOfMember(project.TextOf(file), random));
            Assert.Equal(project.FoundAnew(), project.Found(fromLast: i == 2));
        }
    }

    // A statement behind some brace, or two of them in the place of one.
    private static string InsideOfMember(string text, Random random)
    {
        var brace = text.IndexOf('{', random.Next(text.Length));
        var end = text.IndexOf(';', random.Next(text.Length));
        return random.Next(2) == 0 && end >= 0 ? text.Insert(end, "; ;") : brace >= 0 ? text.Insert(brace + 1, " ; ") : text;
    }
}
