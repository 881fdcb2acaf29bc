using Microsoft.Bot.Builder.Dialogs;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>The one small record a component dialog keeps between turns. Its type must be registered as a state type.</summary>
public static class DialogProgress
{
    private const string Key = "progress";

    /// <summary>The running component, seen from its inner context or from one of its waterfall steps.</summary>
    public static DialogInstance Component(this DialogContext inner) => inner.Parent.ActiveDialog;

    public static T Progress<T>(this DialogInstance component)
        where T : class => (T)component.State[Key];

    public static void KeepProgress<T>(this DialogInstance component, T progress)
        where T : class => component.State[Key] = progress;
}
