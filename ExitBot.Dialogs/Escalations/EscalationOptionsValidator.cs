using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.Escalations;

internal sealed class EscalationOptionsValidator : IValidateOptions<EscalationOptions>
{
    public ValidateOptionsResult Validate(string? name, EscalationOptions options)
    {
        var categories = string.Join(", ", Enum.GetValues<RedFlagCategory>().Select(CategoryName.Of));
        var errors = options.Unknown.Select(key => $"{key} names no category: the categories are {categories}.")
            .Concat(WrongIn(nameof(EscalationOptions.Routes), options.Routes))
            .Concat(WrongIn(nameof(EscalationOptions.Deputies), options.Deputies))
            .ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> WrongIn(string key, Dictionary<RedFlagCategory, IReadOnlyList<string>> recipients) =>
        from entry in recipients
        from recipient in entry.Value
        where Recipient.KindOf(recipient) is null
        select $"{EscalationOptions.SectionName}:{key}:{CategoryName.Of(entry.Key)} has '{recipient}', which is no recipient: "
            + "write a mail address (hr@example.com), an https address of a webhook, or teams: and the id of a conversation with the bot.";
}
