package nl.zorgvuldig.consultation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.consultation.Said;
import nl.zorgvuldig.consultation.Signal;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.web.Form;

/// Reads what was typed about one pupil, and fills it in.
final class SaidForm {
    static final int MOST = 5;
    static final String SEEN = "seen";

    private SaidForm() {}

    /// What was not on the page stays as it was.
    static Said read(Form form, Said before) {
        Set<String> codes = Set.copyOf(form.values("signals"));
        boolean talks = form.has("talks", "on");
        return new Said(
                form.has("prepares", "on") ? form.value("look") : before.look(),
                talks ? form.value("progress") : before.progress(),
                talks
                        ? Arrays.stream(Signal.values())
                                .filter(one -> codes.contains(one.code()))
                                .collect(Collectors.toSet())
                        : before.signals(),
                talks ? form.value("remark") : before.remark(),
                talks ? agreements(form) : before.agreements());
    }

    /// Those of which something was filled in; who sees to it is filled in beforehand.
    private static List<Said.Promise> agreements(Form form) {
        List<Said.Promise> found = new ArrayList<>();
        for (int n = 0; n < MOST; n++) {
            Said.Promise one = new Said.Promise(
                    form.value("agreement" + n),
                    Id.parse(form.value("owner" + n)).map(PersonId::new),
                    form.day("due" + n));
            if (!one.text().isEmpty() || one.dueOn().isPresent()) {
                found.add(one);
            }
        }
        return found;
    }

    /// The version the writer saw. Anything else than a number is what never was.
    static int seen(Form form) {
        return form.count(SEEN).orElse(-1);
    }

    /// @param owner of an agreement nobody filled in yet
    static Form filled(Said said, int version, Optional<String> owner) {
        Form form = Form.empty()
                .with(SEEN, Integer.toString(version))
                .with("look", said.look())
                .with("progress", said.progress())
                .with("remark", said.remark())
                .with("signals", said.signals().stream().map(Signal::code).toList());
        for (int n = 0; n < MOST; n++) {
            if (n < said.agreements().size()) {
                Said.Promise one = said.agreements().get(n);
                form.with("agreement" + n, one.text())
                        .with(
                                "owner" + n,
                                one.owner().map(who -> who.value().toString()).orElse(""))
                        .with("due" + n, one.dueOn().map(Object::toString).orElse(""));
            } else {
                form.with("owner" + n, owner.orElse(""));
            }
        }
        return form;
    }

    static int rows(Said said) {
        return Math.min(MOST, said.agreements().size() + 1);
    }
}
