using System.Runtime.CompilerServices;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;

/// <summary>What a text hints at: the first phrase of each kind that it has, and the second of those that count only in pairs.</summary>
internal sealed class Hints
{
    private FirstOfEach _first;
    private string? _secondWeak;

    public string? OneTimeCode => _first[(int)Hint.OneTimeCode];

    /// <summary>Advertising: one clear phrase, or two that each may mean nothing.</summary>
    public string? Promotion => _first[(int)Hint.StrongPromotion] ?? (_secondWeak is null ? null : $"{_first[(int)Hint.WeakPromotion]}, {_secondWeak}");

    /// <summary>A card, account or identity number, or a password, that the reader is asked to send.</summary>
    public string? AskedSecret => _first[(int)Hint.Asking] is not null && _first[(int)Hint.Harmless] is null ? _first[(int)Hint.Secret] : null;

    public string? Threat => _first[(int)Hint.Threat];

    public string? BarredGoods => _first[(int)Hint.BarredGoods];

    public void Add(PhraseBook.Phrase phrase)
    {
        ref var first = ref _first[(int)phrase.Hint];
        if (first is null)
        {
            first = phrase.Text;
        }
        else if (phrase.Hint == Hint.WeakPromotion && first != phrase.Text)
        {
            _secondWeak ??= phrase.Text;
        }
    }

    [InlineArray((int)Hint.BarredGoods + 1)]
    private struct FirstOfEach
    {
        private string? _item;
    }
}
