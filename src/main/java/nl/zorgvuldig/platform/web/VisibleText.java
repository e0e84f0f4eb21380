package nl.zorgvuldig.platform.web;

/// Check whether a text shows anything to a reader. Besides spaces there are dozens of characters
/// that show nothing: joiners, direction marks, fillers of scripts. Each has its use inside a text,
/// so none is removed; a text of nothing else is empty.
final class VisibleText {
    /// Characters that Unicode calls ignorable or blank, though their category says otherwise:
    /// first and last of each range.
    private static final int[] BLANK = {
        0x034F, 0x034F, // combining grapheme joiner
        0x115F, 0x1160, // Hangul fillers
        0x17B4, 0x17B5, // Khmer inherent vowels
        0x180B, 0x180F, // Mongolian variation selectors
        0x2800, 0x2800, // Braille pattern without dots
        0x3164, 0x3164, // Hangul filler
        0xFE00, 0xFE0F, // variation selectors
        0xFFA0, 0xFFA0, // half-width Hangul filler
        0xFFFC, 0xFFFC, // object replacement
        0xE0000, 0xE0FFF, // tags and more variation selectors
    };

    private VisibleText() {}

    static boolean in(String text) {
        return text.codePoints().anyMatch(VisibleText::shows);
    }

    private static boolean shows(int sign) {
        return !blank(sign)
                && switch (Character.getType(sign)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }

    private static boolean blank(int sign) {
        for (int range = 0; range < BLANK.length; range += 2) {
            if (sign >= BLANK[range] && sign <= BLANK[range + 1]) {
                return true;
            }
        }
        return false;
    }
}
