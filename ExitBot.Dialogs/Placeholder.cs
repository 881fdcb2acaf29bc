namespace ExitBot.Dialogs;
