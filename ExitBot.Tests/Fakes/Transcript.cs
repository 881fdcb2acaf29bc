using System.Text.RegularExpressions;

namespace ExitBot.Tests.Fakes;

/// <summary>
/// Plays a conversation written as a table, "person says | bot replies". A reply need only contain the cell's text;
/// " &amp; " joins several texts that all have to be there, and "1 of 15" is not found in "11 of 15". Lines of dashes and the heading are decoration.
/// </summary>
internal static class Transcript
{
    public static async Task PlayAsync(this DialogHost host, string table, string conversation = "c1")
    {
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Where(line => !line.StartsWith('-')))
        {
            var cells = line.Split('|', 2, StringSplitOptions.TrimEntries);
            var said = (await host.SayAsync(cells[0], conversation)).Text();
            foreach (var expected in cells[1].Split(" & "))
            {
                Assert.True(Regex.IsMatch(said, $@"(?<!\d){Regex.Escape(expected)}"), $"To '{cells[0]}' the bot should say '{expected}', but said:\n{said}");
            }
        }
    }
}
