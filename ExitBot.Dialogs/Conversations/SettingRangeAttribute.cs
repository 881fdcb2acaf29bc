using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace ExitBot.Dialogs.Conversations;

/// <summary>
/// Bounds of a setting, told with its whole key. The framework's Range names the property alone, and its generated form
/// drops messages of one's own. A setting that may be unset is right when it is.
/// </summary>
/// <param name="key">As it is written in the configuration.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingRangeAttribute(string key, string minimum, string maximum) : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        return value is null || (value is IComparable given && given.CompareTo(Bound(given, minimum)) >= 0 && given.CompareTo(Bound(given, maximum)) <= 0)
            ? ValidationResult.Success
            : new ValidationResult($"{key} is {value}, but must be from {minimum} to {maximum}.");

        static object? Bound(IComparable like, string text) => TypeDescriptor.GetConverter(like.GetType()).ConvertFromInvariantString(text);
    }
}
