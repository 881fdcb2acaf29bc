using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;
using ExitBot.Tests.WhatsAppTemplates;

namespace ExitBot.Tests.Benchmarks;

/// <summary>The template validator on the largest carousel that is legal: ten cards with full texts, buttons and variables.</summary>
internal static class TemplateBenchmark
{
    private const int WarmUp = 3_000;
    private const int Rounds = 5_000;

    public static async Task RunAsync()
    {
        await Report.MachineAsync();
        var payload = LargestCarousel();
        using var document = JsonDocument.Parse(payload.ToJsonString());
        var errors = TemplateValidator.Validate(document.RootElement).Errors.ToList();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException($"The carousel is not legal: {errors[0]}");
        }

        for (var round = 0; round < WarmUp; round++)
        {
            TemplateValidator.Validate(document.RootElement);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
        {
            TemplateValidator.Validate(document.RootElement);
        }

        var microseconds = clock.Elapsed.TotalMicroseconds / Rounds;
        var kilobytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / Rounds;
        await Report.LineAsync($"validation of the largest legal carousel ({payload.ToJsonString().Length} characters, {RuleBook.Checked.Count} rules): {microseconds:F0} µs, {kilobytes:F0} KB allocated");

        // What the rules themselves allocate, once everything they share is read.
        var template = new TemplateView(PayloadTree.Of(document.RootElement));
        TemplateValidator.Check(template, new Findings());
        before = GC.GetAllocatedBytesForCurrentThread();
        TemplateValidator.Check(template, new Findings());
        await Report.LineAsync($"a second walk of all rules over the same payload: {(GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0:F1} KB allocated");
    }

    private static JsonObject LargestCarousel()
    {
        var payload = Payloads.Carousel(10);
        payload.With("/components/0/text", Text(1024));
        for (var card = 0; card < 10; card++)
        {
            payload.With($"/components/1/cards/{card}/components/1/text", Text(160));
            payload.With($"/components/1/cards/{card}/components/2/buttons/0/text", "More of this, and now....");
            payload.With($"/components/1/cards/{card}/components/2/buttons/1/url", $"https://l.example.com/{new string('p', 1_900)}");
        }

        return payload;
    }

    private static string Text(int length) => string.Concat(Enumerable.Repeat("Our shop has new lamps and more. ", 40))[..(length - 1)] + ".";
}
