using System.Collections.Frozen;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.People;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.Routing;

/// <summary>What the bot can do, and the greeting before it: once per conversation, however often the channel says that somebody joined.</summary>
public sealed class Menu(TextCatalog<RoutingTexts> catalog)
{
    /// <summary>From here on scripts put no blanks between words.</summary>
    private const char FirstUnspaced = '\u3040';

    private static readonly Destination[] Destinations = Enum.GetValues<Destination>();

    private readonly FrozenDictionary<string, MenuWords> _words =
        SpokenLanguages.Codes.ToFrozenDictionary(code => code, code => new MenuWords(catalog.For(code)), StringComparer.Ordinal);

    public RoutingTexts TextsFor(ITurnContext context) => catalog.For(context.Language());

    public Destination? DestinationIn(ITurnContext context, string? text) => Find(context, text, (words, said) => words.Destination(said));

    /// <summary>Only by the one fixed name: inside a flow the other words may well be an answer.</summary>
    public Destination? DestinationNamed(ITurnContext context, string? text) => Find(context, text, (words, said) => words.Named(said));

    public bool IsHello(string? text) => text is not null && PlainText.Words(text) is var said && _words.Values.Any(words => words.IsHello(said));

    /// <summary>The one other language whose menu this is a word of; null where it could be this one's, English or several.</summary>
    public string? LanguageOf(ITurnContext context, string text)
    {
        var said = PlainText.Words(text);
        var knowing = SpokenLanguages.Codes.Where(code => _words[code].Knows(said)).ToList();
        return knowing is [var only] && only != context.Language() && only != SpokenLanguages.English ? only : null;
    }

    /// <summary>Whether a sentence asks for a template, so that it may be the first one of the builder.</summary>
    public bool IsAboutTemplates(ITurnContext context, string? text)
    {
        var said = text is null ? "" : $" {PlainText.Words(text)} ";
        return TextsFor(context).TemplateWords.Concat(catalog.For("en").TemplateWords)
            .Select(OwnText.Words)
            .Any(word => said.Contains(word[0] >= FirstUnspaced ? word : $" {word} ", StringComparison.Ordinal));
    }

    public async Task GreetOnceAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (!await WasGreetedAsync(context, cancellationToken))
        {
            await GreetAsync(context, cancellationToken);
        }
    }

    public async Task GreetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        await Greeted(context).SetAsync(context, value: true, cancellationToken);
        await ShowAsync(context, TextsFor(context).Greeting, cancellationToken);
    }

    public async Task ShowAsync(ITurnContext context, string? before, CancellationToken cancellationToken)
    {
        var texts = TextsFor(context);
        var isWaiting = !context.IsGroup() && await HasOpenInterviewAsync(context, cancellationToken);
        string?[] parts = [before, isWaiting ? texts.UnfinishedInterview : null, texts.Menu];
        var message = QuickReplies.Under(string.Join("\n\n", parts.OfType<string>()), Destinations.Select(texts.Button));
        await context.SendActivityAsync(message, cancellationToken);
    }

    public static async Task<bool> HasOpenInterviewAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await context.Service<ExitInterviewService>().FindOpenAsync(context.Person().Key, cancellationToken) is not null;

    private static IStatePropertyAccessor<bool> Greeted(ITurnContext context) => context.ConversationState().CreateProperty<bool>("Greeted");

    private Destination? Find(ITurnContext context, string? text, Func<MenuWords, string, Destination?> find)
    {
        var said = text is null ? "" : PlainText.Words(text);
        return find(_words[context.Language()], said)
            ?? SpokenLanguages.Codes.Select(code => find(_words[code], said)).FirstOrDefault(destination => destination is not null);
    }

    private static Task<bool> WasGreetedAsync(ITurnContext context, CancellationToken cancellationToken) =>
        Greeted(context).GetAsync(context, () => false, cancellationToken);
}
