namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>A button below the message. The list is closed; whatever is not known yet is null.</summary>
/// <param name="Label">Null where WhatsApp has a fixed one.</param>
public abstract record DraftButton(string? Label)
{
    public sealed record QuickReply(string? Label) : DraftButton(Label);

    /// <param name="Sample">For the variable at the end of the address: the whole address, filled, or the value.</param>
    public sealed record Link(string? Label, string? Address, string? Sample = null) : DraftButton(Label);

    public sealed record Phone(string? Label, string? Number) : DraftButton(Label);

    public sealed record CopyCode(string? Code) : DraftButton((string?)null);

    public sealed record Catalog(string? Label = null) : DraftButton(Label ?? "View catalog");

    /// <summary>A choice of products.</summary>
    public sealed record Products(string? Label = null) : DraftButton(Label ?? "View items");

    /// <summary>One product.</summary>
    public sealed record Product(string? Label = null) : DraftButton(Label ?? "View");

    public sealed record Flow(string? Label, FlowReference? Reference, string? Action = null, string? Screen = null, string? Icon = null) : DraftButton(Label);

    /// <param name="Minutes">How long the button can be used.</param>
    public sealed record VoiceCall(string? Label, int? Minutes = null) : DraftButton(Label);

    /// <param name="Kind">COPY_CODE, ONE_TAP or ZERO_TAP.</param>
    public sealed record OneTimeCode(string Kind, string? Label = null, string? AutofillLabel = null) : DraftButton(Label)
    {
        public IReadOnlyList<DraftApp> Apps { get; init; } = [];

        public bool TermsAccepted { get; init; }
    }
}

/// <summary>How a flow is named: one of flow_id, flow_name and flow_json, and its value.</summary>
public sealed record FlowReference(string Member, string Value);

/// <summary>An app that takes over a code.</summary>
public sealed record DraftApp(string PackageName, string SignatureHash);
