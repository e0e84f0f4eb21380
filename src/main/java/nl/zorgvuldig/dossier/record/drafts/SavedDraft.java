package nl.zorgvuldig.dossier.record.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.web.Form;

/// Form for a new entry as somebody left it.
///
/// @param fields those that were filled in, by name
public record SavedDraft(Map<String, String> fields, Instant savedAt) {
    private static final List<String> FIELDS =
            List.of("text", "kind", "happenedOn", "about", "heardBy", "dueOn", "confidential");

    /// As many characters as the field for the text takes.
    private static final int LONGEST = 20_000;

    public SavedDraft {
        fields = Map.copyOf(fields);
    }

    static SavedDraft of(Form form, Instant now) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.stream()
                .filter(field -> !form.value(field).isBlank())
                .forEach(field -> fields.put(field, form.value(field)));
        return new SavedDraft(fields, now);
    }

    /// Whether it is longer than any entry can be.
    public boolean tooLong() {
        return fields.values().stream().anyMatch(value -> value.length() > LONGEST);
    }

    /// Whether nothing was typed that is worth keeping: a kind and a day alone are not.
    public boolean empty() {
        return !fields.containsKey("text") && !fields.containsKey("about") && !fields.containsKey("heardBy");
    }

    /// The form, filled in as it was left.
    public Form fill(Form form) {
        fields.forEach(form::with);
        return form;
    }

    String written() {
        return FIELDS.stream()
                .filter(fields::containsKey)
                .map(field -> field + "=" + URLEncoder.encode(fields.getOrDefault(field, ""), UTF_8))
                .collect(Collectors.joining("&"));
    }

    static SavedDraft read(String written, Instant savedAt) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : written.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2 && FIELDS.contains(parts[0])) {
                fields.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
            }
        }
        return new SavedDraft(fields, savedAt);
    }

    @Override
    public String toString() {
        return "SavedDraft[" + savedAt + "]";
    }
}
