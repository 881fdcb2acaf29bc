namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>Carries out changes. It repairs what cannot change the meaning and refuses nothing: what is wrong the validator says.</summary>
public static class DraftEditor
{
    public static TemplateDraft Apply(TemplateDraft draft, DraftEdit edit) => edit switch
    {
        DraftEdit.Category category => WithCategory(draft, category.Value),
        DraftEdit.Language language => draft with { Language = language.Code },
        DraftEdit.Name name => draft with { Name = TemplateName.From(name.Text) is { Length: > 0 } kept ? kept : draft.Name },
        _ when draft.Authentication is not null && edit.IsWrittenByMeta() => draft,
        DraftEdit.Body body => WithBody(draft, DraftRepairs.Body(body.Text)),
        DraftEdit.HeaderText header => draft with { Header = HeaderOf(DraftRepairs.Line(header.Text), (draft.Header as DraftHeader.Text)?.Sample) },
        DraftEdit.HeaderMedia media => draft with { Header = new DraftHeader.Media(media.Kind, media.Handle ?? MediaPlaceholder.Of(media.Kind)) },
        DraftEdit.HeaderLocation => draft with { Header = new DraftHeader.Location() },
        DraftEdit.NoHeader => draft with { Header = null },
        DraftEdit.Footer footer => draft with { Footer = DraftRepairs.Line(footer.Text) },
        DraftEdit.NoFooter => draft with { Footer = null },
        DraftEdit.HeaderSample sample => draft.Header is DraftHeader.Text text ? draft with { Header = HeaderOf(text.Words, new DraftSample("", sample.Value.Trim())) } : draft,
        DraftEdit.Samples samples => SampleEditor.Apply(draft, samples.Given),
        DraftEdit.Offer offer => WithOffer(draft, DraftRepairs.Line(offer.Title)),
        DraftEdit.TimeToLive life => draft with { TimeToLiveSeconds = life.Seconds },
        DraftEdit.Carousel or DraftEdit.Card or DraftEdit.CardButton or DraftEdit.CardMedia => CardEditor.Apply(draft, edit),
        DraftEdit.CodeKind or DraftEdit.CodeApp or DraftEdit.CodeTerms => WithCode(draft, edit),
        DraftEdit.AskToCall => draft with { AsksToCall = true },
        DraftEdit.CodeMinutes code => draft.Authentication is { } codes ? draft with { Authentication = codes with { Minutes = code.Minutes } } : draft,
        DraftEdit.Whole whole => whole.Draft,
        _ => WithButtons(draft, edit),
    };

    private static TemplateDraft WithCategory(TemplateDraft draft, TemplateCategory category)
    {
        if (category != TemplateCategory.Authentication)
        {
            return draft with { Category = category, Authentication = null, Buttons = [.. draft.Buttons.Where(button => button is not DraftButton.OneTimeCode)] };
        }

        // Meta writes these texts; nothing else may stand there.
        return new TemplateDraft
        {
            Name = draft.Name,
            Language = draft.Language,
            Category = category,
            Authentication = draft.Authentication ?? new DraftAuthentication(),
            Buttons = draft.Buttons.FirstOrDefault(button => button is DraftButton.OneTimeCode) is { } code ? [code] : [new DraftButton.OneTimeCode("COPY_CODE")],
        };
    }

    /// <summary>An offer is marketing, has no footer, and leads somewhere.</summary>
    private static TemplateDraft WithOffer(TemplateDraft draft, string title) => draft with
    {
        Category = draft.Category ?? TemplateCategory.Marketing,
        Offer = new DraftOffer(title),
        Footer = null,
        Buttons = draft.Buttons.Any(button => button is DraftButton.Link) ? draft.Buttons : [.. draft.Buttons, new DraftButton.Link(Label: null, Address: null)],
    };

    private static TemplateDraft WithCode(TemplateDraft draft, DraftEdit edit)
    {
        var codes = draft.Category == TemplateCategory.Authentication ? draft : WithCategory(draft, TemplateCategory.Authentication);
        var button = codes.Buttons.OfType<DraftButton.OneTimeCode>().FirstOrDefault() ?? new DraftButton.OneTimeCode("COPY_CODE");
        return codes with
        {
            Buttons = [edit switch
            {
                DraftEdit.CodeKind { Kind: "COPY_CODE" } => new DraftButton.OneTimeCode("COPY_CODE"),
                DraftEdit.CodeKind kind => button with { Kind = kind.Kind },
                DraftEdit.CodeApp app => button with { Apps = [.. button.Apps.Where(known => known != app.App), app.App] },
                DraftEdit.CodeTerms { Accepted: true } => button with { TermsAccepted = true },
                _ => button with { Kind = "ONE_TAP", TermsAccepted = false },
            }],
        };
    }

    private static TemplateDraft WithBody(TemplateDraft draft, string body) => draft with { Body = body, Samples = DraftVariables.Kept(body, draft.Samples) };

    private static DraftHeader.Text HeaderOf(string words, DraftSample? sample) => DraftVariables.In(words) is [var variable, ..]
        ? new DraftHeader.Text(words, sample is { Value.Length: > 0 } ? sample with { Variable = variable } : null)
        : new DraftHeader.Text(words);

    /// <summary>Some buttons exist only in marketing.</summary>
    private static TemplateCategory? CategoryOf(DraftEdit edit) =>
        edit is DraftEdit.AddButton { Button: DraftButton.Catalog or DraftButton.Products or DraftButton.Product or DraftButton.CopyCode } ? TemplateCategory.Marketing : null;

    private static TemplateDraft WithButtons(TemplateDraft draft, DraftEdit edit)
    {
        if (edit is DraftEdit.AddButton onCards && CardEditor.CanHave(onCards.Button) && draft.Cards is [{ Header: DraftHeader.Media }, ..])
        {
            return CardEditor.WithButtonOnEach(draft, onCards.Button);
        }

        var buttons = draft.Buttons.ToList();
        switch (edit)
        {
            case DraftEdit.AddButton { Button: DraftButton.CopyCode coupon } when draft.Offer is not null:
                buttons.Insert(0, coupon);
                break;
            case DraftEdit.AddButton { Button: DraftButton.Link link } when draft.Offer is not null && buttons.FindIndex(known => known is DraftButton.Link { Label: null, Address: null }) is var open and >= 0:
                buttons[open] = link;
                break;
            case DraftEdit.AddButton add:
                buttons.Add(add.Button);
                break;
            case DraftEdit.NoButtons:
                buttons.Clear();
                break;
            case DraftEdit.RemoveButton remove when remove.Place >= 1 && remove.Place <= buttons.Count:
                buttons.RemoveAt(remove.Place - 1);
                break;
            case DraftEdit.ReplaceButton replace when replace.Place >= 1 && replace.Place <= buttons.Count:
                buttons[replace.Place - 1] = replace.Button;
                break;
            case DraftEdit.MoveButton { From: var from, To: var to } when from >= 1 && from <= buttons.Count:
                var moved = buttons[from - 1];
                buttons.RemoveAt(from - 1);
                buttons.Insert(Math.Clamp(to - 1, 0, buttons.Count), moved);
                break;
        }

        return draft with { Buttons = DraftRepairs.Grouped(buttons), Category = draft.Category ?? CategoryOf(edit) };
    }
}
