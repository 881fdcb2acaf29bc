namespace ExitBot.Dialogs.People;

public sealed record Person(PersonKey Key, Identity Identity);
