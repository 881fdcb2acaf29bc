using ExitBot.Dialogs.OffboardingChecklists;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Templates;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.OffboardingChecklists;

/// <summary>Talking about the list. Today is Friday, 20 November 2026.</summary>
public sealed class ChecklistConversationTests
{
    [Fact]
    public async Task The_list_is_made_from_the_templates_when_the_last_day_is_known()
    {
        using var host = DialogHost.Untouched();

        Assert.Contains("When is your last working day?", (await host.SayAsync("checklist")).Text(), StringComparison.Ordinal);
        var shown = (await host.SayAsync("4 December")).Text();

        Assert.Contains("Your last working day is Friday, 4 December 2026", shown, StringComparison.Ordinal);
        Assert.Contains("Return laptop (due Friday, 4 December 2026, high priority)", shown, StringComparison.Ordinal);
        Assert.Contains("Hand over projects (due Friday, 27 November 2026", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what is left on my checklist?")]
    [InlineData("add call Ana to my checklist")]
    public async Task The_last_day_is_asked_however_the_list_begins(string first)
    {
        using var host = DialogHost.Untouched();

        Assert.Contains("When is your last working day?", (await host.SayAsync(first)).Text(), StringComparison.Ordinal);
        await host.SayAsync("4 December");

        Assert.Equal(new DateOnly(2026, 12, 4), Task(host, "return_laptop").Due);
    }

    [Fact]
    public async Task A_list_without_a_last_day_asks_for_it_when_it_is_opened_again()
    {
        using var host = DialogHost.Untouched();
        await host.SayAllAsync("checklist", "skip", "stop");

        var opened = (await host.SayAsync("checklist")).Text();

        Assert.Contains("Return laptop", opened, StringComparison.Ordinal);
        Assert.Contains("When is your last working day?", opened, StringComparison.Ordinal);
        Assert.Contains("Done: Return laptop", (await host.SayAsync("laptop is returned")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "delete everything", "delete my data")]
    [InlineData("es", "Borra todo", "borrar mis datos")]
    [InlineData("de", "Lösche alles!", "meine Daten löschen")]
    [InlineData("fr", "tout effacer", "supprimer mes données")]
    [InlineData("pt", "apague tudo", "apagar meus dados")]
    [InlineData("hi", "सब कुछ मिटाएँ", "मेरा डेटा हटाएँ")]
    [InlineData("ar", "احذف كل شيء", "احذف بياناتي")]
    [InlineData("ja", "すべて削除してください", "データを削除")]
    public async Task Everything_means_the_tasks_and_is_asked_about(string language, string said, string ofAllThatIsKept)
    {
        using var host = DialogHost.Untouched();
        host.Locale = language;
        await host.SayAllAsync("checklist", "skip");

        Assert.Contains(ofAllThatIsKept, (await host.SayAsync(said)).Text(), StringComparison.Ordinal);
        Assert.NotEmpty(host.Checklists.Tasks);
        await host.SayAsync("yes");

        Assert.Empty(host.Checklists.Tasks);
        Assert.Empty(host.People.Forgotten);
    }

    [Fact]
    public async Task Delete_my_data_is_more_than_the_tasks_and_is_asked_about()
    {
        using var host = await WithListAsync();

        Assert.Contains("I would remove my copies of our messages", (await host.SayAsync("delete my data")).Text(), StringComparison.Ordinal);
        Assert.Contains("Your receipt: receipt-1", (await host.SayAsync("yes")).Text(), StringComparison.Ordinal);

        Assert.Single(host.People.Forgotten);
    }

    [Fact]
    public async Task Thanks_are_heard()
    {
        using var host = await WithListAsync();

        Assert.Contains("Gladly", (await host.SayAsync("Thank you!")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_things_are_done_at_once_said_back_and_taken_back()
    {
        using var host = await WithListAsync();

        var said = (await host.SayAsync("laptop and badge are returned")).Text();
        Assert.Contains("Done: Return laptop, Return badge", said, StringComparison.Ordinal);
        Assert.Equal(2, Done(host).Count);

        Assert.Contains("Taken back", (await host.SayAsync("undo")).Text(), StringComparison.Ordinal);
        Assert.Empty(Done(host));
    }

    [Fact]
    public async Task What_is_said_again_changes_nothing_and_cannot_be_undone_twice()
    {
        using var host = await WithListAsync();
        await host.SayAsync("laptop is returned");

        Assert.Contains("was done already", (await host.SayAsync("laptop is returned")).Text(), StringComparison.Ordinal);
        await host.SayAsync("undo");

        Assert.Empty(Done(host));
        Assert.Contains("nothing to take back", (await host.SayAsync("undo")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_be_several_tasks_is_asked_and_the_answer_goes_on()
    {
        using var host = await WithListAsync();
        await host.SayAsync("add return the parking card");
        await host.SayAsync("add return the credit card");

        var asked = await host.SayAsync("card is returned");
        Assert.Contains("could be several things", asked.Text(), StringComparison.Ordinal);
        Assert.Empty(Done(host));

        await host.SayAsync("the parking card");
        Assert.Equal("return the parking card", Assert.Single(Done(host)).Title);
    }

    [Fact]
    public async Task A_deletion_is_asked_first()
    {
        using var host = await WithListAsync();
        var before = host.Checklists.Tasks.Count();

        Assert.Contains("Delete Return badge from your checklist?", (await host.SayAsync("delete the badge")).Text(), StringComparison.Ordinal);
        Assert.Equal(before, host.Checklists.Tasks.Count());
        await host.SayAsync("no");
        Assert.Equal(before, host.Checklists.Tasks.Count());

        await host.SayAsync("delete the badge");
        await host.SayAsync("yes");
        Assert.Equal(before - 1, host.Checklists.Tasks.Count());
        await host.SayAsync("undo");
        Assert.Equal(before, host.Checklists.Tasks.Count());
    }

    [Fact]
    public async Task A_day_that_may_be_two_is_asked()
    {
        using var host = await WithListAsync();

        Assert.Contains("Which day do you mean", (await host.SayAsync("move expenses to Friday")).Text(), StringComparison.Ordinal);
        await host.SayAsync("2026-11-27");

        Assert.Equal(new DateOnly(2026, 11, 27), Task(host, "expense_claims").Due);
    }

    [Fact]
    public async Task A_day_may_count_from_the_last_one()
    {
        using var host = await WithListAsync();

        await host.SayAsync("move expenses to 2 days before I leave");

        Assert.Equal(new DateOnly(2026, 12, 2), Task(host, "expense_claims").Due);
    }

    [Fact]
    public async Task A_number_names_a_task_as_it_was_shown_and_it_the_one_spoken_of()
    {
        using var host = await WithListAsync();
        await host.SayAsync("what is left?");

        await host.SayAsync("1 is done");
        var first = Assert.Single(Done(host));
        await host.SayAsync("reopen it");

        Assert.Empty(Done(host));
        Assert.Equal(ChecklistStatus.Open, host.Checklists.Tasks.Single(task => task.Id == first.Id).Status);
    }

    [Fact]
    public async Task The_card_has_boxes_and_what_is_ticked_on_it_is_done_once()
    {
        using var host = await WithListAsync();
        var card = (await host.SayAsync("what is left?")).Card();
        var laptop = Task(host, "return_laptop").Id.ToString();
        var submit = card.SubmitData();
        submit["answer"] = laptop;

        Assert.Contains("Done: Return laptop", (await host.SubmitAsync(submit)).Text(), StringComparison.Ordinal);
        Assert.Contains("Nothing has changed", (await host.SubmitAsync(submit)).Text(), StringComparison.Ordinal);
        submit["answer"] = "";
        await host.SubmitAsync(submit);

        Assert.Empty(Done(host));
        Assert.True((bool)card.Input()["isMultiSelect"]!);
    }

    [Fact]
    public async Task An_old_card_changes_nothing()
    {
        using var host = await WithListAsync();
        var old = (await host.SayAsync("what is left?")).Card().SubmitData();
        await host.SayAsync("what is left?");
        old["answer"] = Task(host, "return_laptop").Id.ToString();

        Assert.Contains("earlier question", (await host.SubmitAsync(old)).Text(), StringComparison.Ordinal);
        Assert.Empty(Done(host));
    }

    [Fact]
    public async Task In_an_interview_a_remark_is_done_and_the_question_asked_again()
    {
        using var host = await WithListAsync(leave: true);
        await host.BeginAsync();
        var pending = host.Position.QuestionId;

        var replies = (await host.SayAsync("laptop and badge are returned")).Text();

        Assert.Contains("Done: Return laptop, Return badge", replies, StringComparison.Ordinal);
        Assert.Equal(2, Done(host).Count);
        Assert.Equal(pending, host.Position.QuestionId);
        Assert.Empty(host.Interview.Answers);
    }

    [Theory]
    [InlineData("en", "whats left")]
    [InlineData("en", "what's left to do?")]
    [InlineData("en", "what do i still have to do before i leave")]
    [InlineData("es", "qué me falta")]
    [InlineData("es", "q me queda por hacer")]
    [InlineData("de", "was fehlt noch")]
    [InlineData("de", "was muss ich noch alles machen?")]
    [InlineData("fr", "qu'est-ce qui me reste à faire")]
    [InlineData("fr", "il me reste quoi à faire")]
    [InlineData("pt", "o que falta fazer")]
    [InlineData("pt", "que falta")]
    [InlineData("hi", "क्या बाकी है")]
    [InlineData("ar", "ماذا بقي")]
    [InlineData("ar", "ما المتبقي")]
    [InlineData("ja", "あと何が残ってる")]
    [InlineData("ja", "残りは？")]
    [InlineData("hi", "checklist")]
    [InlineData("ja", "チェックリスト")]
    [InlineData("de", "Checkliste")]
    public async Task In_an_interview_the_list_is_shown_and_the_question_asked_again(string language, string asked)
    {
        using var host = DialogHost.Untouched();
        host.Locale = language;
        await host.SayAllAsync("checklist", "2026-12-04", "pause");
        var pending = (await host.BeginAsync())[^1].Summary;

        var replies = await host.SayAsync(asked);

        Assert.Contains(host.ChecklistTexts.For(language).Scopes[ListScope.Open], replies[0].Text, StringComparison.Ordinal);
        Assert.Contains(TaskTitles.For(language).Of(Task(host, "return_laptop")), replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(pending, Assert.IsType<string>(replies[^1].Summary));
        Assert.Empty(host.Interview.Answers);
    }

    [Theory]
    [InlineData("en", "what is left?", "pause")]
    [InlineData("es", "¿qué me falta?", "pausa")]
    [InlineData("de", "was fehlt noch", "pause")]
    [InlineData("fr", "que me reste-t-il à faire ?", "pause")]
    [InlineData("pt", "o que falta fazer", "pausa")]
    [InlineData("hi", "क्या बाकी है", "विराम")]
    [InlineData("ar", "ماذا بقي", "إيقاف مؤقت")]
    [InlineData("ja", "あと何が残ってる", "一時停止")]
    public async Task Without_a_list_an_interview_says_how_to_get_one_and_that_is_how(string language, string asked, string pause)
    {
        using var host = DialogHost.Untouched();
        host.Locale = language;
        var pending = (await host.BeginAsync())[^1].Summary;

        var replies = await host.SayAsync(asked);

        Assert.Equal([host.ChecklistTexts.For(language).NoListYet, pending], replies.Select(reply => reply.Text ?? reply.Summary));
        Assert.Contains(pause, replies[0].Text, StringComparison.OrdinalIgnoreCase);
        await host.SayAllAsync(pause, "checklist", "2026-12-04");
        Assert.NotEmpty(host.Checklists.Tasks);
    }

    [Theory]
    [InlineData("es", "Todo")]
    [InlineData("de", "Aufgaben")]
    [InlineData("pt", "Tarefas")]
    [InlineData("en", "Overdue tasks")]
    [InlineData("en", "I asked what is left to do and nobody told me")]
    public async Task What_asks_for_no_list_stays_an_answer(string language, string said)
    {
        using var host = DialogHost.Untouched();
        host.Locale = language;
        await host.SayAllAsync("checklist", "2026-12-04", "pause");
        await host.BeginAsync("1");

        await host.SayAsync(said);

        Assert.Contains(said, host.Interview.Answers.Select(answer => answer.Text).Concat(host.Interview.FollowUps.Select(followUp => followUp.Text)));
    }

    [Fact]
    public async Task What_is_left_may_be_asked_before_anybody_has_agreed_to_anything()
    {
        using var host = await WithListAsync(leave: true);
        var asked = (await host.SayAsync("exit interview")).TakeLast(1).Text();

        var replies = await host.SayAsync("what is overdue?");

        Assert.Contains("Overdue", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(asked, replies.TakeLast(1).Text());
    }

    [Fact]
    public async Task Who_builds_a_template_and_has_no_list_is_not_told_of_one()
    {
        using var host = DialogHost.Untouched();
        await host.SayAsync("whatsapp template");

        Assert.DoesNotContain("checklist", (await host.SayAsync("what is left to do?")).Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_no_remark_stays_an_answer()
    {
        using var host = await WithListAsync(leave: true);
        await host.BeginAsync("Pay");

        await host.SayAsync("They never returned my calls.");

        Assert.Empty(Done(host));
        Assert.NotEmpty(host.Interview.Answers);
    }

    [Theory]
    [InlineData("es", "checklist", "4 de diciembre", "el portátil y la tarjeta están devueltos", "Hecho: Devolver el portátil, Devolver la tarjeta de acceso", "deshacer")]
    [InlineData("de", "Checkliste", "4. Dezember", "Laptop und Ausweis sind abgegeben", "Erledigt: Laptop zurückgeben, Ausweis zurückgeben", "rückgängig")]
    [InlineData("fr", "checklist", "4 décembre", "l'ordinateur portable et le badge sont rendus", "Fait : Rendre l'ordinateur portable, Rendre le badge", "annuler")]
    [InlineData("pt", "checklist", "4 de dezembro", "o notebook e o crachá foram devolvidos", "Feito: Devolver o notebook, Devolver o crachá", "desfazer")]
    [InlineData("hi", "checklist", "4 दिसंबर", "लैपटॉप और बैज लौटा दिए", "हो गया: लैपटॉप लौटाना, बैज लौटाना", "वापस लो")]
    [InlineData("ar", "checklist", "4 ديسمبر", "أعدت الحاسوب والبطاقة", "أنجز: إعادة الحاسوب المحمول, إعادة بطاقة الدخول", "تراجع")]
    [InlineData("ja", "checklist", "12月4日", "ノートパソコンと社員証は返却しました", "完了: ノートパソコンを返却する, 社員証を返却する", "元に戻す")]
    public async Task The_commonest_things_are_understood_in_every_language(string language, string begin, string lastDay, string done, string expected, string undo)
    {
        using var host = DialogHost.Untouched();
        host.Locale = language;
        await host.SayAllAsync(begin, lastDay);

        Assert.Contains(expected, (await host.SayAsync(done)).Text(), StringComparison.Ordinal);
        Assert.Equal(2, Done(host).Count);
        await host.SayAsync(undo);
        Assert.Empty(Done(host));
    }

    private static async Task<DialogHost> WithListAsync(bool leave = false)
    {
        var host = DialogHost.Untouched();
        await host.SayAllAsync("checklist", "4 December");
        if (leave)
        {
            await host.SayAsync("pause");
        }

        return host;
    }

    private static IReadOnlyList<ChecklistTask> Done(DialogHost host) => [.. host.Checklists.Tasks.Where(task => !task.IsOpen)];

    private static ChecklistTask Task(DialogHost host, string template) => host.Checklists.Tasks.Single(task => task.Template == template);
}
