namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>Parts of a draft that somebody gives. The numbers are stored.</summary>
[Flags]
public enum DraftFields
{
    None = 0,
    Name = 1,
    Category = 2,
    Language = 4,
    Header = 8,
    Body = 16,
    Footer = 32,
    Buttons = 64,
    Samples = 128,
}

public static class DraftFieldsExtensions
{
    /// <summary>What a change is about.</summary>
    public static DraftFields Field(this DraftEdit edit) => edit switch
    {
        DraftEdit.Name => DraftFields.Name,
        DraftEdit.Category => DraftFields.Category,
        DraftEdit.Language => DraftFields.Language,
        DraftEdit.Body => DraftFields.Body,
        DraftEdit.HeaderText or DraftEdit.HeaderMedia or DraftEdit.HeaderLocation or DraftEdit.NoHeader or DraftEdit.HeaderSample => DraftFields.Header,
        DraftEdit.Footer or DraftEdit.NoFooter or DraftEdit.CodeMinutes => DraftFields.Footer,
        DraftEdit.Samples => DraftFields.Samples,
        DraftEdit.AddButton or DraftEdit.RemoveButton or DraftEdit.ReplaceButton or DraftEdit.MoveButton or DraftEdit.NoButtons
            or DraftEdit.Carousel or DraftEdit.Card or DraftEdit.CardButton or DraftEdit.CardMedia or DraftEdit.CodeKind or DraftEdit.CodeApp or DraftEdit.CodeTerms => DraftFields.Buttons,
        DraftEdit.Whole => DraftFields.Name | DraftFields.Category | DraftFields.Language | DraftFields.Header | DraftFields.Body | DraftFields.Footer | DraftFields.Buttons | DraftFields.Samples,
        _ => DraftFields.None,
    };

    /// <summary>Texts and pictures that an authentication template does not take: Meta writes all there is.</summary>
    public static bool IsWrittenByMeta(this DraftEdit edit) =>
        edit is DraftEdit.Body or DraftEdit.Footer or DraftEdit.HeaderText or DraftEdit.HeaderMedia or DraftEdit.HeaderLocation;

    public static DraftFields Fields(this IEnumerable<DraftEdit> edits) => edits.Aggregate(DraftFields.None, (fields, edit) => fields | edit.Field());
}
