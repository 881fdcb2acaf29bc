using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.DialogKit;

namespace ExitBot.Bot.WebChat;

/// <summary>The files of the page: ours are compiled in; Web Chat's bundle lies beside the program when the build could fetch it.</summary>
internal sealed class PageAssets
{
    public const string Folder = "/assets";

    private const string BundleName = "webchat.js";

    private static readonly Assembly Home = typeof(PageAssets).Assembly;

    private readonly FrozenDictionary<string, PageAsset> _byHashedName;

    public PageAssets(TextCatalog<PageTexts> texts)
    {
        Page = Read("page.html");
        Script = Own("page.js");
        Style = Own("page.css");
        Icon = Own("icon.svg");
        Embed = PageAsset.Of("embed.js", Encoding.UTF8.GetBytes(Read("embed.js").Replace("/*texts*/{}", LabelsOf(texts), StringComparison.Ordinal)));
        Bundle = ReadBundle();
        TestPage = Read("test.html");
        TestScript = Own("test.js");
        TestStyle = Own("test.css");
        _byHashedName = new[] { Script, Style, Icon, Bundle, TestScript, TestStyle }.OfType<PageAsset>().ToFrozenDictionary(asset => asset.HashedName, StringComparer.Ordinal);
    }

    /// <summary>With slots for what differs from call to call.</summary>
    public string Page { get; }

    public PageAsset Script { get; }

    public PageAsset Style { get; }

    public PageAsset Icon { get; }

    public PageAsset Embed { get; }

    /// <summary>Null: the build had no npm.</summary>
    public PageAsset? Bundle { get; }

    public string TestPage { get; }

    public PageAsset TestScript { get; }

    public PageAsset TestStyle { get; }

    public static string PathOf(PageAsset? asset) => asset is null ? "" : $"{Folder}/{asset.HashedName}";

    public PageAsset? Find(string hashedName) => _byHashedName.GetValueOrDefault(hashedName);

    private static PageAsset? ReadBundle()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "webchat", BundleName);
        return File.Exists(file) && File.Exists($"{file}.br") ? PageAsset.Of(BundleName, File.ReadAllBytes(file), File.ReadAllBytes($"{file}.br")) : null;
    }

    private static PageAsset Own(string name) => PageAsset.Of(name, Encoding.UTF8.GetBytes(Read(name)));

    private static string Read(string name) => EmbeddedFile.Read($"WebChat/Assets/{name}", Home);

    private static string LabelsOf(TextCatalog<PageTexts> texts) => JsonSerializer.Serialize(
        SpokenLanguages.Codes.ToDictionary(code => code, code => new[] { texts.For(code).OpenChat, texts.For(code).CloseChat }));
}
