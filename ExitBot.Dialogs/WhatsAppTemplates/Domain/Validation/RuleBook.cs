using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

/// <summary>All rules. A new rule is a line in its group; a new group is a line here.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<Rule> Checked { get; } =
    [
        .. EnvelopeRules.All,
        .. NameRules.All,
        .. LanguageRules.All,
        .. CategoryRules.All,
        .. ComponentRules.All,
        .. ParameterRules.All,
        .. VariableRules.All,
        .. VariablePlaceRules.All,
        .. ExampleRules.All,
        .. ExampleValueRules.All,
        .. HeaderRules.All,
        .. MediaHeaderRules.All,
        .. BodyRules.All,
        .. FooterRules.All,
        .. ButtonRules.All,
        .. AddressRules.All,
        .. PhoneRules.All,
        .. CouponRules.All,
        .. FlowRules.All,
        .. CallRules.All,
        .. AuthenticationRules.All,
        .. OtpButtonRules.All,
        .. TimeToLiveRules.All,
        .. CarouselRules.All,
        .. LimitedTimeOfferRules.All,
        .. PolicyRules.All,
        .. ShapeRules.All,
    ];

    /// <summary>Rules of the reference that no payload by itself can break, and why.</summary>
    public static IReadOnlyDictionary<string, string> Unchecked { get; } = new Dictionary<string, string>
    {
        ["ENV-3"] = "a leave: enum values are taken in any case; the draft writes upper case",
        ["ENV-5"] = "creations per hour: Meta counts them",
        ["ENV-6"] = "templates per account: Meta counts them",
        ["ENV-7"] = "what Meta answers",
        ["ENV-8"] = "what an edit does",
        ["NAME-3"] = "needs the names the account has",
        ["NAME-4"] = "needs the names the account has deleted",
        ["NAME-5"] = "what an edit may not do",
        ["LANG-4"] = "what webhooks say",
        ["CAT-7"] = "later audits of Meta",
        ["CAT-8"] = "asking Meta for a review",
        ["CAT-9"] = "what Meta answers",
        ["BODY-5"] = "a leave: formatting marks may stand in a body",
        ["BODY-6"] = "needs the templates the account has",
        ["AUT-11"] = "the code itself, when sending",
        ["AUT-13"] = "what the account must be",
    };
}
