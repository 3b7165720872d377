using System;
using System.Linq;
using Xunit;

namespace LeakGate.Package.Tests;

public sealed class SampleMarkersTests
{
    [Theory]
    [InlineData("var key = \"a\"; // LEAK1001", "1:LEAK1001")]
    [InlineData("var key = \"a\"; //LEAK1001", "1:LEAK1001")]
    [InlineData("a();\nb(\"x\", \"y\"); // LEAK1001 LEAK1005\n", "2:LEAK1001 2:LEAK1005")]
    [InlineData("a(); // LEAK2001\r\nb(); // LEAK2003\r\n", "1:LEAK2001 2:LEAK2003")]
    [InlineData("var url = \"https://cars.example\"; // LEAK1004", "1:LEAK1004")]
    [InlineData("/// LEAK1001 is what this was.", "")]
    [InlineData("// The key of LEAK1001 was here.", "")]
    [InlineData("var leak = \"LEAK1001\";", "")]
    [InlineData("", "")]
    public void Markers_AreRead(string text, string expected)
        => Assert.Equal(expected, string.Join(' ', SampleMarkers.InText("a.cs", text).Select(f => $"{f.Line}:{f.Id}")));

    [Theory]
    [InlineData("a(); // LEAK101")]
    [InlineData("a(); // LEAK1001, LEAK1005")]
    [InlineData("a(); // LEAK1001 and more")]
    [InlineData("a(); // LEAK10011")]
    public void MarkerWithASlip_Throws(string text)
        => Assert.Throws<FormatException>(() => SampleMarkers.InText("a.cs", text).ToArray());
}
