using ExitBot.Dialogs.Escalations;
using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExitBot.Tests.Escalations;

public sealed class RouteTests
{
    [Fact]
    public void Recipients_are_a_list_or_one_text()
    {
        var routes = Routes(
            ("Escalations:Routes:self_harm", "oncall@example.com, https://example.com/hook"),
            ("Escalations:Routes:bullying:0", "teams:19:abc@thread.v2"));

        Assert.Equal(["oncall@example.com", "https://example.com/hook"], routes.For(RedFlagCategory.SelfHarm, "words", []));
        Assert.Equal(["teams:19:abc@thread.v2"], routes.For(RedFlagCategory.Bullying, "words", []));
        Assert.Empty(routes.For(RedFlagCategory.Safety, "words", []));
    }

    [Fact]
    public void Whoever_is_named_hears_nothing_and_the_deputy_does()
    {
        var routes = Routes(
            ("Escalations:Routes:sexual_harassment", "anna.schmidt@example.com"),
            ("Escalations:Deputies:sexual_harassment", "bert.klein@example.com"));

        Assert.Equal(["anna.schmidt@example.com"], routes.For(RedFlagCategory.SexualHarassment, "my boss groped me", []));
        Assert.Equal(["bert.klein@example.com"], routes.For(RedFlagCategory.SexualHarassment, "Frau SCHMIDT groped me", []));
        Assert.Equal(["bert.klein@example.com"], routes.For(RedFlagCategory.SexualHarassment, "my boss groped me", ["anna.schmidt@example.com"]));
        Assert.Equal(["anna.schmidt@example.com"], routes.NamedIn(RedFlagCategory.SexualHarassment, "Anna groped me"));
    }

    [Theory]
    [InlineData("Escalations:Routes:selfharm", "a@example.com", "names no category")]
    [InlineData("Escalations:Routes:self_harm", "nobody", "which is no recipient")]
    [InlineData("Escalations:Routes:self_harm", "http://example.com/hook", "which is no recipient")]
    public void A_wrong_route_is_told_with_what_would_be_right(string key, string value, string sentence)
    {
        var options = Provider((key, value)).GetRequiredService<IOptions<EscalationOptions>>();

        var refused = Assert.Throws<OptionsValidationException>(() => options.Value);

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    private static IEscalationRoutes Routes(params (string Key, string Value)[] settings) => Provider(settings).GetRequiredService<IEscalationRoutes>();

    private static ServiceProvider Provider(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build())
        .AddEscalations()
        .BuildServiceProvider();
}
