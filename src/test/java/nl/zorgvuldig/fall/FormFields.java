package nl.zorgvuldig.fall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a form sends along without anybody seeing it.
final class FormFields {
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(_csrf|form|purpose|version\\.[^\"]+)\" value=\"([^\"]+)\"");

    private static final int MOST_WORDS = 2_000;

    private FormFields() {}

    static List<String> all(String page, String field) {
        return hidden(page).getOrDefault(field, List.of());
    }

    /// What a page says, without its tags, shortened.
    static String words(String page) {
        String words = page.replaceAll("(?s)<(head|script|style|svg)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return words.substring(0, Math.min(words.length(), MOST_WORDS));
    }

    static Map<String, List<String>> hidden(String page) {
        Map<String, List<String>> fields = new HashMap<>();
        Matcher found = HIDDEN.matcher(page);
        while (found.find()) {
            List<String> values = fields.computeIfAbsent(found.group(1), _ -> new ArrayList<>());
            if (!values.contains(found.group(2))) {
                values.add(found.group(2));
            }
        }
        return fields;
    }
}
