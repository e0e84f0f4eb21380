package nl.zorgvuldig.dossier.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.Looking;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.web.Form;

/// Reads from a form what is looked for. What is wrong is marked; then everything is shown.
final class LookingForm {
    private LookingForm() {}

    static Looking read(Form form) {
        Optional<EntryKind> kind = Arrays.stream(EntryKind.values())
                .filter(one -> one.code().equals(form.value("kind")))
                .findFirst();
        if (kind.isEmpty() && !form.value("kind").isEmpty()) {
            form.wrong("kind", "dossier.objection.no_kind");
        }
        LocalDate from = day(form, "from", LocalDate.MIN);
        LocalDate until = day(form, "until", LocalDate.MAX);
        if (until.isBefore(from)) {
            form.wrong("until", "dossier.look.order");
        }
        return form.wrong() ? Looking.atAll() : new Looking(kind, new Period(from, until), form.value("words"));
    }

    private static LocalDate day(Form form, String name, LocalDate otherwise) {
        if (form.value(name).isEmpty()) {
            return otherwise;
        }
        return form.requiredDay(name, "dossier.objection.no_day").orElse(otherwise);
    }
}
