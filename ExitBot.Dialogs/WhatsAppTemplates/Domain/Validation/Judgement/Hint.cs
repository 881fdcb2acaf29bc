namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;

/// <summary>What phrases may hint at. A hint is never a proof.</summary>
internal enum Hint
{
    OneTimeCode,
    StrongPromotion,
    WeakPromotion,
    Secret,
    Asking,
    Harmless,
    Threat,
    BarredGoods,
}
