using ExitBot.Tests.Fakes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>The card that shows a template as its readers will see it, and its twin in words.</summary>
public sealed class PreviewTests : IDisposable
{
    private readonly DialogHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Marks_become_runs_and_variables_their_samples()
    {
        var preview = await ShowAsync("category: marketing language: en name: hours header: Dear {{1}} body: Hello {{1}}, *today* we open _early_ and close late, so ~run~ come by. footer: Green Corner samples: Ann", "Kim");

        var runs = Items(preview).SelectMany(block => block["inlines"] ?? new JArray()).ToList();
        Assert.Contains(runs, run => (string?)run["text"] == "today" && (string?)run["weight"] == "Bolder");
        Assert.Contains(runs, run => (string?)run["text"] == "early" && (bool?)run["italic"] == true);
        Assert.Contains(runs, run => (string?)run["text"] == "run" && (bool?)run["strikethrough"] == true);
        Assert.Contains("Hello Ann, *today*", preview.Summary, StringComparison.Ordinal);
        Assert.Contains("Dear Kim", preview.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", preview.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quick replies: Yes, No", false, false)]
    [InlineData("quick replies: Yes, No, Maybe", false, false)]
    [InlineData("quick replies: Yes, No, Maybe, Never", true, false)]
    [InlineData("quick replies: Yes button: Open https://a.example.com", true, false)]
    [InlineData("body: One.\nTwo.\nThree.\nFour.\nFive.", false, false)]
    [InlineData("body: One.\nTwo.\nThree.\nFour.\nFive.\nSix.", false, true)]
    public async Task Who_does_not_see_all_of_it_is_said_below_the_bubble_and_in_words(string said, bool notOnDesktop, bool cutOnPhones)
    {
        var preview = await ShowAsync("category: marketing language: en name: hours body: Our shop has new opening times from Monday on.", said);

        var below = CardOf(preview)["body"]!.Skip(2).Select(block => (string?)block["text"] ?? "").ToList();
        Assert.Equal((notOnDesktop, cutOnPhones), (below.Any(text => text.Contains("on a computer", StringComparison.Ordinal)), below.Any(text => text.Contains("Read more", StringComparison.Ordinal))));
        Assert.Equal((notOnDesktop, cutOnPhones), (preview.Summary.Contains("on a computer", StringComparison.Ordinal), preview.Summary.Contains("Read more", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ar", "مرحبا، لدينا مواعيد جديدة من يوم الاثنين لجميع الزوار.", true)]
    [InlineData("he", "שלום, יש לנו שעות פתיחה חדשות החל מיום שני לכולם.", true)]
    [InlineData("en", "Our shop has new opening times from Monday on.", false)]
    public async Task The_bubble_runs_as_its_language_does_and_the_card_as_that_of_the_talk(string language, string body, bool rightToLeft)
    {
        var preview = await ShowAsync($"category: marketing language: {language} name: hours body: {body}", "preview");

        Assert.Equal(rightToLeft, (bool)Bubble(preview)["rtl"]!);
        Assert.NotEqual(true, (bool?)CardOf(preview)["rtl"]);
    }

    [Theory]
    [InlineData("de", "Bestätigungscode")]
    [InlineData("pt_BR", "código")]
    [InlineData("ja", "認証コード")]
    [InlineData("it", "verification code")]
    public async Task What_Meta_writes_is_shown_in_the_language_of_the_template(string language, string words)
    {
        var preview = await ShowAsync($"category: authentication language: {language}", "valid 10 minutes");

        Assert.Contains(words, preview.Summary, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<Activity> ShowAsync(string said, string then)
    {
        await _host.SayAllAsync("whatsapp template", said, then);
        return (await _host.SayAsync("preview")).First(reply => reply.Attachments is { Count: > 0 });
    }

    private static JObject CardOf(Activity preview) => (JObject)Assert.Single(preview.Attachments).Content;

    private static JToken Bubble(Activity preview) => CardOf(preview)["body"]![1]!;

    private static JToken Items(Activity preview) => Bubble(preview)["items"]!;
}
