package nl.zorgvuldig.care.consultation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.care.consultation.ConsultationNote;
import nl.zorgvuldig.care.consultation.PupilSignal;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.web.Form;

/// Reads a note about one pupil from a form, and fills the form from one.
final class ConsultationNoteForm {
    static final int MOST = 5;
    static final String SEEN = "seen";

    private ConsultationNoteForm() {}

    /// Fields that were not on the page stay as they were.
    static ConsultationNote read(Form form, ConsultationNote before) {
        Set<String> codes = Set.copyOf(form.values("signals"));
        boolean talks = form.has("talks", "on");
        return new ConsultationNote(
                form.has("prepares", "on") ? form.value("look") : before.look(),
                talks ? form.value("progress") : before.progress(),
                talks
                        ? Arrays.stream(PupilSignal.values())
                                .filter(signal -> codes.contains(signal.code()))
                                .collect(Collectors.toSet())
                        : before.signals(),
                talks ? form.value("remark") : before.remark(),
                talks ? agreements(form) : before.agreements());
    }

    /// Agreements in which something was filled in; the owner is prefilled.
    private static List<ConsultationNote.Promise> agreements(Form form) {
        List<ConsultationNote.Promise> found = new ArrayList<>();
        for (int n = 0; n < MOST; n++) {
            ConsultationNote.Promise promise = new ConsultationNote.Promise(
                    form.value("agreement" + n),
                    Id.parse(form.value("owner" + n)).map(PersonId::new),
                    form.day("due" + n));
            if (!promise.text().isEmpty() || promise.dueOn().isPresent()) {
                found.add(promise);
            }
        }
        return found;
    }

    /// The version the writer saw. Anything that is not a number counts as a version that never
    /// existed.
    static int seen(Form form) {
        return form.count(SEEN).orElse(-1);
    }

    /// @param owner of an agreement nobody filled in yet
    static Form filled(ConsultationNote said, int version, Optional<String> owner) {
        Form form = Form.empty()
                .with(SEEN, Integer.toString(version))
                .with("look", said.look())
                .with("progress", said.progress())
                .with("remark", said.remark())
                .with("signals", said.signals().stream().map(PupilSignal::code).toList());
        for (int n = 0; n < MOST; n++) {
            if (n < said.agreements().size()) {
                ConsultationNote.Promise promise = said.agreements().get(n);
                form.with("agreement" + n, promise.text())
                        .with(
                                "owner" + n,
                                promise.owner()
                                        .map(who -> who.value().toString())
                                        .orElse(""))
                        .with("due" + n, promise.dueOn().map(Object::toString).orElse(""));
            } else {
                form.with("owner" + n, owner.orElse(""));
            }
        }
        return form;
    }

    static int rows(ConsultationNote said) {
        return Math.min(MOST, said.agreements().size() + 1);
    }
}
