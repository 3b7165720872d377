using System;
using System.Linq;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Editing;

/// <summary>What is found while somebody types is what is found in the whole project anew, whatever is remembered of the state before.</summary>
public sealed class EditTests
{
    private const string Wrappers = """
        using System.Net;
        namespace Shop;
        static class Wrappers
        {
            public static object Open(string text) { Count(); return new NetworkCredential("svc", text); }
            public static object Twice(string value) { Count(); return Open(value); }
            public static object Idle(string value) { Count(); return null; }
            public static object Nested(string value) { return Inner(value); object Inner(string text) { return Idle(text); } }
            static void Count() { }
        }
        """;

    private const string Types = """
        namespace Shop;
        class Keeper { public object Keep(string text) { return Wrappers.Open(text); } }
        class Plain { public object Keep(string text) { return null; } }
        interface IStore { object Open(string text); string Text { get; set; } }
        class Twins : System.Collections.Generic.IEqualityComparer<string> { public bool Equals(string left, string right) { return Wrappers.Open(left) == null; } public int GetHashCode(string one) { return 0; } }
        class Store : IStore { string _text; public Store(string text) { _text = text; } public string Text { get; set; } public object Open(string text) { _text = text; return Wrappers.Idle(_text); } }
        record Login(string User, string Text) { public object Open() { return Wrappers.Idle(Text); } }
        partial class Part { string _part; public void Set(string text) { _part = text; } }
        """;

    private const string Values = """
        namespace Shop;
        static class Values
        {
            public const string First = "Tr4vel!ng-Owl-77";
            public static readonly string Second = "Winter!Fox-2024";
            public static string Third() { return "Zq8-wander-11"; }
        }
        partial class Part { public object Open() { return Wrappers.Open(_part); } }
        """;

    private const string Hands = """
        using Amazon.S3;
        using Amazon.S3.Model;
        class Hands { public object Hand(string text) { return new Live().Keep(text); } }
        class Files { public bool IsPublic { get; set; } public object Put() { return null; } }
        """;

    private const string Callers = """
        namespace Shop;
        class Callers
        {
            void A() { Wrappers.Open("Tr4vel!ng-Owl-78"); }
            void B() { Wrappers.Idle("Tr4vel!ng-Owl-79"); Wrappers.Nested("Tr4vel!ng-Owl-80"); }
            void C() { Wrappers.Twice(Values.First); Wrappers.Open(Values.Second); Wrappers.Open(Values.Third()); }
            void D(IStore store) { store.Open("Tr4vel!ng-Owl-81"); store.Text = "Tr4vel!ng-Owl-82"; new Store("Tr4vel!ng-Owl-83"); }
            void F(System.Collections.Generic.IEqualityComparer<string> twins) { twins.Equals("Tr4vel!ng-Owl-86", "a"); }
            void G() { new Hands().Hand("Tr4vel!ng-Owl-87"); new Files().IsPublic = true; }
            void E() { new Login("svc", "Tr4vel!ng-Owl-84").Open(); new Part().Set("Tr4vel!ng-Owl-85"); }
        }
        """;

    private static readonly string[] s_project = { Wrappers, Types, Callers, Values, Hands, "class Live : Shop.Keeper { void M() { } }" };

    // Each can be done and undone.
    private static readonly (int File, string Before, string Now)[] s_edits =
    {
        (0, "Count(); return new NetworkCredential(\"svc\", text);", "Count(); Count(); return new NetworkCredential(\"svc\", text);"),
        (0, "return new NetworkCredential(\"svc\", text);", "return null;"),
        (0, "return Open(value);", "return Idle(value);"),
        (0, "Idle(string value) { Count(); return null; }", "Idle(string value) { Count(); return Open(value); }"),
        (0, "return Idle(text);", "return Open(text);"),
        (0, "public static object Idle(string value)", "public static object Idle(string password)"),
        (0, "static class Wrappers", "/* a */ static class Wrappers"),
        (1, "return Wrappers.Idle(_text);", "return Wrappers.Open(_text);"),
        (1, "return Wrappers.Idle(Text);", "return Wrappers.Twice(Text);"),
        (1, "return Wrappers.Open(left) == null;", "return false;"),
        (1, "_part = text;", "_part = null;"),
        (1, "string Text { get; set; }", "string Password { get; set; } string Text { get; set; }"),
        (2, "Wrappers.Open(\"Tr4vel!ng-Owl-78\");", "Wrappers.Twice(\"Spring!Cow-1987\");"),
        (2, "void A() { ", "void A() { new Amazon.S3.AmazonS3Client(\"AKIAQ7MZX2LT4ZP8RW3N\", \"Tr4vel!ng-Owl-88\"); "),
        (2, "void B() { ", "void B() { var password = \"Tr4vel!ng-Owl-89\"; "),
        (2, "void C() { ", "void C() { string Give() { return \"Tr4vel!ng-Owl-90\"; } Wrappers.Twice(Give()); "),
        (2, "void D(IStore store) { ", "void D(IStore store) { store.Text = Values.First; "),
        (2, "void E() { ", "void E() { void Hand(string text) { Wrappers.Open(text); } Hand(\"Tr4vel!ng-Owl-91\"); "),
        (3, "First = \"Tr4vel!ng-Owl-77\"", "First = \"Autumn!Cat-1955\""),
        (3, "Second = \"Winter!Fox-2024\"", "Second = System.Environment.MachineName"),
        (3, "return \"Zq8-wander-11\";", "return System.Environment.MachineName;"),
        (3, "return Wrappers.Open(_part);", "return Wrappers.Idle(_part);"),
        (4, "Put() { return null; }", "Put() { return new PutObjectRequest { BucketName = \"shop-pictures\", CannedACL = IsPublic ? S3CannedACL.PublicRead : S3CannedACL.Private }; }"),
        (5, "Live : Shop.Keeper", "Live : Shop.Plain"),
        (5, "void M() { ", "void M() { Shop.Wrappers.Open(\"Tr4vel!ng-Owl-92\"); "),
        (5, "class Live", "class First { } class Live"),
    };

    public static TheoryData<int> Edits() => new(Enumerable.Range(0, s_edits.Length));

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_done_and_undone(int number)
    {
        var project = Opened();
        var (file, before, now) = s_edits[number];
        Assert.True(project.TryReplace(file, before, now));
        AssertTrue(project);
        Assert.True(project.TryReplace(file, now, before));
        AssertTrue(project);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Any_row_of_edits(int seed)
    {
        var random = new Random(seed);
        var project = Opened();
        var recalled = 0;
        for (var i = 0; i < 150; i++)
        {
            var (file, before, now) = s_edits[random.Next(s_edits.Length)];
            _ = random.Next(2) == 0 ? project.TryReplace(file, before, now) : project.TryReplace(file, now, before);
            AssertTrue(project, fromLast: random.Next(2) == 0);
            recalled += project.IsRecalled(random.Next(project.Count)) ? 1 : 0;
        }

        Assert.True(recalled > 10, $"{recalled} of 150 states were recalled");
    }

    [Fact]
    public void Only_the_changed_file_is_searched_while_somebody_types()
    {
        var project = Opened();
        for (var i = 0; i < 5; i++)
        {
            Assert.True(project.TryReplace(2, "void B() { ", $"void B() {{ var a{i} = {i}; "));
            Assert.All(Enumerable.Range(0, project.Count), file => Assert.True(project.IsRecalled(file)));
            AssertTrue(project);
        }

        Assert.True(project.TryReplace(2, "Owl-78", "Owl-93"));
        Assert.All(Enumerable.Range(0, project.Count), file => Assert.True(project.IsRecalled(file)));
        AssertTrue(project);
    }

    [Theory]
    [InlineData(0, "Idle(string value) { Count(); return null; }", "Idle(string value) { Count(); return Open(value); }")]
    [InlineData(1, "interface IStore", "interface IShop { } interface IStore")]
    [InlineData(3, "return \"Zq8-wander-11\";", "return \"Zq8-wander-12\";")]
    public void All_files_are_searched_when_others_hang_on_what_changed(int file, string before, string now)
    {
        var project = Opened();
        Assert.True(project.TryReplace(2, "void B() { ", "void B() { var a = 1; "));
        Assert.True(project.IsRecalled(2));
        Assert.True(project.TryReplace(file, before, now));
        Assert.False(project.IsRecalled(2));
        AssertTrue(project);
    }

    [Fact]
    public void A_wrapper_that_starts_to_open_storage_is_met_in_another_file()
    {
        var project = Opened();
        Assert.DoesNotContain("LEAK2", project.Found()[2], StringComparison.Ordinal);
        Assert.True(project.TryReplace(4, "Put() { return null; }", "Put() { return new PutObjectRequest { BucketName = \"shop-pictures\", CannedACL = IsPublic ? S3CannedACL.PublicRead : S3CannedACL.Private }; }"));
        Assert.Contains("LEAK2", project.Found()[2], StringComparison.Ordinal);
        AssertTrue(project);
    }

    // Opened, and typed in once: then it is known to be an editor's.
    private static EditedProject Opened()
    {
        var project = new EditedProject(s_project);
        AssertTrue(project);
        Assert.True(project.TryReplace(5, "void M() { }", "void M() {  }"));
        AssertTrue(project);
        return project;
    }

    private static void AssertTrue(EditedProject project, bool fromLast = false) => Assert.Equal(project.FoundAnew(), project.Found(fromLast));
}
