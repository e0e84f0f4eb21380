package nl.zorgvuldig.care.experts;

import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.Form;

/// Reads the form about an expert, and fills it from the register.
final class ExpertForm {
    private ExpertForm() {}

    /// Empty when something was not chosen; it is then marked.
    static Optional<ExpertDetails> read(Form form) {
        Optional<ExpertDiscipline> discipline = Arrays.stream(ExpertDiscipline.values())
                .filter(expertDiscipline -> expertDiscipline.code().equals(form.value("discipline")))
                .findFirst();
        Optional<ExpertProcessingRole> handling = Arrays.stream(ExpertProcessingRole.values())
                .filter(role -> role.code().equals(form.value("handling")))
                .findFirst();
        if (discipline.isEmpty()) {
            form.wrong("discipline", "expertise.no.discipline");
        }
        if (handling.isEmpty()) {
            form.wrong("handling", "expertise.no.handling");
        }
        return discipline.isEmpty() || handling.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExpertDetails(
                        new PersonName(form.value("given"), form.value("prefix"), form.value("family")),
                        form.value("email"),
                        discipline.get(),
                        form.value("organisation"),
                        handling.get()));
    }

    static Form filled(Expert expert) {
        return Form.empty()
                .with("given", expert.name().given())
                .with("prefix", expert.name().prefix())
                .with("family", expert.name().family())
                .with("email", expert.email().orElse(""))
                .with("organisation", expert.organisation())
                .with("discipline", expert.discipline().code())
                .with("handling", expert.handling().code());
    }
}
