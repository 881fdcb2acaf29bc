using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;

namespace ExitBot.Tests.OffboardingChecklists;

/// <summary>What people say about their checklist. Today is Friday, 20 November 2026.</summary>
public sealed class CommandReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("en", "laptop is returned", "Done", "laptop")]
    [InlineData("en", "Laptop and badge are returned!", "Done", "Laptop and badge")]
    [InlineData("en", "I have handed in the badge", "Done", "the badge")]
    [InlineData("en", "I've already returned my laptop", "Done", "my laptop")]
    [InlineData("en", "mark expenses as done", "Done", "expenses")]
    [InlineData("en", "please tick off the badge", "Done", "the badge")]
    [InlineData("en", "done with expenses", "Done", "expenses")]
    [InlineData("en", "I handed the laptop in", "Done", "the laptop")]
    [InlineData("en", "the laptop is not returned yet", "Undone", "the laptop")]
    [InlineData("en", "reopen expenses", "Undone", "expenses")]
    [InlineData("en", "did I return the laptop?", "IsDone", "the laptop")]
    [InlineData("en", "delete the reference task", "Delete", "the reference task")]
    [InlineData("en", "take the badge off my list", "Delete", "the badge")]
    [InlineData("en", "what is left?", "List", null)]
    [InlineData("en", "what's due this week?", "ListWeek", null)]
    [InlineData("en", "undo", "Undo", null)]
    [InlineData("es", "el portátil y la tarjeta están devueltos", "Done", "el portátil y la tarjeta")]
    [InlineData("es", "ya devolví el portátil", "Done", "el portátil")]
    [InlineData("es", "he entregado la tarjeta", "Done", "la tarjeta")]
    [InlineData("es", "el portátil no está devuelto todavía", "Undone", "el portátil")]
    [InlineData("es", "borra la referencia", "Delete", "la referencia")]
    [InlineData("es", "¿qué falta?", "List", null)]
    [InlineData("es", "¿qué vence esta semana?", "ListWeek", null)]
    [InlineData("es", "deshacer", "Undo", null)]
    [InlineData("de", "Laptop und Ausweis sind abgegeben", "Done", "Laptop und Ausweis")]
    [InlineData("de", "ich habe den Laptop zurückgegeben", "Done", "den Laptop")]
    [InlineData("de", "den Ausweis habe ich abgegeben", "Done", "den Ausweis")]
    [InlineData("de", "Spesen sind noch nicht abgerechnet", "Undone", "Spesen")]
    [InlineData("de", "lösche das Zeugnis", "Delete", "das Zeugnis")]
    [InlineData("de", "Was ist noch offen?", "List", null)]
    [InlineData("de", "was ist diese Woche fällig?", "ListWeek", null)]
    [InlineData("de", "rückgängig", "Undo", null)]
    [InlineData("fr", "l'ordinateur et le badge sont rendus", "Done", "l'ordinateur et le badge")]
    [InlineData("pt", "o notebook e o crachá foram devolvidos", "Done", "o notebook e o crachá")]
    [InlineData("hi", "लैपटॉप और बैज लौटा दिए", "Done", "लैपटॉप और बैज")]
    [InlineData("ar", "أعدت الحاسوب والبطاقة", "Done", "الحاسوب والبطاقة")]
    [InlineData("ja", "ノートパソコンは返却しました", "Done", "ノートパソコン")]
    public void A_sentence_is_one_command(string language, string text, string kind, string? task)
    {
        var command = Assert.Single(CommandReader.Read(text, Today, language));

        Assert.Equal((kind, task), (command.Kind.ToString(), command.Task?.Words));
    }

    [Theory]
    [InlineData("add call Ana by tomorrow, high priority", "call Ana", "2026-11-21", "High")]
    [InlineData("please add a task: water the plants", "water the plants", null, null)]
    [InlineData("remind me to say goodbye on Monday", "say goodbye", "2026-11-23", null)]
    [InlineData("añade llamar a Ana para el lunes", "llamar a Ana", "2026-11-23", null)]
    [InlineData("füge Ana anrufen bis Montag hinzu", "Ana anrufen", "2026-11-23", null)]
    public void A_new_task_comes_with_what_hangs_on_it(string text, string title, string? due, string? priority)
    {
        var command = Assert.Single(CommandReader.Read(text, Today, "en"));

        Assert.Equal((CommandKind.Add, title, due, priority), (command.Kind, command.Title, command.Due?.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), command.Priority?.ToString()));
    }

    [Theory]
    [InlineData("expenses are due next Monday at 5", "expenses", "2026-11-23", 17)]
    [InlineData("move expenses to Monday", "expenses", "2026-11-23", null)]
    [InlineData("verschiebe die Spesen auf Montag", "die Spesen", "2026-11-23", null)]
    [InlineData("mueve los gastos al lunes", "los gastos", "2026-11-23", null)]
    public void A_day_is_set(string text, string task, string day, int? hour)
    {
        var command = Assert.Single(CommandReader.Read(text, Today, "en"));

        Assert.Equal((CommandKind.Due, task, day, hour), (command.Kind, command.Task?.Words, command.Due?.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), command.Due?.Time?.Hour));
    }

    [Fact]
    public void Everything_else_of_a_task_can_be_said()
    {
        Assert.Equal(("expenses", "expense report"), One("rename expenses to expense report") is { Kind: CommandKind.Rename } rename ? (rename.Task!.Words, rename.Title) : default);
        Assert.Equal(("expenses", TaskPriority.High), One("set expenses to high priority") is { Kind: CommandKind.Priority } priority ? (priority.Task!.Words, priority.Priority) : default);
        Assert.Equal(("expenses", "ask Bob: he knows"), One("note for expenses: ask Bob: he knows") is { Kind: CommandKind.Note } note ? (note.Task!.Words, note.Note) : default);
        Assert.Equal(("the badge", TaskOwner.Manager), One("assign the badge to my manager") is { Kind: CommandKind.Owner } owner ? (owner.Task!.Words, owner.Owner) : default);
        Assert.Equal(new DateOnly(2026, 12, 15), One("my last day is 15 December").Due?.Day);
    }

    [Theory]
    [InlineData("laptop is returned. Badge isn't.", "Done:laptop", "Undone:Badge")]
    [InlineData("laptop is returned but the badge is not returned yet", "Done:laptop", "Undone:the badge")]
    [InlineData("laptop is returned and expenses are filed", "Done:laptop", "Done:expenses")]
    [InlineData("laptop is done\nadd call Ana", "Done:laptop", "Add:")]
    public void Several_things_are_said_at_once(string text, params string[] expected) =>
        Assert.Equal(expected, CommandReader.Read(text, Today, "en").Select(command => $"{command.Kind}:{command.Task?.Words}"));

    [Theory]
    [InlineData("I will return the laptop")]
    [InlineData("I have not decided")]
    [InlineData("when I returned the laptop nobody was there")]
    [InlineData("they never returned my calls")]
    [InlineData("my manager shouted at me")]
    [InlineData("the laptop was almost returned")]
    [InlineData("ich werde den Laptop abgeben")]
    [InlineData("voy a devolver el portátil")]
    [InlineData("better pay and more respect")]
    public void What_says_something_else_changes_nothing(string text) => Assert.Empty(CommandReader.Read(text, Today, "en"));

    private static ChecklistCommand One(string text) => Assert.Single(CommandReader.Read(text, Today, "en"));
}
