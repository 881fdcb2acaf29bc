using ExitBot.Dialogs.ExitInterviews.Domain.Names;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>Names of other people in pooled comments: hidden in every language, and nothing else hidden for one.</summary>
public sealed class NamedPeopleTests
{
    [Theory]
    [InlineData("en", "My manager Rajan never listened. Rajan also yelled.", "My manager [name] never listened. [name] also yelled.")]
    [InlineData("en", "I leave because of Mr. O'Brien and Dr. Anna Smith-Jones.", "I leave because of Mr. [name] and Dr. [name].")]
    [InlineData("en", "my boss, Zbigniew, shouted at Priya Sharma's team", "my boss, [name], shouted at [name]'s team")]
    [InlineData("en", "it was my manager bob who said it", "it was my manager [name] who said it")]
    [InlineData("en", "I liked my colleagues Tomasz and Wanjiru.", "I liked my colleagues [name] and [name].")]
    [InlineData("en", "In the end Ngozi, my team lead, told me so, and Ngozi was right.", "In the end [name], my team lead, told me so, and [name] was right.")]
    [InlineData("en", "Ask <at>Bob Smith</at>, @Eve Miller or eve.miller@example.org.", "Ask [name], [name] or [name].")]
    [InlineData("es", "Mi jefe Iker no escucha; la señora Gutiérrez tampoco.", "Mi jefe [name] no escucha; la señora [name] tampoco.")]
    [InlineData("es", "Me voy por don Anselmo, y Carmen del Río lo sabe.", "Me voy por don [name], y [name] lo sabe.")]
    [InlineData("de", "Mein Chef Zoltan hat Frau Öztürk angeschrien, und Zoltan lacht.", "Mein Chef [name] hat Frau [name] angeschrien, und [name] lacht.")]
    [InlineData("de", "Unser Filialleiter Kowalski und Herr von der Heide kamen.", "Unser Filialleiter [name] und Herr von der [name] kamen.")]
    [InlineData("fr", "Ma cheffe Océane criait, M. Dupont aussi.", "Ma cheffe [name] criait, M. [name] aussi.")]
    [InlineData("fr", "J'ai parlé à Sophie Martin, ma responsable.", "J'ai parlé à [name], ma responsable.")]
    [InlineData("pt", "O meu gestor Telmo gritou com a dona Amélia.", "O meu gestor [name] gritou com a dona [name].")]
    [InlineData("hi", "मेरे मैनेजर राहुल ने मना किया, राहुल हमेशा ऐसा करता है।", "मेरे मैनेजर [name] ने मना किया, [name] हमेशा ऐसा करता है।")]
    [InlineData("hi", "श्री त्रिपाठी और शर्मा जी अच्छे थे।", "श्री [name] और [name] जी अच्छे थे।")]
    [InlineData("ar", "مديري خالد يصرخ علينا، والسيد القحطاني", "مديري [name] يصرخ علينا، والسيد القحطاني")]
    [InlineData("ar", "تكلمت مع الأستاذة سارة وقلت لأحمد", "تكلمت مع الأستاذة [name] وقلت [name]")]
    [InlineData("ja", "上司の田中さんが怒鳴りました。田中は変わりません。", "上司の[name]さんが怒鳴りました。[name]は変わりません。")]
    [InlineData("ja", "佐藤部長とスミスさんのせいです。", "[name]部長と[name]さんのせいです。")]
    public void Names_are_hidden(string language, string said, string left) => Assert.Equal(left, Hidden(language, said));

    [Theory]
    [InlineData("en", "In May my manager moved me to Sales. On Monday our director I mentioned left for Accenture.")]
    [InlineData("en", "I join Morgan Stanley in San Diego, maybe Ernst & Young; my English is fine. The Board said no.")]
    [InlineData("en", "Will it change? Grace under pressure, that was the team. I use Slack and Excel.")]
    [InlineData("es", "En mayo mi jefa Recursos Humanos no estaba. Me voy a Banco Santander en San José.")]
    [InlineData("de", "Mein Chef Montag, dann Urlaub, meine Frau Angst. Mein Teamleiter Vertrieb sagte im Ernst: Überstunden bei Siemens.")]
    [InlineData("de", "Die Führung hat dem Chef Entscheidungen abgenommen; Kollegen Fortbildung, Gehalt und Respekt fehlten.")]
    [InlineData("fr", "Mon chef lundi a dit non. Je vais chez Hermès à Saint Martin en août.")]
    [InlineData("pt", "Meu chefe Segunda não veio; seu trabalho em São Paulo era bom. Vou para a Petrobras.")]
    [InlineData("hi", "मेरे मैनेजर ने सोमवार को मना किया। माता जी बीमार हैं। कंपनी का विकास अच्छा था।")]
    [InlineData("ar", "مديري كان كريم معنا في رمضان، والمدير العام قال لا. العمل حسن.")]
    [InlineData("ja", "皆さんとお客様は良い方でした。営業部長の態度と仕様が問題です。中野駅の近くです。")]
    public void What_only_looks_like_a_name_stays(string language, string said) => Assert.Equal(said, Hidden(language, said));

    [Fact]
    public void A_name_told_in_one_answer_is_hidden_in_all()
    {
        var named = new NamedPeople(["My supervisor Oyelaran decides.", "Nobody questions Oyelaran here."], "en");

        Assert.Equal("Nobody questions [name] here.", named.Hide("Nobody questions Oyelaran here."));
    }

    private static string Hidden(string language, string said) => new NamedPeople([said], language).Hide(said);
}
