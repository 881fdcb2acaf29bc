using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void A_text_accepts_input_unless_told_otherwise()
    {
        var message = MessageFactory.Text("hi", "<speak>hi</speak>");

        Assert.Equal((ActivityTypes.Message, "hi", "<speak>hi</speak>", InputHints.AcceptingInput), (message.Type, message.Text, message.Speak, message.InputHint));
        Assert.Equal(InputHints.ExpectingInput, MessageFactory.Text("hi", null, InputHints.ExpectingInput).InputHint);
    }

    [Fact]
    public void Suggested_texts_are_sent_back_as_typed()
    {
        var message = MessageFactory.SuggestedActions(["yes", "no"], "Well?");

        Assert.Equal([(ActionTypes.ImBack, "yes", "yes"), (ActionTypes.ImBack, "no", "no")], message.SuggestedActions.Actions.Select(action => (action.Type, action.Title, action.Value)));
    }

    [Fact]
    public void Attachments_are_listed_or_side_by_side()
    {
        var card = new Attachment { ContentType = "card" };

        Assert.Equal(AttachmentLayoutTypes.List, MessageFactory.Attachment(card).AttachmentLayout);
        Assert.Equal(AttachmentLayoutTypes.Carousel, MessageFactory.Carousel([card, card]).AttachmentLayout);
        Assert.Equal("https://a.example/b.png", MessageFactory.ContentUrl("https://a.example/b.png", "image/png").Attachments[0].ContentUrl);
    }

    [Fact]
    public void Nothing_to_show_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Carousel(null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl(" ", "image/png"));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("https://a.example/b.png", null));
    }
}
