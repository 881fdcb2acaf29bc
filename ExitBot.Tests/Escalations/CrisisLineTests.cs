using ExitBot.Dialogs.Escalations;

namespace ExitBot.Tests.Escalations;

public sealed class CrisisLineTests
{
    private static readonly CrisisLines Lines = new();

    [Fact]
    public void Every_line_has_a_public_source_and_the_day_it_was_checked() => Assert.All(Lines.All, line =>
    {
        Assert.Equal(Uri.UriSchemeHttps, line.Source.Scheme);
        Assert.True(line.Checked > new DateOnly(2026, 1, 1), line.Name);
        Assert.Matches(@"^[\d -]+$", line.Number);
    });

    [Theory]
    [InlineData("de-AT", "142")]
    [InlineData("en_GB", "116 123")]
    [InlineData("fr-CA", "988")]
    [InlineData("ja", "0120-279-338, 0120-061-338")]
    [InlineData("de", "0800 1110111, 142, 143")]
    [InlineData("en-ZZ", "")]
    [InlineData("sw", "")]
    [InlineData(null, "")]
    public void They_are_those_of_the_locale(string? locale, string numbers) =>
        Assert.Equal(numbers, string.Join(", ", Lines.For(locale).Select(line => line.Number)));
}
