using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Deployment;

/// <summary>The Teams app package, as manifest/build.sh makes it.</summary>
[Trait("Category", "Server")]
public sealed class TeamsManifestTests : IAsyncLifetime, IDisposable
{
    private const string BotId = "0197f3c2-a4b1-4c0d-9a1e-5b6c7d8e9f00";
    private const int MostCommands = 10;
    private static readonly string Build = Path.Combine(SourceTree.Root, "manifest/build.sh");
    private readonly TempFolder _folder = new();

    private string Package => _folder.File("app.zip");

    public async Task InitializeAsync()
    {
        var (exitCode, output) = await Tool.RunAsync(Build, "--bot-id", BotId.ToUpperInvariant(), "--domain", "Bot.Contoso.com", "--version", "2.3.4", "--out", Package);
        Assert.True(exitCode == 0, output);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_package_is_for_the_bot_the_host_and_the_version_that_were_given()
    {
        var manifest = await ReadAsync("manifest.json");

        Assert.Equal("2.3.4", (string?)manifest["version"]);
        Assert.All(["id", "bots[0].botId", "webApplicationInfo.id"], path => Assert.Equal(BotId, (string?)manifest.SelectToken(path)));
        Assert.Equal($"api://bot.contoso.com/botid-{BotId}", (string?)manifest["webApplicationInfo"]!["resource"]);
        Assert.Contains("bot.contoso.com", manifest["validDomains"]!.Values<string>());
        Assert.DoesNotContain("example.com", manifest.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_for_personal_chats_only_and_offers_few_commands()
    {
        var bot = (await ReadAsync("manifest.json"))["bots"]!.Single();

        Assert.Equal(["personal"], bot["scopes"]!.Values<string>());
        Assert.InRange(bot.SelectTokens("commandLists[*].commands[*]").Count(), 1, MostCommands);
    }

    [Fact]
    public async Task Every_language_has_its_file_and_offers_words_that_the_bot_understands()
    {
        var manifest = await ReadAsync("manifest.json");
        var files = manifest.SelectTokens("localizationInfo.additionalLanguages[*].file").Select(file => (string)file!).ToList();
        Assert.Equal(["ar", "de", "es", "fr", "hi", "ja", "pt"], files.Select(file => Path.GetFileNameWithoutExtension(file)).Order());

        Assert.All(manifest.SelectTokens("bots[0].commandLists[0].commands[*].title"), title => Assert.Contains((string)title!, WordsOf("en")));
        foreach (var file in files)
        {
            var texts = await ReadAsync(file);
            var titles = texts.Properties().Where(member => member.Name.EndsWith("].title", StringComparison.Ordinal)).Select(member => (string)member.Value!).ToList();
            Assert.Equal(10, titles.Count);
            Assert.All(titles, title => Assert.Contains(title, WordsOf(Path.GetFileNameWithoutExtension(file))));
        }
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_have_the_size_that_Teams_wants(string name, uint side)
    {
        using var zip = ZipFile.OpenRead(Package);
        using var icon = zip.GetEntry(name)!.Open();
        var head = new byte[24];
        icon.ReadExactly(head);

        Assert.Equal("PNG", Encoding.ASCII.GetString(head, 1, 3));
        Assert.Equal((side, side), (BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(20))));
    }

    [NodeFact]
    public async Task Microsofts_schemas_accept_the_manifest_and_its_texts()
    {
        ZipFile.ExtractToDirectory(Package, _folder.File("app"));
        var languages = Directory.GetFiles(_folder.File("app/languages"));

        await NodeScript.RunAsync(
            """
            const fs = require('node:fs');
            const { AppManifestUtils } = require('@microsoft/app-manifest');
            const schemas = require.resolve('@microsoft/app-manifest/package.json').replace('package.json', 'build/json-schemas/teams/');
            const newest = fs.readdirSync(schemas).filter(name => /^v\d/.test(name)).sort((a, b) => a.split('.')[1] - b.split('.')[1]).at(-1);
            const manifest = JSON.parse(fs.readFileSync(files[0]));
            if ('v' + manifest.manifestVersion !== newest) throw new Error(`the newest schema is ${newest}`);
            const problems = await AppManifestUtils.validateAgainstSchema(manifest);
            if (problems.length > 0) throw new Error(problems.join('\n'));

            const Ajv = require('ajv-draft-04');
            const texts = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
            require('ajv-formats')(texts);
            const check = texts.compile(JSON.parse(fs.readFileSync(`${schemas}${newest}/MicrosoftTeams.Localization.schema.json`)));
            for (const file of files.slice(1)) {
              if (!check(JSON.parse(fs.readFileSync(file)))) throw new Error(file + JSON.stringify(check.errors));
            }
            """,
            [_folder.File("app/manifest.json"), .. languages]);
    }

    [Theory]
    [InlineData("--bot-id", "4711", "--domain", "a.example", "--bot-id must be")]
    [InlineData("--bot-id", BotId, "--domain", "https://a.example/", "--domain must be")]
    [InlineData("--bot-id", BotId, "--version", "1", "--domain must be")]
    [InlineData("--colour", "red", "--domain", "a.example", "there is no option --colour")]
    public async Task A_wrong_argument_is_named(string first, string firstValue, string second, string secondValue, string says)
    {
        var (exitCode, output) = await Tool.RunAsync(Build, first, firstValue, second, secondValue);

        Assert.Equal(64, exitCode);
        Assert.Contains(says, output, StringComparison.Ordinal);
    }

    private async Task<JObject> ReadAsync(string name)
    {
        await using var zip = await ZipFile.OpenReadAsync(Package);
        using var text = new StreamReader(await zip.GetEntry(name)!.OpenAsync());
        return JObject.Parse(await text.ReadToEndAsync());
    }

    private static HashSet<string> WordsOf(string language) =>
    [
        .. JObject.Parse(SourceTree.Read($"ExitBot.Dialogs/Routing/Texts/{language}.json")).SelectTokens("destinations.*[*]").Select(word => (string)word!),
        .. JObject.Parse(SourceTree.Read($"ExitBot.Dialogs/DialogKit/Texts/{language}.json")).SelectTokens("commands.*[*]").Select(word => (string)word!),
    ];
}
