using System.Text;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

/// <summary>Counts emoji as people see them: a family, a flag and a coloured thumb are one each.</summary>
internal struct Emoji
{
    private const int Joiner = 0x200D;
    private const int EmojiStyle = 0xFE0F;

    private int _before;
    private bool _openFlag;

    public int Count { get; private set; }

    public void See(Rune rune)
    {
        var value = rune.Value;
        if (IsFlagPart(value))
        {
            _openFlag = !_openFlag;
            Count += _openFlag ? 1 : 0;
        }
        else
        {
            _openFlag = false;
            if (IsPicture(value) && !IsSkinTone(value) && _before != Joiner)
            {
                Count++;
            }
            else if (value == EmojiStyle && IsPictureOnlyWithStyle(_before))
            {
                Count++;
            }
        }

        _before = value;
    }

    /// <summary>The same as <see cref="See"/> of a letter, of which most of a text is.</summary>
    public void SeeLetter() => (_openFlag, _before) = (false, 'a');

    private static bool IsFlagPart(int value) => value is >= 0x1F1E6 and <= 0x1F1FF;

    private static bool IsSkinTone(int value) => value is >= 0x1F3FB and <= 0x1F3FF;

    private static bool IsPicture(int value) => value is
        (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F7E0 and <= 0x1F7EB) or (>= 0x1F900 and <= 0x1FAFF)
        or 0x1F004 or 0x1F0CF or (>= 0x1F170 and <= 0x1F1E5) or (>= 0x1F200 and <= 0x1F251)
        or (>= 0x2600 and <= 0x2604) or (>= 0x2607 and <= 0x2712) or (>= 0x2714 and <= 0x2716) or (>= 0x2718 and <= 0x27BF)
        or 0x231A or 0x231B or (>= 0x23E9 and <= 0x23F3) or (>= 0x25FB and <= 0x25FE) or 0x2B1B or 0x2B1C or 0x2B50 or 0x2B55;

    /// <summary>Signs and arrows that are pictures only when the sender asks for it, digits of key caps among them.</summary>
    private static bool IsPictureOnlyWithStyle(int value) => value is
        (>= '0' and <= '9') or '#' or '*' or 0xA9 or 0xAE or 0x203C or 0x2049 or 0x2122 or 0x2139 or (>= 0x2190 and <= 0x21FF)
        or (>= 0x2300 and <= 0x23FF) or 0x24C2 or (>= 0x25AA and <= 0x25C0) or 0x2605 or 0x2606 or 0x2713 or 0x2717
        or (>= 0x2934 and <= 0x2B07) or 0x3030 or 0x303D or 0x3297 or 0x3299;
}
