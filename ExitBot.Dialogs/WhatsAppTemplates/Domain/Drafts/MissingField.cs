namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>What a draft still lacks, by the names of the API, in the order in which it is asked for.</summary>
public static class MissingField
{
    public const string Category = "category";
    public const string Language = "language";
    public const string Name = "name";
    public const string Body = "body";
    public const string Samples = "body_samples";
    public const string HeaderSample = "header_sample";
    public const string HeaderMedia = "header_media";
    public const string Buttons = "buttons";

    public const string Offer = "offer";
    public const string Cards = "cards";
    public const string SupportedApps = "supported_apps";
    public const string Terms = "terms";

    public static IReadOnlyList<string> Of(TemplateDraft draft) => [.. All(draft)];

    private static IEnumerable<string> All(TemplateDraft draft)
    {
        if (draft.Category is null)
        {
            yield return Category;
        }

        if (draft.Language is null)
        {
            yield return Language;
        }

        if (string.IsNullOrWhiteSpace(draft.Body) && draft.Authentication is null)
        {
            yield return Body;
        }

        if (DraftVariables.Unsampled(draft.Body, draft.Samples).Count > 0 || draft.Cards.Any(card => DraftVariables.Unsampled(card.Body, card.Samples).Count > 0))
        {
            yield return Samples;
        }

        if (draft.Offer is { Title.Length: 0 })
        {
            yield return Offer;
        }

        if (CardEditor.FirstEmpty(draft) is not null)
        {
            yield return Cards;
        }

        if (draft.Header is DraftHeader.Text { Sample: null } header && DraftVariables.In(header.Words).Count > 0)
        {
            yield return HeaderSample;
        }

        if (Headers(draft).OfType<DraftHeader.Media>().Any(media => media.IsPlaceholder))
        {
            yield return HeaderMedia;
        }

        if (draft.Buttons.Concat(draft.Cards.SelectMany(card => card.Buttons)).Any(IsUnfinished) || (draft.Authentication is not null && draft.Buttons.Count == 0))
        {
            yield return Buttons;
        }

        foreach (var code in draft.Buttons.OfType<DraftButton.OneTimeCode>().Where(code => code.Kind != "COPY_CODE"))
        {
            if (code.Apps.Count == 0)
            {
                yield return SupportedApps;
            }

            if (code is { Kind: "ZERO_TAP", TermsAccepted: false })
            {
                yield return Terms;
            }
        }

        if (string.IsNullOrEmpty(draft.Name))
        {
            yield return Name;
        }
    }

    private static IEnumerable<DraftHeader?> Headers(TemplateDraft draft) => draft.Cards.Select(card => card.Header).Prepend(draft.Header);

    /// <summary>Something about the button is to be asked for.</summary>
    public static bool IsUnfinished(DraftButton button) => button switch
    {
        DraftButton.Link link => link.Address is null || link.Label is null || (link.Sample is null && DraftVariables.In(link.Address).Count > 0),
        DraftButton.Phone phone => phone.Number is null || phone.Label is null,
        DraftButton.CopyCode coupon => coupon.Code is null,
        DraftButton.Flow flow => flow.Reference is null || flow.Label is null,
        DraftButton.QuickReply reply => reply.Label is null,
        _ => false,
    };
}
