namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

internal static class ButtonType
{
    public const string QuickReply = "QUICK_REPLY";
    public const string Url = "URL";
    public const string PhoneNumber = "PHONE_NUMBER";
    public const string CopyCode = "COPY_CODE";
    public const string Otp = "OTP";
    public const string Catalog = "CATALOG";
    public const string Mpm = "MPM";
    public const string Spm = "SPM";
    public const string Flow = "FLOW";
    public const string VoiceCall = "VOICE_CALL";

    public static IReadOnlyList<string> All { get; } = [QuickReply, Url, PhoneNumber, CopyCode, Otp, Catalog, Mpm, Spm, Flow, VoiceCall];

    /// <summary>Listed by one project, on no page of Meta.</summary>
    public static bool IsHearsay(string type) => type is "APP" or "REQUEST_CONTACT_INFO";

    /// <summary>How many of a kind a template may have. Of kinds without a number of their own it is one.</summary>
    public static int Most(string type) => type switch
    {
        QuickReply => 10,
        Url => 2,
        _ => 1,
    };
}
