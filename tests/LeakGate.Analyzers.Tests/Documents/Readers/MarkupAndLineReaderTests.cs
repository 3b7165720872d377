using System.Linq;
using LeakGate.Analyzers.Documents;
using LeakGate.Analyzers.Documents.Reading;
using LeakGate.Analyzers.Documents.Xml;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents.Readers;

/// <summary>Markup, .env, .ini and Dockerfile: keys, values, places, and what is broken.</summary>
public sealed class MarkupAndLineReaderTests
{
    [Theory]
    [InlineData("web.config", "<c><appSettings><add key=\"Password\" value=\"a\"/></appSettings></c>", "appSettings:Password=a")]
    [InlineData("web.config", "<c><smtp password='a&amp;b'/></c>", "smtp:password=a&b")]
    [InlineData("web.config", "<c><Password>a</Password></c>", "Password=a")]
    [InlineData("web.config", "<c><Password><![CDATA[a<b]]></Password></c>", "Password=a<b")]
    [InlineData("app.config", "<c><setting name=\"Password\"><value>a</value></setting></c>", "Password:value=a")]
    [InlineData("web.config", "<c><!-- <add key=\"Password\" value=\"a\"/> --></c>", "c:Password=a")]
    [InlineData("NuGet.config", "<c><packageSourceCredentials><x><add key=\"Password\" value=\"a\"/></x></packageSourceCredentials></c>")]
    [InlineData("applicationhost.config", "<c><configProtectedData><add name=\"x\" sessionKey=\"a\"/></configProtectedData></c>")]
    [InlineData(".env", "Password=a", "Password=a")]
    [InlineData(".env", "\uFEFFexport Password = \"a b\" # why", "Password=a b")]
    [InlineData(".env", "Password='a\nb'", "Password=a", "Password=b")]
    [InlineData(".env", "Password=a#b # why", "Password=a#b")]
    [InlineData(".env", "# Password=abcdef", "Password=abcdef")]
    [InlineData("x.ini", "[s]\nPassword = \"a\"", "s:Password=a")]
    [InlineData("x.properties", "db.password: a", "db.password=a")]
    [InlineData("Dockerfile", "ENV Password a b", "Password=a b")]
    [InlineData("Dockerfile", "ARG Password=a X=1 Secret='b'", "Password=a", "Secret=b")]
    [InlineData("Dockerfile", "ENV X=1 \\\n# why\n Password=a", "Password=a")]
    [InlineData("x.yml", "a:\n  - Password=a", "a:0:Password=a")]
    [InlineData("x.yml", "e:\n  - name: Password\n    value: a", "e:0:Password=a")]
    [InlineData("x.tf", "a = \"Password=${x}b;Server=c\"", "a=Password=\uFFFCb;Server=c")]
    public void Values_ComeWithTheirKeys(string path, string text, params string[] expected)
    {
        var list = Read(path, text);

        Assert.Equal(expected, list.Pairs);
        Assert.Empty(list.Breaks);
        Assert.All(list.Entries, entry => Assert.InRange(entry.Span.End, entry.Span.Start, text.Length));
    }

    [Theory]
    [InlineData("web.config", "<c><a x=\"1><b password=\"p\"/></c>")]
    [InlineData("web.config", "<c>\n<a x=\"1\n<b password=\"p\"/></c>")]
    [InlineData("web.config", "<c><a password=\"p\">")]
    [InlineData("web.config", "<c><a password=\"p\"></b></c>")]
    [InlineData("web.config", "<c><a password=\"p\"/></c></c>")]
    [InlineData(".env", "PASSWORD=\"p")]
    public void BrokenFile_IsReadOn_AndTold(string path, string text)
    {
        var list = Read(path, text);

        Assert.NotEmpty(list.Breaks);
        Assert.NotEmpty(list.Entries);
    }

    [Fact]
    public void BlockText_IsReadLineByLine_AtItsPlace()
    {
        const string Text = "data:\n  settings.json: |\n    {\n      \"Password\": \"abc\"\n    }\n";

        var entry = Assert.Single(Read("x.yml", Text).Entries);

        Assert.Equal("\"Password\": \"abc\"", Text.Substring(entry.Span.Start, entry.Span.Length));
    }

    [Fact]
    public void MarkupTree_HasAttributesChildrenAndTexts()
    {
        var root = XmlTreeReader.Read("<a x='1'><b>t</b><b/></a>").Find("a")!;

        Assert.Equal("1", root.Find("x")!.Text);
        Assert.Equal(2, root.FindAll("b").Count());
        Assert.Equal("t", root.FindAll("b").First().Value.Find("")!.Text);
    }

    private static EntryList Read(string path, string text)
    {
        var list = new EntryList();
        DocumentReader.Read(new DocumentFile(path, DocumentNames.KindOf(path), SourceText.From(text), DocumentOptions.Default), list);
        return list;
    }
}
