using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 6, headers with a file.</summary>
internal static class MediaHeaderRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("HDR-5", Handle, 2388273),
        Rule.Warning("HDR-7", FileKind),
        Rule.Error("HDR-9", Gif),
        Rule.Warning("HDR-10", FileType),
    ];

    private static void Handle(TemplateView template, Findings findings)
    {
        foreach (var header in MediaHeaders(template))
        {
            var handles = header.Example["header_handle"];
            if (header.Example.IsAbsent || handles.IsAbsent || (handles.Kind == NodeKind.List && handles.Items.Count == 0))
            {
                findings.Add(header.Example.IsAbsent ? header.Example : handles, $"The {header.Format} header has no upload handle.", "Upload a sample file by the Resumable Upload API and give its handle: example.header_handle: [\"4::...\"].");
            }
            else if (handles.Items.Count > 1)
            {
                findings.Add(handles, $"The header has {handles.Items.Count} upload handles.", "Keep one.");
            }
            else if (header.Handle is { } handle)
            {
                CheckHandle(handles.Items.Count == 0 ? handles : handles[0], handle, findings);
            }
        }
    }

    private static void CheckHandle(PayloadNode node, string handle, Findings findings)
    {
        if (handle.Contains("://", StringComparison.Ordinal))
        {
            findings.Add(node, "The handle is a web address: that is what Meta answers, not what it wants.", "Upload the file by the Resumable Upload API and give the handle it returns.", metaSubcode: null);
        }
        else if (string.IsNullOrWhiteSpace(handle))
        {
            findings.Add(node, "The upload handle is blank.", "Give the handle that the Resumable Upload API returned.");
        }
        else if (MediaPlaceholder.Is(handle))
        {
            findings.Add(node, "The upload handle is a placeholder.", "Put the handle of an uploaded file in its place before you send this to Meta.", Severity.Info);
        }
    }

    private static void FileKind(TemplateView template, Findings findings)
    {
        foreach (var header in MediaHeaders(template))
        {
            if (header.FileType is { } mime && KindOf(mime) is { } kind && kind != KindWanted(header.Format))
            {
                findings.Add(header.Example["header_handle"][0], $"The handle is of a file of type {mime}, but the header says {header.Format}.", $"Upload a file that suits {header.Format}, or change the format.");
            }
        }
    }

    private static void Gif(TemplateView template, Findings findings)
    {
        foreach (var header in template.Headers.Where(header => header.Format == HeaderFormat.Gif))
        {
            if (template.IsMarketing)
            {
                findings.Add(header.FormatNode, "GIF headers are sent only by the Marketing Messages API, and the file is an MP4 of up to 3.5 MB.", "Use VIDEO when you send through the Cloud API.", Severity.Info);
            }
            else
            {
                findings.Add(header.FormatNode, "GIF headers are only for the Marketing Messages API.", "Use VIDEO, or make it a MARKETING template.");
            }
        }
    }

    private static void FileType(TemplateView template, Findings findings)
    {
        foreach (var header in MediaHeaders(template))
        {
            if (header.FileType is { } mime && KindOf(mime) == KindWanted(header.Format) && !TypesOf(header.Format).Contains(mime))
            {
                findings.Add(header.Example["header_handle"][0], $"A file of type {mime} is not among those that {header.Format} headers take.", $"Use {string.Join(" or ", TypesOf(header.Format))}.");
            }
        }
    }

    private static string? KindOf(string mime) => mime.Split('/')[0] switch
    {
        "image" => "image",
        "video" => "video",
        "application" or "text" => "document",
        _ => null,
    };

    private static string KindWanted(string format) => format switch
    {
        HeaderFormat.Image => "image",
        HeaderFormat.Document => "document",
        _ => "video",
    };

    private static string[] TypesOf(string format) => format switch
    {
        HeaderFormat.Image => ["image/jpeg", "image/png"],
        HeaderFormat.Document => ["application/pdf"],
        HeaderFormat.Gif => ["video/mp4"],
        _ => ["video/mp4", "video/3gpp"],
    };

    private static IEnumerable<HeaderView> MediaHeaders(TemplateView template) => template.Headers.Where(header => HeaderFormat.IsMedia(header.Format));
}
