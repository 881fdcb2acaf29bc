using System.ComponentModel;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Understanding;
using Microsoft.SemanticKernel;

namespace ExitBot.Dialogs.WhatsAppTemplates.Model;

/// <summary>
/// What a model may do to a draft. The draft it changes is a value of its own: whoever offered the tools decides what becomes of it. A part that the person gave is changed only to what
/// the person says now, or when they ask for a change of it; addresses, numbers and codes are taken only from the person's message. Each answer says where the draft stands.
/// </summary>
/// <param name="given">What is the person's so far.</param>
/// <param name="answer">How what a tool says is put for the model.</param>
internal sealed class DraftTools(TemplateDraft draft, DraftFields given, PersonWords said, Func<DraftReview, string?, string> answer)
{
    private readonly List<DraftEdit> _said = [];
    private readonly List<DraftEdit> _madeUp = [];

    public TemplateDraft Draft { get; private set; } = draft;

    public DraftFields Given { get; private set; } = given;

    /// <summary>Changes that the person's message has in it.</summary>
    public IReadOnlyList<DraftEdit> Said => _said;

    /// <summary>Changes in the model's own words: to be told, so that the person can look at them.</summary>
    public IReadOnlyList<DraftEdit> MadeUp => _madeUp;

    /// <summary>The language of a translation that was asked for; null: none.</summary>
    public string? Translation { get; private set; }

    [KernelFunction("set_name"), Description("Names the template.")]
    public string SetName([Description("Lower-case letters, digits and underscores.")] string name) => Change(new DraftEdit.Name(name));

    [KernelFunction("set_category"), Description("Sets the category.")]
    public string SetCategory([Description("MARKETING, UTILITY or AUTHENTICATION.")] string category) =>
        Enum.TryParse<TemplateCategory>(category, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? Change(new DraftEdit.Category(value))
            : Refuse("The category is MARKETING, UTILITY or AUTHENTICATION.");

    [KernelFunction("set_language"), Description("Sets the language the template is written in.")]
    public string SetLanguage([Description("A code such as en, es, pt_BR.")] string language) =>
        LanguagePhrase.Read(language) is { } code ? Change(new DraftEdit.Language(code)) : Refuse("That is no language of Meta's list.");

    [KernelFunction("set_header"), Description("Sets or removes the header.")]
    public string SetHeader(
        [Description("text, image, video, document, gif, location or none.")] string kind,
        [Description("The words, for kind text only.")] string? text = null) =>
        HeaderPhrase.OfKind(kind) is { } header ? Change(header)
        : !string.IsNullOrWhiteSpace(text) ? Change(new DraftEdit.HeaderText(text))
        : Refuse("A text header needs its text.");

    [KernelFunction("set_body"), Description("Sets the text of the message, with variables as {{first_name}} or {{1}} in between.")]
    public string SetBody([Description("The whole text.")] string text) =>
        string.IsNullOrWhiteSpace(text) ? Refuse("The body needs a text.") : Change(new DraftEdit.Body(text));

    [KernelFunction("set_footer"), Description("Sets or removes the footer.")]
    public string SetFooter([Description("One line; empty removes it.")] string text) =>
        Change(string.IsNullOrWhiteSpace(text) ? new DraftEdit.NoFooter() : new DraftEdit.Footer(text));

    [KernelFunction("add_button"), Description("Adds a button. What the person did not say of it (address, number, code) is left out, and they are asked.")]
    public string AddButton(
        [Description("quick_reply, url, phone_number, copy_code, catalog, mpm, spm, flow or voice_call.")] string kind,
        [Description("What stands on it.")] string? label = null,
        [Description("The address, phone number, code or flow id, from the person's message.")] string? value = null) =>
        ButtonOf(kind, label, value is not null && said.HaveExactly(value) ? value : null) is { } button
            ? Change(new DraftEdit.AddButton(button))
            : Refuse("That is no kind of button.");

    [KernelFunction("remove_button"), Description("Removes a button.")]
    public string RemoveButton([Description("Its place, from 1.")] int place) =>
        IsPlace(place) ? Change(new DraftEdit.RemoveButton(place)) : Refuse("There is no button at that place.");

    [KernelFunction("move_button"), Description("Moves a button.")]
    public string MoveButton([Description("Its place, from 1.")] int from, [Description("The new place, from 1.")] int to) =>
        IsPlace(from) && IsPlace(to) ? Change(new DraftEdit.MoveButton(from, to)) : Refuse("There is no button at that place.");

    [KernelFunction("set_samples"), Description("Gives samples for the variables of the body, in the order in which they appear.")]
    public string SetSamples([Description("One value on each line.")] string values) =>
        values.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } lines
            ? Change(new DraftEdit.Samples([.. lines.Select(line => new GivenSample(Variable: null, line))]))
            : Refuse("There is no value.");

    [KernelFunction("add_translation"), Description("Begins the same template in another language, when the person asks for it.")]
    public string AddTranslation([Description("A code such as es or pt_BR.")] string language)
    {
        if (LanguagePhrase.Read(language) is not { } code || !said.Have(new DraftEdit.Language(code)))
        {
            return Refuse("The person did not ask for that language.");
        }

        Translation = code;
        return Answer("It is begun after this turn.");
    }

    [KernelFunction("validate"), Description("Says what is missing and what Meta would refuse.")]
    public string Validate() => Answer(remark: null);

    [KernelFunction("finish"), Description("Says that the template is complete. The validator decides whether it is.")]
    public string Finish() => Answer(DraftReview.Of(Draft).IsComplete ? "The template is complete." : "The template is not complete; the person will be asked for what is missing.");

    private static DraftButton? ButtonOf(string kind, string? label, string? value) => kind.Trim().ToUpperInvariant() switch
    {
        "QUICK_REPLY" => new DraftButton.QuickReply(ButtonPhrase.LabelOf(label ?? "")),
        "URL" => new DraftButton.Link(ButtonPhrase.LabelOf(label ?? ""), value),
        "PHONE_NUMBER" => new DraftButton.Phone(ButtonPhrase.LabelOf(label ?? ""), value),
        "COPY_CODE" => new DraftButton.CopyCode(value),
        "CATALOG" => new DraftButton.Catalog(),
        "MPM" => new DraftButton.Products(),
        "SPM" => new DraftButton.Product(),
        "FLOW" => new DraftButton.Flow(ButtonPhrase.LabelOf(label ?? ""), value is null ? null : new FlowReference("flow_id", value)),
        "VOICE_CALL" => new DraftButton.VoiceCall(ButtonPhrase.LabelOf(label ?? "")),
        _ => null,
    };

    private bool IsPlace(int place) => place >= 1 && place <= Draft.Buttons.Count;

    private string Change(DraftEdit edit)
    {
        var (field, isSaid) = (edit.Field(), said.Have(edit));
        if (!isSaid && (Given & field) != 0 && !said.AskAbout(field))
        {
            return Refuse("The person gave that part, and has not asked to change it. It stays as it is.");
        }

        Draft = DraftEditor.Apply(Draft, edit);
        (isSaid ? _said : _madeUp).Add(edit);
        Given |= isSaid ? field : DraftFields.None;
        return Answer(remark: null);
    }

    private string Refuse(string reason) => Answer($"Nothing was changed. {reason}");

    private string Answer(string? remark) => answer(DraftReview.Of(Draft), remark);
}
