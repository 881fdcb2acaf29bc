using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace ExitBot.Tests.StandIns.Authentication;

public sealed class AllowedCallersTests
{
    private readonly List<Claim> _claims =
    [
        new(AuthenticationConstants.VersionClaim, "1.0"),
        new(AuthenticationConstants.AudienceClaim, "bot"),
        new(AuthenticationConstants.AppIdClaim, "caller"),
    ];

    [Theory]
    [InlineData(null)]
    [InlineData("another")]
    public async Task A_bot_that_is_not_on_the_list_is_refused_by_name(string? allowed)
    {
        var validator = new AllowedCallersClaimsValidator(allowed == null ? null : [allowed]);

        var refusal = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => validator.ValidateClaimsAsync(_claims));

        Assert.Contains("caller", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("caller")]
    public Task A_bot_on_the_list_may_call(string allowed) =>
        new AllowedCallersClaimsValidator([allowed]).ValidateClaimsAsync(_claims);
}
