package nl.zorgvuldig.platform.web;

/// Whether a reader would see anything. Besides spaces there are dozens of signs that show nothing:
/// joiners, marks for the direction of writing, fillers of scripts. Each has its use inside a text,
/// so none is taken out; a text of nothing else says nothing.
final class VisibleText {
    /// Letters, marks and signs that Unicode calls ignorable or blank, though their kind says
    /// otherwise: first and last of each range.
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
