package nl.zorgvuldig.platform.web.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parsed message: plain text with gaps. `{0}` is a gap; `{0|leerling|leerlingen}` is a word that
/// follows the number in gap 0: the first for one, the second for any other number.
///
/// @param gaps the number of values the message needs
/// @param whole a message without gaps, as it is: most of them, and a page has hundreds
record MessageTemplate(List<Part> parts, int gaps, Optional<String> whole) {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

    sealed interface Part {
        record Text(String text) implements Part {}

        record Gap(int index) implements Part {}

        record Plural(int index, String one, String other) implements Part {}
    }

    /// @throws IllegalArgumentException when braces do not make a gap
    static MessageTemplate read(String message) {
        List<Part> parts = new ArrayList<>();
        Matcher gap = GAP.matcher(message);
        int end = 0;
        while (gap.find()) {
            if (gap.start() > end) {
                parts.add(new Part.Text(message.substring(end, gap.start())));
            }
            int index = Integer.parseInt(gap.group(1));
            parts.add(gap.group(2) == null ? new Part.Gap(index) : new Part.Plural(index, gap.group(2), gap.group(3)));
            end = gap.end();
        }
        if (end < message.length() || parts.isEmpty()) {
            parts.add(new Part.Text(message.substring(end)));
        }
        for (Part part : parts) {
            if (part instanceof Part.Text text && hasBrace(text.text())) {
                throw new IllegalArgumentException("a gap that cannot be read in: " + message);
            }
        }
        return new MessageTemplate(
                List.copyOf(parts), gaps(parts), gaps(parts) == 0 ? Optional.of(message) : Optional.empty());
    }

    /// Without a regular expression: thousands of messages are read at each start.
    private static boolean hasBrace(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
    }

    private static int gaps(List<Part> parts) {
        int highest = -1;
        for (Part part : parts) {
            highest = switch (part) {
                case Part.Text _ -> highest;
                case Part.Gap gap -> Math.max(highest, gap.index());
                case Part.Plural plural -> Math.max(highest, plural.index());
            };
        }
        return highest + 1;
    }
}
