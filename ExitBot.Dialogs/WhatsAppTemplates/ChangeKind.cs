namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>How a change is said back.</summary>
public enum ChangeKind
{
    Category,
    Language,
    Name,
    HeaderText,
    HeaderMedia,
    HeaderLocation,
    NoHeader,
    Footer,
    NoFooter,
    Button,
    ButtonLess,
    ButtonOrder,
    NoButtons,
    Samples,
    Offer,
    Call,
    Minutes,
    CodeKind,
    Carousel,
    Card,
    TimeToLive,
    Whole,
}

/// <summary>Kinds of buttons as people call them.</summary>
public enum ButtonKind
{
    QuickReply,
    Link,
    Call,
    CopyCode,
    Catalogue,
    Flow,
    VoiceCall,
    OneTimeCode,
}
