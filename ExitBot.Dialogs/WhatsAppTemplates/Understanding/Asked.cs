namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>What a person was asked for last. The names lie in bot state.</summary>
internal static class Asked
{
    public const string Goal = "goal";
    public const string Category = "category";
    public const string Language = "language";
    public const string Name = "name";
    public const string Body = "body";
    public const string Samples = "samples";
    public const string Header = "header";
    public const string HeaderSample = "header_sample";
    public const string HeaderMedia = "header_media";
    public const string Footer = "footer";
    public const string Button = "button";
    public const string Extras = "extras";

    public const string Offer = "offer";
    public const string Card = "card";
    public const string CodeApp = "code_app";
    public const string CodeTerms = "code_terms";

    /// <summary>To repair something; a yes takes the proposal.</summary>
    public const string Repair = "repair";

    /// <summary>Nothing: the draft is complete.</summary>
    public const string Nothing = "nothing";
}
