using System.Text.Json;
using System.Text.Json.Nodes;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>A draft and its payload say the same.</summary>
public sealed class DraftPayloadTests
{
    public static TheoryData<string> Valid() => [.. Payloads.Names("valid")];

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_payload_read_and_written_is_the_same(string file)
    {
        var payload = Payloads.Read("valid", file);

        var again = DraftPayload.Of(DraftReader.Read(JsonSerializer.SerializeToElement(payload)));

        Assert.True(JsonNode.DeepEquals(payload, again), again.ToJsonString());
    }

    [Fact]
    public void Every_kind_of_part_survives()
    {
        foreach (var payload in new[] { Payloads.Marketing(), Payloads.OneTimeCode(), Payloads.Offer(), Payloads.Carousel(3) })
        {
            Assert.True(JsonNode.DeepEquals(payload, DraftPayload.Of(DraftReader.Read(payload.ToJsonString()))), payload.ToJsonString());
        }
    }

    [Fact]
    public void A_placeholder_for_a_file_keeps_a_draft_from_being_complete()
    {
        var draft = DraftReader.Read(Payloads.Offer().ToJsonString());

        Assert.True(DraftReview.Of(draft).IsComplete);
        var review = DraftReview.Of(draft with { Header = new DraftHeader.Media(MediaKind.Image, MediaPlaceholder.Of(MediaKind.Image)) });
        Assert.Equal([MissingField.HeaderMedia], review.Missing);
        Assert.Null(review.FinalPayload);
    }

    [Fact]
    public void A_draft_says_what_it_lacks_in_the_order_in_which_it_is_asked_for() =>
        Assert.Equal([MissingField.Category, MissingField.Language, MissingField.Body, MissingField.Name], DraftReview.Of(new TemplateDraft()).Missing);

    [Theory]
    [InlineData("Hi {name},\t your [order number] is here.", "Hi {{name}},  your {{order_number}} is here.")]
    [InlineData("Hi {{2}}, order {{ 7 }} and {{7}} is here.\r\n\r\n\r\n\r\nBye ", "Hi {{1}}, order {{2}} and {{3}} is here.\n\nBye")]
    [InlineData("Hi {{First Name2}},        welcome.", "Hi {{first_name}},    welcome.")]
    [InlineData("No variables { } here", "No variables { } here")]
    public void White_space_braces_and_numbers_are_put_right(string said, string kept) => Assert.Equal(kept, DraftRepairs.Body(said));

    [Fact]
    public void Quick_replies_are_brought_together_without_changing_what_comes_first()
    {
        DraftButton[] mixed = [new DraftButton.Link("Site", "https://a.example.com"), new DraftButton.QuickReply("Yes"), new DraftButton.Phone("Call", "+15550100001"), new DraftButton.QuickReply("No")];

        Assert.Equal(["Site", "Call", "Yes", "No"], DraftRepairs.Grouped(mixed).Select(button => button.Label));
    }

    [Theory]
    [InlineData("Spring Sale 2026!", "spring_sale_2026")]
    [InlineData("Año nuevo – Größe", "ano_nuevo_grosse")]
    [InlineData("مرحبا", "")]
    public void A_name_is_made_of_what_was_said(string said, string name) => Assert.Equal(name, TemplateName.From(said));

    [Fact]
    public void The_next_name_counts_up() => Assert.Equal(["sale_v2", "sale_v3"], [TemplateName.Next("sale"), TemplateName.Next("sale_v2")]);
}
