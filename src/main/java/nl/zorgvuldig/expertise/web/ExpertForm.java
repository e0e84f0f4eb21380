package nl.zorgvuldig.expertise.web;

import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.expertise.Discipline;
import nl.zorgvuldig.expertise.Expert;
import nl.zorgvuldig.expertise.ExpertWish;
import nl.zorgvuldig.expertise.Handling;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.web.Form;

/// Reads what somebody filled in about an expert, and fills it in.
final class ExpertForm {
    private ExpertForm() {}

    /// Empty when something was not chosen; it is then marked.
    static Optional<ExpertWish> read(Form form) {
        Optional<Discipline> discipline = Arrays.stream(Discipline.values())
                .filter(one -> one.code().equals(form.value("discipline")))
                .findFirst();
        Optional<Handling> handling = Arrays.stream(Handling.values())
                .filter(one -> one.code().equals(form.value("handling")))
                .findFirst();
        if (discipline.isEmpty()) {
            form.wrong("discipline", "expertise.no.discipline");
        }
        if (handling.isEmpty()) {
            form.wrong("handling", "expertise.no.handling");
        }
        return discipline.isEmpty() || handling.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExpertWish(
                        new PersonName(form.value("given"), form.value("prefix"), form.value("family")),
                        form.value("email"),
                        discipline.get(),
                        form.value("organisation"),
                        handling.get()));
    }

    static Form filled(Expert one) {
        return Form.empty()
                .with("given", one.name().given())
                .with("prefix", one.name().prefix())
                .with("family", one.name().family())
                .with("email", one.email().orElse(""))
                .with("organisation", one.organisation())
                .with("discipline", one.discipline().code())
                .with("handling", one.handling().code());
    }
}
