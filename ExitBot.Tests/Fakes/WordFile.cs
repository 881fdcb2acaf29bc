using System.IO.Compression;

namespace ExitBot.Tests.Fakes;

/// <summary>The smallest Word file, of parts written as they are given: damaged and hostile ones too.</summary>
internal static class WordFile
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>
        """;

    private const string ToDocument = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """;

    private const string ToStyles = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
        """;

    /// <param name="body">What stands in w:body.</param>
    /// <param name="styles">What stands in w:styles.</param>
    public static byte[] Of(string body, string styles = "") =>
        OfParts($"""<w:document xmlns:w="{Word}"><w:body>{body}</w:body></w:document>""", $"""<w:styles xmlns:w="{Word}">{styles}</w:styles>""");

    public static byte[] OfParts(string document, string styles)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", Types);
            Add(archive, "_rels/.rels", ToDocument);
            Add(archive, "word/_rels/document.xml.rels", ToStyles);
            Add(archive, "word/document.xml", document);
            Add(archive, "word/styles.xml", styles);
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(content);
    }
}
