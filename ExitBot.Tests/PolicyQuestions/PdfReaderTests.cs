using ExitBot.Bot.Integrations.PolicyDocuments;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace ExitBot.Tests.PolicyQuestions;

/// <summary>PDF files through the real pdftotext.</summary>
public sealed class PdfReaderTests
{
    private readonly PolicyIntake _intake = new([new PdfReader()], Options.Create(new PolicyOptions { LargestFileMb = 1 }), TimeProvider.System);

    [ToolFact(PdfReader.Program)]
    public async Task What_is_set_larger_is_a_heading_and_lines_make_paragraphs()
    {
        var policy = await TakeAsync(PdfFile.Of(
        [
            [
                (20, 780, "Leave policy"), (14, 740, "Unused days"), (11, 715, "Days that cannot be taken for reasons of work are reim-"), (11, 701, "bursed with the final pay."),
                (14, 665, "Carrying over"), (11, 640, "Up to five days move on to the next year."),
            ],
        ]));

        Assert.Equal((PolicyState.Indexed, "Leave policy"), (policy.State, policy.Document.Title));
        Assert.Equal(
            [("Unused days", "Days that cannot be taken for reasons of work are reimbursed with the final pay."), ("Carrying over", "Up to five days move on to the next year.")],
            policy.Chunks.Select(chunk => (chunk.Section, chunk.Text)));
    }

    [ToolFact(PdfReader.Program)]
    public async Task What_stands_on_every_page_alike_is_left_out()
    {
        var policy = await TakeAsync(PdfFile.Of(
            [.. Enumerable.Range(1, 4).Select(page => new[] { (9, 820, "Harbour Logistics - confidential"), (11, 700, $"Rule {new string('I', page)} is about the depot."), (9, 20, $"Page {page} of 4") })]));

        Assert.DoesNotContain("confidential", string.Join(' ', policy.Chunks.Select(chunk => chunk.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain("Page", string.Join(' ', policy.Chunks.Select(chunk => chunk.Text)), StringComparison.Ordinal);
        Assert.Contains("Rule IIII is about the depot.", string.Join(' ', policy.Chunks.Select(chunk => chunk.Text)), StringComparison.Ordinal);
    }

    [ToolFact(PdfReader.Program)]
    public async Task One_with_a_password_is_skipped_and_says_so() =>
        Assert.Equal("It is protected by a password. Save it without one.", (await TakeAsync(PdfFile.Of([[(11, 700, "Secret")]], isLocked: true))).Reason);

    [ToolFact(PdfReader.Program)]
    public async Task A_cut_off_one_is_skipped_and_says_so() =>
        Assert.Equal("It is damaged: pdftotext cannot read it. Save it again as PDF.", (await TakeAsync(PdfFile.Of([[(11, 700, "Broken")]])[..300])).Reason);

    [ToolFact(PdfReader.Program)]
    public async Task One_without_text_is_skipped_and_says_what_to_do() =>
        Assert.Contains("text recognition", (await TakeAsync(PdfFile.Of([[]]))).Reason, StringComparison.Ordinal);

    [ToolFact(PdfReader.Program)]
    public async Task Of_a_huge_one_the_beginning_is_searched()
    {
        var line = string.Join(' ', Enumerable.Repeat("words", 16));
        var pages = Enumerable.Range(0, 150).Select(page => Enumerable.Range(0, 50).Select(row => (10, 800 - (15 * row), $"{line} {page} {row}")).ToArray()).ToArray();

        var policy = await new PolicyIntake([new PdfReader()], Options.Create(new PolicyOptions()), TimeProvider.System).TakeAsync("a.pdf", PdfFile.Of(pages), beside: null, isUpload: false, default);

        Assert.Equal((PolicyState.Indexed, "Only the beginning is searched: the document is too long. Divide it."), (policy.State, policy.Reason));
    }

    private Task<StoredPolicy> TakeAsync(byte[] content) => _intake.TakeAsync("a.pdf", content, beside: null, isUpload: false, default);
}
