namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>What stands above the body. The list is closed.</summary>
public abstract record DraftHeader
{
    private DraftHeader()
    {
    }

    /// <param name="Sample">For its variable, if it has one.</param>
    public sealed record Text(string Words, DraftSample? Sample = null) : DraftHeader;

    /// <param name="Handle">Of an uploaded file, or a <see cref="MediaPlaceholder"/>.</param>
    public sealed record Media(MediaKind Kind, string Handle) : DraftHeader
    {
        public bool IsPlaceholder => MediaPlaceholder.Is(Handle);
    }

    public sealed record Location : DraftHeader;

    /// <summary>A product of the catalogue, chosen when sending.</summary>
    public sealed record Product : DraftHeader;
}
