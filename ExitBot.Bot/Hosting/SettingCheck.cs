using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Hosting;

/// <summary>Says everything that is wrong with the settings at once, each with its key and what would be right.</summary>
internal static class SettingCheck
{
    public static IReadOnlyList<string> Problems(IServiceProvider services, IConfiguration configuration)
    {
        List<string> problems = [.. services.GetService<EarlyProblems>()?.Sentences ?? [], .. UnreadableValues(configuration), .. PublicUrl(configuration)];
        foreach (var type in SettingCatalogue.OptionTypes)
        {
            problems.AddRange(ProblemsOf(() => Read(services, typeof(IOptions<>).MakeGenericType(type)), isBound: problems.Count > 0));
        }

        // Rules that several classes have together.
        return problems.Count > 0 ? problems : [.. ProblemsOf(() => services.GetService<IStartupValidator>()?.Validate(), isBound: false)];
    }

    /// <summary>Reading options validates them.</summary>
    private static void Read(IServiceProvider services, Type options) => options
        .GetProperty(nameof(IOptions<object>.Value))!
        .GetValue(services.GetRequiredService(options), BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null);

    private static IEnumerable<string> UnreadableValues(IConfiguration configuration)
    {
        foreach (var setting in SettingCatalogue.All)
        {
            if (setting.Kind is { } kind && kind != typeof(string) && configuration[setting.Key] is { Length: > 0 } value && !CanRead(kind, value))
            {
                yield return $"{setting.Key} is '{value}', which is no {NameOf(kind)}.";
            }
        }
    }

    private static IEnumerable<string> PublicUrl(IConfiguration configuration)
    {
        if (configuration["PublicUrl"] is { Length: > 0 } value
            && !(Uri.TryCreate(value, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url is { Query: "", Fragment: "", UserInfo: "" }))
        {
            // What stands before an @ may be a password.
            var shown = value.LastIndexOf('@') is >= 0 and var at ? $"…{value[at..]}" : value;
            yield return $"PublicUrl is '{shown}', which is no web address: write it like https://exitbot.example.com, or leave it out.";
        }
    }

    private static bool CanRead(Type kind, string value)
    {
        try
        {
            return TypeDescriptor.GetConverter(kind).ConvertFromString(context: null, CultureInfo.InvariantCulture, value) is not null;
        }
#pragma warning disable CA1031 // Converters throw what they like, even bare exceptions, and all mean the same.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private static string NameOf(Type kind) => kind switch
    {
        { IsEnum: true } => $"value of {string.Join(", ", Enum.GetNames(kind))}",
        _ when kind == typeof(bool) => "true or false",
        _ when kind == typeof(TimeSpan) => "time like 00:00:30 or 1.00:00:00",
        _ when kind == typeof(double) => "number",
        _ => "whole number",
    };

    private static IEnumerable<string> ProblemsOf(Action read, bool isBound)
    {
        try
        {
            read();
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return wrong.Failures;
        }
        catch (AggregateException several) when (several.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures);
        }
        catch (InvalidOperationException wrongKind) when (wrongKind.InnerException is FormatException or ArgumentException)
        {
            // The configuration binder: its message names the key, the value and the kind that is wanted. Mostly it was said above, better.
            return isBound ? [] : [$"{wrongKind.Message} See docs/configuration.md."];
        }
    }
}
