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

    private FormFields() {}

    static List<String> all(String page, String field) {
        return hidden(page).getOrDefault(field, List.of());
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
