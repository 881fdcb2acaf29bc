using ExitBot.Dialogs.PolicyQuestions.Domain.Answers;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Tests.PolicyQuestions;

public sealed class PolicyAnsweringTests
{
    private static readonly PolicyScope Today = new(new DateOnly(2026, 11, 20));
    private readonly PolicyAnswering _answering = new(Handbook.Languages);

    [Theory]
    [InlineData("valid_to: 2026-11-19")]
    [InlineData("valid_from: 2026-11-21")]
    public void A_document_that_is_not_in_force_is_never_cited(string dates)
    {
        var library = Handbook.Of(("leave.md", $"---\ntitle: Leave\n{dates}\n---\n# Leave\n## Carrying over\nFive vacation days move on to the next year."));

        Assert.IsType<PolicyAnswer.NotFound>(_answering.Answer(library.Index, "Can I carry over vacation days?", "en", Today));
    }

    [Fact]
    public void The_last_day_of_a_document_still_counts()
    {
        var library = Handbook.Of(("leave.md", "---\ntitle: Leave\nvalid_to: 2026-11-20\n---\n# Leave\n## Carrying over\nFive vacation days move on to the next year."));

        Assert.IsType<PolicyAnswer.Found>(_answering.Answer(library.Index, "Can I carry over vacation days?", "en", Today));
    }

    [Fact]
    public void Two_documents_that_disagree_are_both_shown()
    {
        var library = Handbook.Of(
            ("old.md", "---\ntitle: Leave rules\n---\n## Carrying over\nUp to 5 vacation days can be carried over to the next year."),
            ("new.md", "---\ntitle: Leave policy\n---\n## Carrying over\nUp to 10 vacation days can be carried over to the next year."));

        var found = Assert.IsType<PolicyAnswer.Found>(_answering.Answer(library.Index, "How many vacation days can I carry over?", "en", Today));

        Assert.True(found.Disagree);
        Assert.Equal(["new.md", "old.md"], found.Passages.Select(passage => passage.Document.File).Order());
    }

    [Theory]
    [InlineData("DE", "de.md")]
    [InlineData("US", "us.md")]
    public void A_country_leaves_out_the_documents_of_others(string country, string file)
    {
        var library = Handbook.Of(
            ("de.md", "---\ntitle: Leave\ncountry: DE, AT\n---\n## Entitlement\nYou have 30 days of vacation."),
            ("us.md", "---\ntitle: Leave\ncountry: US\n---\n## Entitlement\nYou have 15 days of vacation."));

        var found = Assert.IsType<PolicyAnswer.Found>(_answering.Answer(library.Index, "How many vacation days do I have?", "en", Today with { Country = country }));

        Assert.Equal(file, Assert.Single(found.Passages).Document.File);
    }

    [Fact]
    public void A_removed_document_answers_no_more()
    {
        var library = Handbook.Of(("leave.md", "# Leave\n## Carrying over\nFive vacation days move on to the next year."));

        library.Change([], [library.Index.Documents[0].Indexed.Document.Id]);

        Assert.IsType<PolicyAnswer.NotFound>(_answering.Answer(library.Index, "Can I carry over vacation days?", "en", Today));
    }

    [Fact]
    public void A_typing_mistake_is_understood()
    {
        var library = Handbook.In(Handbook.Sample);

        var found = Assert.IsType<PolicyAnswer.Found>(_answering.Answer(library.Index, "When will I get my refrence letter?", "en", Today));

        Assert.Equal("Reference letter", found.Passages[0].Chunk.Section);
    }

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("what is the")]
    [InlineData("👍")]
    public void A_question_without_a_word_of_its_own_is_not_answered(string question) =>
        Assert.IsType<PolicyAnswer.NotFound>(_answering.Answer(Handbook.In(Handbook.Sample).Index, question, "en", Today));
}
