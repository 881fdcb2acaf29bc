namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>One change that somebody asked for. The list is closed; <see cref="DraftEditor"/> carries them out.</summary>
public abstract record DraftEdit
{
    private DraftEdit()
    {
    }

    public sealed record Category(TemplateCategory Value) : DraftEdit;

    public sealed record Language(string Code) : DraftEdit;

    public sealed record Name(string Text) : DraftEdit;

    public sealed record Body(string Text) : DraftEdit;

    public sealed record HeaderText(string Text) : DraftEdit;

    /// <param name="Handle">Null: a placeholder until there is one.</param>
    public sealed record HeaderMedia(MediaKind Kind, string? Handle = null) : DraftEdit;

    public sealed record HeaderLocation : DraftEdit;

    public sealed record NoHeader : DraftEdit;

    public sealed record Footer(string Text) : DraftEdit;

    public sealed record NoFooter : DraftEdit;

    public sealed record AddButton(DraftButton Button) : DraftEdit;

    public sealed record NoButtons : DraftEdit;

    /// <param name="Place">From 1.</param>
    public sealed record RemoveButton(int Place) : DraftEdit;

    /// <param name="Place">From 1.</param>
    public sealed record ReplaceButton(int Place, DraftButton Button) : DraftEdit;

    public sealed record MoveButton(int From, int To) : DraftEdit;

    /// <summary>For the body. Values without a name go to the variables that have none yet, in their order.</summary>
    public sealed record Samples(IReadOnlyList<GivenSample> Given) : DraftEdit;

    /// <summary>For the variable of the header.</summary>
    public sealed record HeaderSample(string Value) : DraftEdit;

    /// <param name="Title">Empty: not known yet.</param>
    public sealed record Offer(string Title) : DraftEdit;

    /// <summary>Cards to be filled, in place of header, footer and buttons.</summary>
    /// <param name="OfProducts">Each shows a product of the catalogue, chosen when sending, in place of a file.</param>
    public sealed record Carousel(int Cards, MediaKind Kind = MediaKind.Image, bool OfProducts = false) : DraftEdit;

    /// <summary>Text and buttons of a card. Without buttons it gets those of the first one.</summary>
    /// <param name="Place">From 1; null: the first one that is not filled.</param>
    public sealed record Card(int? Place, string? Text, IReadOnlyList<DraftButton> Buttons) : DraftEdit;

    /// <param name="Place">The card's, from 1.</param>
    /// <param name="ButtonPlace">From 1.</param>
    public sealed record CardButton(int Place, int ButtonPlace, DraftButton Button) : DraftEdit;

    /// <summary>Upload handles, for the cards in their order.</summary>
    public sealed record CardMedia(IReadOnlyList<string> Handles) : DraftEdit;

    public sealed record AskToCall : DraftEdit;

    public sealed record CodeMinutes(int Minutes) : DraftEdit;

    /// <summary>How a one-time code is handed over.</summary>
    /// <param name="Kind">COPY_CODE, ONE_TAP or ZERO_TAP.</param>
    public sealed record CodeKind(string Kind) : DraftEdit;

    public sealed record CodeApp(DraftApp App) : DraftEdit;

    /// <summary>Meta's terms for zero-tap; who has not accepted them gets one-tap.</summary>
    public sealed record CodeTerms(bool Accepted) : DraftEdit;

    public sealed record TimeToLive(long Seconds) : DraftEdit;

    /// <summary>Puts another draft in the place of this one: a payload that was pasted, or nothing to start over with.</summary>
    public sealed record Whole(TemplateDraft Draft) : DraftEdit;
}

/// <param name="Variable">Null where only a value was given.</param>
public sealed record GivenSample(string? Variable, string Value);
