package nl.zorgvuldig.consultation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import tools.jackson.databind.json.JsonMapper;

/// What is written about a pupil, as one text that is sealed.
final class SaidText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SaidText() {}

    private record Kept(
            String look, String progress, List<String> signals, String remark, List<KeptPromise> agreements) {}

    private record KeptPromise(String text, String owner, String dueOn) {}

    static String write(Said said) {
        return JSON.writeValueAsString(new Kept(
                said.look(),
                said.progress(),
                said.signals().stream().map(Signal::code).sorted().toList(),
                said.remark(),
                said.agreements().stream().map(SaidText::kept).toList()));
    }

    private static KeptPromise kept(Said.Promise one) {
        return new KeptPromise(
                one.text(),
                one.owner().map(owner -> owner.value().toString()).orElse(""),
                one.dueOn().map(LocalDate::toString).orElse(""));
    }

    static Said read(String text) {
        Kept kept = JSON.readValue(text, Kept.class);
        return new Said(
                kept.look(),
                kept.progress(),
                signals(kept.signals()),
                kept.remark(),
                kept.agreements().stream().map(SaidText::promise).toList());
    }

    /// Of codes from outside, those that are there.
    static Set<Signal> signals(List<String> codes) {
        return Arrays.stream(Signal.values())
                .filter(one -> codes.contains(one.code()))
                .collect(Collectors.toSet());
    }

    private static Said.Promise promise(KeptPromise one) {
        return new Said.Promise(
                one.text(),
                Id.parse(one.owner()).map(PersonId::new),
                one.dueOn().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(one.dueOn())));
    }
}
