using System.Diagnostics;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Browser.Cards;

/// <summary>The published schema and Microsoft's own parser, run by Node.</summary>
internal static class CardJudge
{
    /// <returns>What is wrong with the cards; nothing when all are right.</returns>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(params IEnumerable<JObject> cards)
    {
        var start = NpmTools.Node("Browser/Cards/check-cards.cjs");
        start.RedirectStandardInput = true;
        using var judge = Process.Start(start)!;
        var verdict = judge.StandardOutput.ReadToEndAsync();
        var errors = judge.StandardError.ReadToEndAsync();
        await judge.StandardInput.WriteAsync(JsonConvert.SerializeObject(cards));
        judge.StandardInput.Close();

        await judge.WaitForExitAsync().WaitAsync(Deadline.Longest);
        Assert.True(judge.ExitCode == 0, await errors);
        return JsonConvert.DeserializeObject<string[]>(await verdict)!;
    }
}
