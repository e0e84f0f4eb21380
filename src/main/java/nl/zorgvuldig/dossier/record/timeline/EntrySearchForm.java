package nl.zorgvuldig.dossier.record.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.web.Form;

/// Reads search criteria from a form. When a field is wrong it is marked, and everything is shown.
final class EntrySearchForm {
    private static final List<String> FIELDS = List.of("words", "kind", "from", "until");
    private static final String LINE = "\n";
    private static final int LONGEST = 200;

    private EntrySearchForm() {}

    /// The search as it is stored to return to: one line per field.
    static String text(Form form) {
        return FIELDS.stream()
                .filter(field -> !form.value(field).isEmpty())
                .map(field -> field + "=" + line(form.value(field)))
                .collect(Collectors.joining(LINE));
    }

    private static String line(String value) {
        return value.substring(0, Math.min(LONGEST, value.length())).replaceAll("\\s+", " ");
    }

    /// The earlier form, without fields this version of the program does not know.
    static Form kept(String text) {
        Form form = Form.empty();
        text.lines().map(line -> line.split("=", 2)).forEach(part -> {
            if (part.length == 2 && FIELDS.contains(part[0])) {
                form.with(part[0], part[1]);
            }
        });
        return form;
    }

    static EntrySearch read(Form form) {
        Optional<EntryKind> kind = Arrays.stream(EntryKind.values())
                .filter(array -> array.code().equals(form.value("kind")))
                .findFirst();
        if (kind.isEmpty() && !form.value("kind").isEmpty()) {
            form.wrong("kind", "dossier.objection.no_kind");
        }
        LocalDate from = day(form, "from", LocalDate.MIN);
        LocalDate until = day(form, "until", LocalDate.MAX);
        if (until.isBefore(from)) {
            form.wrong("until", "dossier.look.order");
        }
        return form.wrong() ? EntrySearch.atAll() : new EntrySearch(kind, new Period(from, until), form.value("words"));
    }

    private static LocalDate day(Form form, String name, LocalDate otherwise) {
        if (form.value(name).isEmpty()) {
            return otherwise;
        }
        return form.requiredDay(name, "dossier.objection.no_day").orElse(otherwise);
    }
}
