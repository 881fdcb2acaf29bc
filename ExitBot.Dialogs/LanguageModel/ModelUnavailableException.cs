namespace ExitBot.Dialogs.LanguageModel;

/// <summary>How a link of the chain says that there will be no answer. It ends at <see cref="ModelCaller"/> and never leaves this folder.</summary>
internal sealed class ModelUnavailableException(UnavailableReason reason) : Exception(reason.ToString())
{
    public UnavailableReason Reason => reason;
}
