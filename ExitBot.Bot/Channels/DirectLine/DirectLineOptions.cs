using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Section DirectLine.</summary>
public sealed class DirectLineOptions
{
    public const string SectionName = "DirectLine";

    private const int ShortestSecret = 16;
    private const int ShortestKey = 32;

    /// <summary>What a page's server shows to get tokens for its visitors. Empty: nobody gets them that way, in Development local callers do.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Signs our tokens; the same at every instance. Empty: made at the first start and kept in the database.</summary>
    public string SigningKey { get; init; } = "";

    /// <summary>A secret of the bot's Direct Line channel in Azure. Given, pages talk through Azure's Direct Line; the invited stay here.</summary>
    public string AzureSecret { get; init; } = "";

    /// <summary>Where that is: Azure has others for regions.</summary>
    public string AzureEndpoint { get; init; } = "https://directline.botframework.com/v3/directline";

    /// <summary>Web sockets open at one instance at the same time; beyond it callers are asked to come back.</summary>
    [SettingRange("DirectLine:MaxSockets", "1", "1000000")]
    public int MaxSockets { get; init; } = 10_000;

    internal sealed class SecretsValidator : IValidateOptions<DirectLineOptions>
    {
        public ValidateOptionsResult Validate(string? name, DirectLineOptions options) => options switch
        {
            { Secret.Length: > 0 and < ShortestSecret } => ValidateOptionsResult.Fail(
                $"DirectLine:Secret has {options.Secret.Length} characters: use at least {ShortestSecret} that nobody can guess, or leave it out."),
            { SigningKey.Length: > 0 and < ShortestKey } => ValidateOptionsResult.Fail(
                $"DirectLine:SigningKey has {options.SigningKey.Length} characters: use at least {ShortestKey} that nobody can guess, or leave it out."),
            _ when !IsAddress(options.AzureEndpoint) => ValidateOptionsResult.Fail(
                $"DirectLine:AzureEndpoint is '{options.AzureEndpoint}', which is no address with https: write it like https://directline.botframework.com/v3/directline."),
            _ => ValidateOptionsResult.Success,
        };

        private static bool IsAddress(string text) =>
            Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
    }
}

[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
